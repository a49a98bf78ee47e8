import { describe, expect, it } from 'vitest';
import { casesIn, findingsWithText } from '../cases.ts';
import { evasion } from './index.ts';

describe('evasion', () => {
  it.each(casesIn(new URL('fixtures/', import.meta.url)))('$name', ({ text, expected }) => {
    const found = findingsWithText(evasion, text);

    expect(found).toEqual(expected);
  });
});
