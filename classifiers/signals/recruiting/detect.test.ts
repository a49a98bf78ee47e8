import { describe, expect, it } from 'vitest';
import { casesIn, findingsWithText } from '../cases.ts';
import { recruiting } from './index.ts';

describe('recruiting', () => {
  it.each(casesIn(new URL('fixtures/', import.meta.url)))('$name', ({ text, expected }) => {
    const found = findingsWithText(recruiting, text);

    expect(found).toEqual(expected);
  });
});
