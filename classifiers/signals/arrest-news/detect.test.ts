import { describe, expect, it } from 'vitest';
import { casesIn, findingsWithText } from '../cases.ts';
import { arrestNews } from './index.ts';

describe('arrest-news', () => {
  it.each(casesIn(new URL('fixtures/', import.meta.url)))('$name', ({ text, expected }) => {
    const found = findingsWithText(arrestNews, text);

    expect(found).toEqual(expected);
  });
});
