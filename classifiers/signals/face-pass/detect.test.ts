import { describe, expect, it } from 'vitest';
import { casesIn, findingsWithText } from '../cases.ts';
import { facePass } from './index.ts';

describe('face-pass', () => {
  it.each(casesIn(new URL('fixtures/', import.meta.url)))('$name', ({ text, expected }) => {
    const found = findingsWithText(facePass, text);

    expect(found).toEqual(expected);
  });
});
