import { describe, expect, it } from 'vitest';
import { casesIn, findingsWithText } from '../cases.ts';
import { collector } from './index.ts';

describe('collector', () => {
  it.each(casesIn(new URL('fixtures/', import.meta.url)))('$name', ({ text, expected }) => {
    const found = findingsWithText(collector, text);

    expect(found).toEqual(expected);
  });
});
