import { describe, expect, it } from 'vitest';
import { casesIn, findingsWithText } from '../cases.ts';
import { wholesale } from './index.ts';

describe('wholesale', () => {
  it.each(casesIn(new URL('fixtures/', import.meta.url)))('$name', ({ text, expected }) => {
    const found = findingsWithText(wholesale, text);

    expect(found).toEqual(expected);
  });
});
