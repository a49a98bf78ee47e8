import { describe, expect, it } from 'vitest';
import { linearPattern } from './linear-pattern.ts';

describe('linearPattern', () => {
  it.each([
    [String.raw`\bAB-\d{4,10}\b`, 'your case AB-4711 is open', 'AB-4711'],
    [String.raw`\bAB-\d{4,10}\b`, 'XAB-4711 and AB-47', null],
    ['工单[0-9]+', '您的工单20261122001已受理', '工单20261122001'],
  ])('finds %s in %j', (pattern, text, found) => {
    expect(linearPattern(pattern)(text)).toBe(found);
  });

  it.each(['(?=a)', '(a', 'a{5000}'])('refuses %s and says where', (pattern) => {
    expect(() => linearPattern(pattern)).toThrow(/at character/u);
  });

  it('refuses what matches everywhere', () => {
    expect(() => linearPattern('a*')).toThrow('nothing');
  });

  it('does not mind what makes other engines slow', () => {
    expect(linearPattern('(a+)+b')('a'.repeat(20_000))).toBeNull();
  });
});
