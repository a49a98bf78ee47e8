import { describe, expect, it } from 'vitest';
import {
  CASE_EVENTS,
  CASE_STATES,
  type CaseEventKind,
  type CaseState,
  caseStateOf,
  nextCaseState,
} from './case.ts';

/** What leads from a state to another one. */
const MOVES: readonly (readonly [CaseState, CaseEventKind, CaseState])[] = [
  ['open', 'deferred', 'deferred'],
  ['open', 'dismissed', 'dismissed'],
  ['open', 'confirmed', 'confirmed'],
  ['deferred', 'dismissed', 'dismissed'],
  ['deferred', 'confirmed', 'confirmed'],
  ['dismissed', 'deferred', 'deferred'],
  ['dismissed', 'reopened', 'deferred'],
  ['confirmed', 'appealed', 'deferred'],
  ['confirmed', 'reopened', 'deferred'],
  ['gone', 'appealed', 'deferred'],
  ['gone', 'reopened', 'deferred'],
  ['returned', 'appealed', 'deferred'],
  ['returned', 'reopened', 'deferred'],
  ['dismissed', 'confirmed', 'confirmed'],
  ['confirmed', 'verified-gone', 'gone'],
  ['gone', 'sighting-joined', 'returned'],
  ['gone', 'still-up', 'returned'],
  ['gone', 'returned', 'returned'],
  ['gone', 'returned-elsewhere', 'returned'],
  ['confirmed', 'returned', 'returned'],
  ['returned', 'deferred', 'deferred'],
  ['returned', 'dismissed', 'dismissed'],
  ['returned', 'confirmed', 'confirmed'],
  ['returned', 'verified-gone', 'gone'],
];

/** What is taken and changes nothing. */
const STAYS: Readonly<Record<CaseState, readonly CaseEventKind[]>> = {
  open: ['sighting-joined', 'merged', 'assigned'],
  deferred: [
    'sighting-joined',
    'assigned',
    'deferred',
    'notice-sent',
    'notice-in-doubt',
    'notice-resumed',
    'notice-answered',
    'notice-refused',
    'notice-withdrawn',
    'appealed',
    'reopened',
  ],
  dismissed: [
    'sighting-joined',
    'assigned',
    'notice-sent',
    'notice-in-doubt',
    'notice-resumed',
    'notice-answered',
    'notice-refused',
    'notice-withdrawn',
    'appealed',
  ],
  confirmed: [
    'sighting-joined',
    'assigned',
    'notice-sent',
    'notice-in-doubt',
    'notice-resumed',
    'notice-answered',
    'notice-refused',
    'notice-withdrawn',
    'notice-approved',
    'notice-chased',
    'still-up',
  ],
  gone: [
    'assigned',
    'notice-sent',
    'notice-in-doubt',
    'notice-resumed',
    'notice-answered',
    'notice-refused',
    'notice-withdrawn',
    'notice-approved',
    'verified-gone',
  ],
  returned: [
    'sighting-joined',
    'assigned',
    'notice-sent',
    'notice-in-doubt',
    'notice-resumed',
    'notice-answered',
    'notice-refused',
    'notice-withdrawn',
    'notice-approved',
    'notice-chased',
    'still-up',
    'returned',
    'returned-elsewhere',
  ],
};

const TAKEN = new Set([
  ...MOVES.map(([state, event]) => `${state} ${event}`),
  ...CASE_STATES.flatMap((state) => STAYS[state].map((event) => `${state} ${event}`)),
]);

const REFUSED = CASE_STATES.flatMap((state) =>
  CASE_EVENTS.filter((event) => !TAKEN.has(`${state} ${event}`)).map(
    (event) => [state, event] as const,
  ),
);

describe('nextCaseState', () => {
  it.each(MOVES)('leads from %s by %s to %s', (state, event, expected) => {
    expect(nextCaseState(state, event)).toBe(expected);
  });

  it.each(CASE_STATES.flatMap((state) => STAYS[state].map((event) => [state, event] as const)))(
    'leaves a case that is %s as it is at %s',
    (state, event) => {
      expect(nextCaseState(state, event)).toBe(state);
    },
  );

  it.each(REFUSED)('refuses a case that is %s the event %s', (state, event) => {
    expect(() => nextCaseState(state, event)).toThrow(
      expect.objectContaining({ name: 'StageError', code: 'STATE_CONFLICT' }),
    );
  });

  it('knows no notice about what nobody has decided', () => {
    expect([...TAKEN].filter((taken) => taken.startsWith('open notice'))).toEqual([]);
  });

  it('opens no case twice', () => {
    expect(REFUSED.filter(([, event]) => event === 'opened')).toHaveLength(CASE_STATES.length);
  });
});

describe('caseStateOf', () => {
  it('is open after the event that opened it', () => {
    expect(caseStateOf(['opened'])).toBe('open');
  });

  it('follows a case from its opening to its return', () => {
    const history: readonly CaseEventKind[] = [
      'opened',
      'sighting-joined',
      'assigned',
      'confirmed',
      'notice-sent',
      'still-up',
      'verified-gone',
    ];

    expect(caseStateOf(history)).toBe('gone');
    expect(caseStateOf([...history, 'sighting-joined'])).toBe('returned');
  });

  it('refuses a history that cannot be', () => {
    expect(() => caseStateOf(['opened', 'verified-gone'])).toThrow(
      expect.objectContaining({ code: 'STATE_CONFLICT' }),
    );
  });
});
