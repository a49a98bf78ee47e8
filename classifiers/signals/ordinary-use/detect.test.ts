import { describe, expect, it } from 'vitest';
import { casesIn, findingsWithText } from '../cases.ts';
import { ordinaryUse } from './index.ts';

describe('ordinary-use', () => {
  it.each(casesIn(new URL('fixtures/', import.meta.url)))('$name', ({ text, expected }) => {
    const found = findingsWithText(ordinaryUse, text);

    expect(found).toEqual(expected);
  });
});
