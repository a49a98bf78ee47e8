import { describe, expect, it } from 'vitest';
import type { CaseEvent } from '../../../core/case.ts';
import type { AttemptRow, OutcomeRow } from '../../../core/repositories/cases.ts';
import { clocksOf } from './clocks.ts';

function day(number: number): Date {
  return new Date(Date.UTC(2026, 0, number));
}

function event(kind: CaseEvent['kind'], at: Date): CaseEvent {
  const nothing = { reason: null, policy: null, reference: null };
  return { caseId: 'cas_1', version: 1, kind, actor: 'Li', at, ...nothing };
}

function look(url: string, outcome: OutcomeRow['outcome'], at: Date): OutcomeRow {
  return { noticeId: 'ntc_1', slot: 's', url, outcome, proof: '', at };
}

const ACCEPTED: AttemptRow = {
  attempt: 1,
  channel: 'smtp',
  outcome: { kind: 'accepted', receipt: 'ok' },
  at: day(3),
};

const BEGUN = {
  events: [event('opened', day(1)), event('confirmed', day(2))],
  firstSeenAt: day(1),
  attempts: [ACCEPTED],
};

describe('the five clocks of a case', () => {
  it('stand still where nothing has happened', () => {
    const clocks = clocksOf({ events: [], firstSeenAt: null, attempts: [], outcomes: [] });

    expect(Object.values(clocks)).toEqual([null, null, null, null, null, 0, 0]);
  });

  it('tell of the end once every address is gone', () => {
    const first = [look('a', 'removed', day(4)), look('b', 'still-up', day(4))];

    const before = clocksOf({ ...BEGUN, outcomes: first });
    const after = clocksOf({ ...BEGUN, outcomes: [...first, look('b', 'restricted', day(6))] });

    expect(before).toMatchObject({ confirmedAt: day(2).toISOString(), goneAt: null, gone: 1 });
    expect(after).toMatchObject({ acceptedAt: day(3).toISOString(), gone: 2, addresses: 2 });
    expect(after.goneAt).toBe(day(6).toISOString());
  });

  it('take an end back where an address returned, here or from elsewhere', () => {
    const gone = [look('a', 'removed', day(4))];
    const elsewhere = { ...look('a', 'restricted', day(5)), seenFrom: 'abroad' };

    expect(clocksOf({ ...BEGUN, outcomes: [...gone, look('a', 'still-up', day(5))] }).gone).toBe(0);
    expect(clocksOf({ ...BEGUN, outcomes: [...gone, elsewhere] }).gone).toBe(0);
    expect(clocksOf({ ...BEGUN, outcomes: [...gone, look('a', 'unknown', day(5))] }).gone).toBe(1);
  });

  it('tell that it still was gone thirty days on', () => {
    const outcomes = [look('a', 'removed', day(4)), look('a', 'removed', day(34))];

    expect(clocksOf({ ...BEGUN, outcomes }).stillGoneAt).toBe(day(34).toISOString());
    expect(clocksOf({ ...BEGUN, outcomes: outcomes.slice(0, 1) }).stillGoneAt).toBeNull();
  });
});
