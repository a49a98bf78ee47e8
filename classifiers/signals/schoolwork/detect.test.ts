import { describe, expect, it } from 'vitest';
import { casesIn, findingsWithText } from '../cases.ts';
import { schoolwork } from './index.ts';

describe('schoolwork', () => {
  it.each(casesIn(new URL('fixtures/', import.meta.url)))('$name', ({ text, expected }) => {
    const found = findingsWithText(schoolwork, text);

    expect(found).toEqual(expected);
  });
});
