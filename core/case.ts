import { StageError } from './failure.ts';

/** Where a case stands. Derived from its events, never set by hand. */
export const CASE_STATES = [
  'open',
  'deferred',
  'dismissed',
  'confirmed',
  'gone',
  'returned',
] as const;

export type CaseState = (typeof CASE_STATES)[number];

/** The states of a case that a person has confirmed and not taken back: in no other is anything asked for. */
export const UPHELD: ReadonlySet<CaseState> = new Set(['confirmed', 'gone', 'returned']);

/** What can happen to a case. */
export const CASE_EVENTS = [
  'opened',
  'sighting-joined',
  'assigned',
  'deferred',
  'dismissed',
  'confirmed',
  'notice-sent',
  'notice-in-doubt',
  'notice-resumed',
  'notice-answered',
  'notice-refused',
  'notice-withdrawn',
  'notice-approved',
  'appealed',
  'reopened',
  'notice-chased',
  'verified-gone',
  'still-up',
  'returned',
  'returned-elsewhere',
  'merged',
] as const;

export type CaseEventKind = (typeof CASE_EVENTS)[number];

/** One entry of a case's history. Appended, never changed. */
export interface CaseEvent {
  readonly caseId: string;
  /** From 1, without gaps: what concurrent writers collide on. */
  readonly version: number;
  readonly kind: CaseEventKind;
  /** The person or, for what a machine observes, `cardsweep`. */
  readonly actor: string;
  readonly at: Date;
  readonly reason: string | null;
  readonly policy: string | null;
  /** Ids only: of the sighting, the notice, the outcome, the case that went into this one. */
  readonly reference: string | null;
}

/** The one table of what may follow what; an event that is missing in a state's row is refused. */
const TRANSITIONS: Record<CaseState, Partial<Record<CaseEventKind, CaseState>>> = {
  open: {
    'sighting-joined': 'open',
    merged: 'open',
    assigned: 'open',
    deferred: 'deferred',
    dismissed: 'dismissed',
    confirmed: 'confirmed',
  },
  deferred: {
    'sighting-joined': 'deferred',
    assigned: 'deferred',
    deferred: 'deferred',
    dismissed: 'dismissed',
    confirmed: 'confirmed',
    'notice-sent': 'deferred',
    'notice-in-doubt': 'deferred',
    'notice-resumed': 'deferred',
    'notice-answered': 'deferred',
    'notice-refused': 'deferred',
    'notice-withdrawn': 'deferred',
    appealed: 'deferred',
    reopened: 'deferred',
  },
  dismissed: {
    'sighting-joined': 'dismissed',
    assigned: 'dismissed',
    confirmed: 'confirmed',
    deferred: 'deferred',
    'notice-sent': 'dismissed',
    'notice-in-doubt': 'dismissed',
    'notice-resumed': 'dismissed',
    'notice-answered': 'dismissed',
    'notice-refused': 'dismissed',
    'notice-withdrawn': 'dismissed',
    appealed: 'dismissed',
    reopened: 'deferred',
  },
  confirmed: {
    'sighting-joined': 'confirmed',
    assigned: 'confirmed',
    'notice-sent': 'confirmed',
    'notice-in-doubt': 'confirmed',
    'notice-resumed': 'confirmed',
    'notice-answered': 'confirmed',
    'notice-refused': 'confirmed',
    'notice-withdrawn': 'confirmed',
    'notice-chased': 'confirmed',
    'still-up': 'confirmed',
    returned: 'returned',
    'verified-gone': 'gone',
    'notice-approved': 'confirmed',
    appealed: 'deferred',
    reopened: 'deferred',
  },
  gone: {
    'sighting-joined': 'returned',
    assigned: 'gone',
    'notice-sent': 'gone',
    'notice-in-doubt': 'gone',
    'notice-resumed': 'gone',
    'notice-answered': 'gone',
    'notice-refused': 'gone',
    'notice-withdrawn': 'gone',
    'verified-gone': 'gone',
    'still-up': 'returned',
    returned: 'returned',
    'returned-elsewhere': 'returned',
    'notice-approved': 'gone',
    appealed: 'deferred',
    reopened: 'deferred',
  },
  returned: {
    'sighting-joined': 'returned',
    assigned: 'returned',
    deferred: 'deferred',
    dismissed: 'dismissed',
    confirmed: 'confirmed',
    'notice-sent': 'returned',
    'notice-in-doubt': 'returned',
    'notice-resumed': 'returned',
    'notice-answered': 'returned',
    'notice-refused': 'returned',
    'notice-withdrawn': 'returned',
    'notice-chased': 'returned',
    'still-up': 'returned',
    returned: 'returned',
    'returned-elsewhere': 'returned',
    'verified-gone': 'gone',
    'notice-approved': 'returned',
    appealed: 'deferred',
    reopened: 'deferred',
  },
};

/** The state after an event; refuses what the table does not hold (`STATE_CONFLICT`). */
export function nextCaseState(state: CaseState, event: CaseEventKind): CaseState {
  const next = TRANSITIONS[state][event];
  if (next === undefined) {
    throw new StageError(
      'STATE_CONFLICT',
      `a case that is ${state} cannot take the event ${event}`,
    );
  }
  return next;
}

/** The state of a case from its whole history, the first event of which opened it. */
export function caseStateOf(events: readonly CaseEventKind[]): CaseState {
  return events.slice(1).reduce<CaseState>(nextCaseState, 'open');
}
