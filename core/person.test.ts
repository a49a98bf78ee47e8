import { assert, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { personKey } from './person.ts';

describe('personKey', () => {
  it.each([
    ['another case', 'WANG Li'],
    ['another width', 'ｗａｎｇ ｌｉ'],
    ['other spaces and signs', ' wang.li\u200B_'],
    ['accents', 'wáng lǐ'],
    ['Cyrillic letters', 'w\u0430ng l\u0456'],
    ['letters of mathematics', '𝔴ang li'],
  ])('tells one person by %s', (_, spelling) => {
    expect(personKey(spelling)).toBe(personKey('wang li'));
  });

  it('tells people apart', () => {
    const keys = ['wang li', 'wang lu', '王力', '王丽', '李'].map(personKey);

    expect(new Set(keys).size).toBe(keys.length);
  });

  it('is empty for a name of signs alone', () => {
    expect(personKey(' .-\u200B ')).toBe('');
  });

  it('has a key for any string, which is its own key', () => {
    assert(
      property(string({ unit: 'binary' }), (name) => {
        expect(personKey(personKey(name))).toBe(personKey(name));
      }),
    );
  });
});
