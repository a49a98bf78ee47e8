import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SURFACES } from '../core/surface.ts';
import { CADENCES, firstLookAt, nextLookAt, WATCH_HOURS } from './recheck-schedule.ts';

const HOUR = 3_600_000;
const ASKED_AT = new Date('2026-11-22T01:00:00Z');
const WEEK = 7 * 24;

function after(hours: number): Date {
  return new Date(ASKED_AT.getTime() + hours * HOUR);
}

function looks(at: Date, goneSince: Date | null = null) {
  const last = { slot: 's', outcome: 'unknown', proof: 'test', at, seenFrom: null } as const;
  return { last, goneSince };
}

/** Looks that fall due one after the other, within so many hours. */
function duesOf(
  surface: (typeof SURFACES)[number],
  hours: number,
  goneSince: Date | null = null,
): readonly Date[] {
  const asked = { caseId: 'cas_1', surface, askedAt: ASKED_AT };
  const dues: Date[] = [];
  let at = goneSince ?? firstLookAt(ASKED_AT);
  while (at <= after(hours)) {
    dues.push(at);
    at = nextLookAt(asked, looks(at, goneSince)) ?? after(hours + 1);
  }
  return dues;
}

describe('when what was asked for is looked at', () => {
  it('begins ten minutes after the word of the recipient, and is due where nobody has looked', () => {
    const asked = { caseId: 'cas_1', surface: 'forum', askedAt: ASKED_AT } as const;

    expect(firstLookAt(ASKED_AT)).toEqual(after(1 / 6));
    expect(nextLookAt(asked, undefined)).toBeNull();
  });

  it('is fastest on cloud disks and sparing with groups, and never many requests in the first week', () => {
    const [forum, disk, group] = SURFACES.map((surface) => duesOf(surface, WEEK).length);

    expect(disk).toBeGreaterThan(forum ?? 0);
    expect(forum).toBeGreaterThan(group ?? 0);
    expect(disk).toBeLessThan(50);
  });

  it.each(SURFACES)(
    'of a removal on %s is watched in widening steps, to the very end of the time',
    (surface) => {
      const goneSince = after(3);

      const dues = duesOf(surface, 3 + 3 * WATCH_HOURS, goneSince);

      const end = after(3 + WATCH_HOURS);
      const steps = dues.slice(1).map((due, at) => due.getTime() - (dues[at]?.getTime() ?? 0));
      expect(dues.map((due) => due.getTime())).toContain(end.getTime());
      expect(steps[0]).toBeLessThan(7 * HOUR);
      expect(steps.at(-1)).toBeGreaterThan(26 * 24 * HOUR);
      expect(dues.filter((due) => due < end).length).toBeLessThan(40);
    },
  );

  it('moves by a tenth at most, the same each time, and together for one case', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...SURFACES),
        fc.string(),
        fc.integer({ min: 0, max: 2_000 }),
        (surface, caseId, hours) => {
          const asked = { caseId, surface, askedAt: ASKED_AT };
          const step = CADENCES[surface].up.find(({ untilHours }) => hours < untilHours);
          const next = nextLookAt(asked, looks(after(hours)));

          const waits = ((next?.getTime() ?? 0) - after(hours).getTime()) / HOUR;
          const share = waits / (step?.everyHours ?? 1);
          expect(share).toBeGreaterThan(0.899);
          expect(share).toBeLessThan(1.101);
          expect(nextLookAt(asked, looks(after(hours)))).toEqual(next);
        },
      ),
    );
  });

  it('differs from case to case', () => {
    const dues = ['cas_1', 'cas_2', 'cas_3', 'cas_4'].map((caseId) =>
      nextLookAt({ caseId, surface: 'forum', askedAt: ASKED_AT }, looks(after(1)))?.getTime(),
    );

    expect(new Set(dues).size).toBe(4);
  });
});
