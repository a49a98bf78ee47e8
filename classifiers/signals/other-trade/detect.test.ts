import { describe, expect, it } from 'vitest';
import { casesIn, findingsWithText } from '../cases.ts';
import { otherTrade } from './index.ts';

describe('other-trade', () => {
  it.each(casesIn(new URL('fixtures/', import.meta.url)))('$name', ({ text, expected }) => {
    const found = findingsWithText(otherTrade, text);

    expect(found).toEqual(expected);
  });
});
