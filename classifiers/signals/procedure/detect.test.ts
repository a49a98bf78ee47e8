import { describe, expect, it } from 'vitest';
import { casesIn, findingsWithText } from '../cases.ts';
import { procedure } from './index.ts';

describe('procedure', () => {
  it.each(casesIn(new URL('fixtures/', import.meta.url)))('$name', ({ text, expected }) => {
    const found = findingsWithText(procedure, text);

    expect(found).toEqual(expected);
  });
});
