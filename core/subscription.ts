import type { CaseEventKind } from './case.ts';

/** What can be subscribed to, and the events of a case that each stands for. */
const ANNOUNCED = {
  'case.opened': 'opened',
  'case.confirmed': 'confirmed',
  'case.dismissed': 'dismissed',
  'case.merged': 'merged',
  'case.gone': 'verified-gone',
  'case.returned': 'returned',
  'case.appealed': 'appealed',
  'notice.accepted': 'notice-sent',
  'notice.refused': 'notice-refused',
  'notice.withdrawn': 'notice-withdrawn',
} as const satisfies Record<string, CaseEventKind>;

export type AnnouncedKind = keyof typeof ANNOUNCED;

/** All that can be subscribed to. */
export const ANNOUNCED_KINDS = Object.freeze(
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the keys of the table above
  Object.keys(ANNOUNCED) as AnnouncedKind[],
);

/** Who is told over a signed webhook of what becomes of cases. */
export interface Subscription {
  readonly id: string;
  readonly url: string;
  readonly kinds: readonly AnnouncedKind[];
  /** Sources whose cases it is told of; all where none is named. */
  readonly sourceIds: readonly string[];
  readonly createdBy: string;
  readonly createdAt: Date;
}

/** How a subscription fares. */
export interface SubscriptionState {
  readonly isActive: boolean;
  /** Attempts that failed since the last that did not. */
  readonly failures: number;
  readonly lastReply: string | null;
  readonly lastAt: Date | null;
  /** Announcements that it has not had yet. */
  readonly waiting: number;
}

/** A place in the order in which announcements are told: transactions as they began, and what each wrote in turn. */
export interface AnnouncementPlace {
  readonly tx: string;
  readonly seq: number;
}

/** One event as it is announced. */
export interface Announcement extends AnnouncementPlace {
  readonly kind: AnnouncedKind;
  readonly caseId: string;
  readonly sourceId: string;
  readonly at: Date;
  readonly state: string;
  readonly verdict: string;
  readonly probability: number;
  readonly policy: string | null;
  /** The case that went into this one, of `case.merged`; null of everything else. */
  readonly mergedCaseId: string | null;
  /** Addresses of the case, the newest first; some where there are many. */
  readonly urls: readonly string[];
}

/** Minutes until the next attempt after so many failures; the last one holds for all further ones. */
const BACK_OFF_MINUTES = [1, 5, 30, 120, 360, 720] as const;

/** After so many failures in a row, some five days, nobody is there any more. */
const MOST_FAILURES = 14;

/** When the next attempt is, and whether there is one, after an attempt that failed for the nth time in a row. */
export function afterFailedCall(
  failures: number,
  at: Date,
): { readonly nextAt: Date; readonly isActive: boolean } {
  const minutes = BACK_OFF_MINUTES[Math.min(failures, BACK_OFF_MINUTES.length) - 1] ?? 1;
  return {
    nextAt: new Date(at.getTime() + minutes * 60_000),
    isActive: failures < MOST_FAILURES,
  };
}
