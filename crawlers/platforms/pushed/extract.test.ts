import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { asJson, loadPlatformFixtures } from '../../../test/support/platform-fixtures.ts';
import { pushed } from './index.ts';

const fixtures = loadPlatformFixtures(fileURLToPath(new URL('fixtures', import.meta.url)));

describe('pushed', () => {
  it.each(fixtures)('reads $name as expected', ({ page, expected }) => {
    const extraction = pushed.extract(page);

    expect(asJson(extraction)).toEqual(expected.extraction);
  });

  it.each(fixtures)('knows $name by its address alone', ({ page, verdict }) => {
    expect(pushed.detect(page)).toBe(verdict === 'ok' ? 1 : 0);
  });
});
