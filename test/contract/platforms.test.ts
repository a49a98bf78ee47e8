import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { Extraction } from '../../core/page.ts';
import { detectPlatform, platformById, platforms } from '../../crawlers/index.ts';
import { asJson, loadPlatformFixtures } from '../support/platform-fixtures.ts';

const root = fileURLToPath(new URL('../../crawlers/platforms', import.meta.url));
const folders = readdirSync(root).toSorted();

/** Files of a folder that are sources and no tests. */
function sourcesOf(folder: string): readonly string[] {
  return readdirSync(join(root, folder)).filter(
    (file) => file.endsWith('.ts') && !file.endsWith('.test.ts'),
  );
}

describe('platforms', () => {
  it('registers every folder, and only those, in order', () => {
    expect(platforms.map(({ id }) => id)).toEqual(folders);
  });

  it.each(folders)('%s has the files that every platform has', (folder) => {
    const files = ['index.ts', 'extract.test.ts', 'readme.md', 'fixtures'];
    const index = readFileSync(join(root, folder, 'index.ts'), 'utf8');
    // An engine that is facts alone is read by the forum kit.
    const own = index.includes('forumPlatform(') ? [] : ['extract.ts'];

    expect([...files, ...own].filter((file) => !existsSync(join(root, folder, file)))).toEqual([]);
  });

  it.each(folders)('%s parses no JSON without a schema', (folder) => {
    const parsing = sourcesOf(folder).filter((file) =>
      readFileSync(join(root, folder, file), 'utf8').includes('JSON.parse'),
    );

    expect(parsing.length === 0 || existsSync(join(root, folder, 'schema.ts'))).toBe(true);
  });

  it.each(folders)('%s has fixtures that say yes and fixtures that say no', (folder) => {
    const verdicts = loadPlatformFixtures(join(root, folder, 'fixtures')).map(
      ({ verdict }) => verdict,
    );

    expect(new Set(verdicts)).toEqual(new Set(['ok', 'ng']));
  });

  it.each(folders)('%s asks for nothing but public addresses, and comes to an end', (folder) => {
    for (const { page } of loadPlatformFixtures(join(root, folder, 'fixtures'))) {
      const platform = platformById(folder);
      const requests = Array.from({ length: 50 }, (_, count) =>
        platform?.nextRequest(page, page.answers.slice(0, count)),
      );

      expect(requests[0]?.url).toMatch(/^https?:\/\//u);
      expect(Object.keys(requests[0]?.headers ?? {})).not.toContain('cookie');
      expect(requests.at(-1)).toBeNull();
    }
  });
});

describe.each(folders)('fixtures of %s', (folder) => {
  const fixtures = loadPlatformFixtures(join(root, folder, 'fixtures'));

  it.each(fixtures)('$name is detected as expected', ({ page, expected }) => {
    expect(detectPlatform(page)?.id ?? null).toBe(expected.platform);
  });

  it.each(fixtures)('$name is read as expected, twice alike', ({ page, expected }) => {
    const platform = platformById(folder);

    const first = asJson(platform?.extract(page));
    const second = asJson(platform?.extract(page));

    expect(first).toEqual(expected.extraction);
    expect(second).toEqual(first);
  });

  it.each(fixtures)('$name yields what its name says', ({ page, verdict }) => {
    const extraction = platformById(folder)?.extract(page) as Extraction;

    const isRead = extraction.listings.length > 0 || extraction.next.length > 0;

    expect(isRead).toBe(verdict === 'ok');
    expect(extraction.wall === null || extraction.listings.length === 0).toBe(true);
  });

  it.each(fixtures)('$name survives being cut anywhere', ({ page }) => {
    const platform = platformById(folder);
    for (const share of [0, 0.1, 0.3, 0.5, 0.7, 0.9, 0.99]) {
      const answers = page.answers.map((answer) => ({
        ...answer,
        text: answer.text.slice(0, Math.floor(answer.text.length * share)),
      }));

      expect(() => platform?.extract({ ...page, answers })).not.toThrow();
    }
  });
});
