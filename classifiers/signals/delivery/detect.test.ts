import { describe, expect, it } from 'vitest';
import { casesIn, findingsWithText } from '../cases.ts';
import { delivery } from './index.ts';

describe('delivery', () => {
  it.each(casesIn(new URL('fixtures/', import.meta.url)))('$name', ({ text, expected }) => {
    const found = findingsWithText(delivery, text);

    expect(found).toEqual(expected);
  });
});
