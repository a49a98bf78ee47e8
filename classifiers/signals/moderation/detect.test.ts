import { describe, expect, it } from 'vitest';
import { casesIn, findingsWithText } from '../cases.ts';
import { moderation } from './index.ts';

describe('moderation', () => {
  it.each(casesIn(new URL('fixtures/', import.meta.url)))('$name', ({ text, expected }) => {
    const found = findingsWithText(moderation, text);

    expect(found).toEqual(expected);
  });
});
