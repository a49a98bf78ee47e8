import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const TOOL = join(ROOT, 'tools/new-plugin.mjs');
const FOLDERS = {
  platform: 'crawlers/platforms',
  signal: 'classifiers/signals',
  channel: 'reports/channels',
} as const;

let copy = '';

function make(...parts: readonly string[]): ReturnType<typeof spawnSync> {
  return spawnSync(process.execPath, [TOOL, ...parts, '--root', copy], { encoding: 'utf8' });
}

beforeAll(() => {
  // A copy of the sources, so that the plugins of this test are never seen by another.
  copy = mkdtempSync(join(tmpdir(), 'cardsweep-new-plugin-'));
  for (const folder of ['core', 'crawlers', 'classifiers', 'reports', 'test/support']) {
    cpSync(join(ROOT, folder), join(copy, folder), { recursive: true });
  }
  for (const file of ['package.json', 'tsconfig.json']) {
    cpSync(join(ROOT, file), join(copy, file));
  }
  writeFileSync(join(copy, 'vitest.config.ts'), 'export default { test: { watch: false } };\n');
  symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'));
});

afterAll(() => {
  rmSync(copy, { recursive: true, force: true });
});

describe('new-plugin', () => {
  it.each(Object.entries(FOLDERS))(
    'makes a %s that compiles and whose tests pass',
    (kind, folder) => {
      const made = make(kind, 'zz-sample');
      expect(made.status).toBe(0);
      expect(made.stdout).toContain(`${folder}/zz-sample/index.ts`);
      expect(made.stdout).toContain('import { zzSample }');

      const compiled = spawnSync(
        join(ROOT, 'node_modules/.bin/tsc'),
        ['--noEmit', '--incremental', 'false', '-p', copy],
        { encoding: 'utf8' },
      );
      const tested = spawnSync(
        join(ROOT, 'node_modules/.bin/vitest'),
        ['run', '--root', copy, `${folder}/zz-sample`],
        { encoding: 'utf8' },
      );

      const faults = compiled.stdout.split('\n').filter((line) => line.includes('zz-sample'));
      expect(faults).toEqual([]);
      expect([tested.status, tested.stderr]).toEqual([0, '']);
    },
    120_000,
  );

  it('leaves a folder alone that is there already', () => {
    make('platform', 'twice');
    const path = join(copy, 'crawlers/platforms/twice/index.ts');
    writeFileSync(path, '// mine\n');

    const again = make('platform', 'twice');

    expect(again.status).toBe(2);
    expect(again.stderr).toContain('crawlers/platforms/twice is there already');
    expect(readFileSync(path, 'utf8')).toBe('// mine\n');
  });

  it.each([
    [],
    ['platform'],
    ['platform', '../up'],
    ['platform', 'Upper'],
    ['crawler', 'name'],
    ['platform', '9gag'],
  ])('refuses %j %j with one line', (...parts) => {
    const refused = make(...parts);

    expect(refused.status).toBe(2);
    expect(String(refused.stderr).trim().split('\n')).toHaveLength(1);
  });
});
