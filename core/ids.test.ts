import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type IdKind, idOf } from './ids.ts';

const KINDS: Readonly<Record<IdKind, string>> = {
  sweep: 'swp',
  target: 'tgt',
  capture: 'cap',
  listing: 'lst',
  sighting: 'sgt',
  evidence: 'evd',
  case: 'cas',
  decision: 'dec',
  notice: 'ntc',
  delivery: 'dlv',
  outcome: 'out',
  actor: 'act',
  act: 'acd',
};

describe('idOf', () => {
  it.each(Object.entries(KINDS))('names a %s by the prefix %s', (kind, prefix) => {
    const id = idOf(kind as IdKind, 'key');

    expect(id).toMatch(/^[a-z]{3}_[0-9a-f]{26}$/u);
    expect(id.startsWith(`${prefix}_`)).toBe(true);
  });

  it('gives each kind a prefix of its own', () => {
    expect(new Set(Object.values(KINDS)).size).toBe(Object.keys(KINDS).length);
  });

  it('stays what it is: ids are stored', () => {
    expect(idOf('listing', 'a', 'b')).toBe('lst_59b271ae1bbcb1d31d41929817');
  });

  it('is the same for the same key, and another for another', () => {
    fc.assert(
      fc.property(fc.array(fc.string()), fc.array(fc.string()), (one, other) => {
        // The parts of a key hold no NUL: it divides them.
        fc.pre(![...one, ...other].some((part) => part.includes('\0')));
        const isSame = JSON.stringify(one) === JSON.stringify(other);
        const isEmpty = one.join('') + other.join('') === '' && one.length + other.length <= 1;

        expect(idOf('target', ...one) === idOf('target', ...other)).toBe(isSame || isEmpty);
      }),
    );
  });

  it('tells the parts of a key apart', () => {
    expect(idOf('target', 'ab', 'c')).not.toBe(idOf('target', 'a', 'bc'));
    expect(idOf('target', 'a')).not.toBe(idOf('target', 'a', ''));
  });
});
