import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { actorIdOf, type ResolvedCase, resolveCases } from './actor-resolution.ts';

/** Where each case is after a resolution. */
function endOf(
  cases: readonly ResolvedCase[],
  actors: ReadonlyMap<string, string> = new Map(),
  bars: readonly (readonly [string, string])[] = [],
): ReadonlyMap<string, string> {
  const { placed, joined } = resolveCases(cases, { actors, bars });
  function rootOf(actor: string): string {
    const way = joined.find(([, from]) => from === actor);
    return way === undefined ? actor : rootOf(way[0]);
  }
  return new Map([...actors, ...placed].map(([id, actor]) => [id, rootOf(actor)]));
}

const NAMES = ['a', 'b', 'c', 'd', 'e', 'f'];
const Cases = fc.array(
  fc.record({
    caseId: fc.constantFrom(...NAMES),
    beside: fc.array(fc.constantFrom(...NAMES), { maxLength: 4 }),
  }),
  { maxLength: 12 },
);

describe('resolveCases', () => {
  it('gives a case that shares nothing an actor of its own', () => {
    const end = endOf([{ caseId: 'a', beside: [] }]);

    expect(end.get('a')).toBe(actorIdOf('a'));
  });

  it('joins what a later case shares with both', () => {
    const actors = new Map([
      ['a', 'act_a'],
      ['b', 'act_b'],
    ]);

    const end = endOf([{ caseId: 'c', beside: ['a', 'b', 'b'] }], actors);

    expect([...end.values()]).toEqual(['act_b', 'act_b', 'act_b']);
  });

  it('goes to the one that it shares most with where two are barred', () => {
    const actors = new Map([
      ['a', 'act_a'],
      ['b', 'act_b'],
    ]);

    const end = endOf([{ caseId: 'c', beside: ['a', 'b', 'b'] }], actors, [['act_a', 'act_b']]);

    expect(Object.fromEntries(end)).toEqual({ a: 'act_a', b: 'act_b', c: 'act_b' });
  });

  it('never puts together what is barred, by however many steps', () => {
    const actors = new Map(NAMES.map((name) => [name, `act_${name}`]));
    fc.assert(
      fc.property(Cases, (cases) => {
        const end = endOf(cases, actors, [['act_a', 'act_b']]);

        expect(end.get('a')).not.toBe(end.get('b'));
      }),
    );
  });

  it('gives every case one actor, and what shares directly the same where nothing is barred', () => {
    fc.assert(
      fc.property(Cases, (cases) => {
        const actors = new Map(NAMES.map((name) => [name, `act_${name}`]));
        const end = endOf(cases, actors);

        for (const { caseId, beside } of cases) {
          expect(new Set([caseId, ...beside].map((id) => end.get(id))).size).toBe(1);
        }
      }),
    );
  });
});
