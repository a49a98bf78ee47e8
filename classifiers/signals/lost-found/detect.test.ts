import { describe, expect, it } from 'vitest';
import { casesIn, findingsWithText } from '../cases.ts';
import { lostFound } from './index.ts';

describe('lost-found', () => {
  it.each(casesIn(new URL('fixtures/', import.meta.url)))('$name', ({ text, expected }) => {
    const found = findingsWithText(lostFound, text);

    expect(found).toEqual(expected);
  });
});
