import { describe, expect, it } from 'vitest';
import { casesIn, findingsWithText } from '../cases.ts';
import { legal } from './index.ts';

describe('legal', () => {
  it.each(casesIn(new URL('fixtures/', import.meta.url)))('$name', ({ text, expected }) => {
    const found = findingsWithText(legal, text);

    expect(found).toEqual(expected);
  });
});
