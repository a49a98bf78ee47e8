import { defineConfig } from 'vitest/config';
import { PlainLineReporter } from './tools/plain-line-reporter.ts';

const FOLDERS =
  '{core,crawlers,classifiers,evidence,reports,queue,store,pipeline,console,app,town,tools}/**/*.test.ts';

export default defineConfig({
  test: {
    mockReset: true,
    reporters: ['default', new PlainLineReporter()],
    maxWorkers: 2,
    // What is waited for comes, but not within a second on a machine that has other work.
    expect: { poll: { timeout: 20_000 } },
    projects: [
      { extends: true, test: { name: 'unit', include: [FOLDERS], testTimeout: 30_000 } },
      {
        extends: true,
        test: { name: 'contract', include: ['test/contract/**/*.test.ts'], testTimeout: 60_000 },
      },
      {
        extends: true,
        test: {
          name: 'integration',
          include: ['test/integration/**/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          include: ['test/e2e/**/*.test.ts'],
          testTimeout: 900_000,
          hookTimeout: 300_000,
        },
      },
    ],
  },
});
