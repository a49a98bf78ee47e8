/** Why an advertisement must go: the offences a decision may name. */
export const POLICIES = [
  'sale-of-stolen-id',
  'sale-of-fake-id',
  'purchase-of-id',
  'sale-of-personal-data',
  'sale-of-accounts',
] as const;

export type Policy = (typeof POLICIES)[number];

/** A person's act on a case. A machine never makes one. */
export interface Decision {
  readonly id: string;
  readonly caseId: string;
  readonly act: 'confirm' | 'dismiss' | 'defer';
  /** Required for `confirm`. */
  readonly policy: Policy | null;
  readonly reason: string;
  /** The user's name. */
  readonly by: string;
  readonly at: Date;
}

/**
 * Where a notice stands between intent and end. `in-doubt`: an attempt to send it never ended, and it may or may not have been
 * taken; it is not sent again until a person says so.
 */
export const NOTICE_STATES = [
  'awaiting-approval',
  'due',
  'in-doubt',
  'accepted',
  'refused',
  'withdrawn',
] as const;

export type NoticeState = (typeof NOTICE_STATES)[number];

/** One sighting as a notice cites it. */
export interface CitedSighting {
  readonly sightingId: string;
  readonly url: string;
  /** As seen, identity numbers masked. */
  readonly text: string;
  readonly firstSeenAt: Date;
  readonly lastSeenAt: Date;
  readonly evidence: {
    readonly evidenceId: string;
    readonly seal: string;
    readonly bundleDigest: string;
    readonly capturedAt: Date;
    /** Of the picture of this very text in the bundle, which may hold several; absent or null where there is none. */
    readonly pictureDigest?: string | null;
  } | null;
  readonly handles: readonly { readonly kind: string; readonly value: string }[];
}

/** The takedown request, before it takes any format: who asks whom to take down what, and why. */
export interface Notice {
  readonly id: string;
  readonly caseId: string;
  readonly recipientId: string;
  /** From 1; raised by every notice to the same recipient about the same case. */
  readonly round: number;
  readonly state: NoticeState;
  readonly policy: Policy;
  readonly reason: string;
  readonly decidedBy: string;
  readonly decidedAt: Date;
  readonly createdAt: Date;
  readonly cited: readonly CitedSighting[];
  /** People who must stand behind it, whoever decided among them; absent for one. */
  readonly approvals?: number;
  /** The notice that this one takes back; absent in a request. */
  readonly withdraws?: WithdrawnNotice;
  /** What else the decision behind it lets be asked, as the recipient's file said at that moment; absent for nothing. */
  readonly covers?: Coverage;
  /** The notice that this one follows when nothing came of it; absent for a person's own. */
  readonly follows?: string;
}

/** How far one decision reaches where its notice is not heeded. */
export interface Coverage {
  /** Rounds to the recipient itself under the decision, this one among them. */
  readonly rounds: number;
  /** Who is asked after those, one after the other. */
  readonly ladder: readonly string[];
}

/** An earlier notice as its withdrawal names it. */
export interface WithdrawnNotice {
  readonly id: string;
  readonly round: number;
  readonly createdAt: Date;
}

/** That a further person stands behind a notice. */
export interface Approval {
  readonly noticeId: string;
  readonly by: string;
  readonly reason: string;
  readonly at: Date;
}

/** One attempt to hand a notice over, and what the other side said. */
export interface Delivery {
  readonly noticeId: string;
  readonly attempt: number;
  readonly channel: string;
  readonly outcome: DeliveryOutcome;
  readonly at: Date;
}

/**
 * How certain it is that what came back by mail is about the notice and from its recipient. `desk`: it names the Message-ID with
 * our token, and says that it is from the recipient's domain. `token`: it names the Message-ID with our token, which only those
 * have who have had the mail. `number`: it names the notice alone, and a person handed it in.
 */
export type Certainty = 'desk' | 'token' | 'number';

export type DeliveryOutcome =
  /** `ticket`: the number under which the other side works on it, where it gave one. */
  | {
      readonly kind: 'accepted';
      readonly receipt: string;
      readonly ticket?: string;
      readonly certainty?: Certainty;
    }
  | { readonly kind: 'refused'; readonly reply: string; readonly certainty?: Certainty }
  /** `retryAfterSeconds`: how long the other side wants to be left alone, where it said so. */
  | {
      readonly kind: 'unreachable';
      readonly reply: string;
      readonly retryAfterSeconds?: number;
    }
  /** All of it was handed over, and no word came back on whether it was taken. */
  | { readonly kind: 'in-doubt'; readonly reply: string };

/** What a later look found at a cited address. A wall, a time-out or an error is `unknown`, never `removed`. */
export type Outcome = 'removed' | 'restricted' | 'still-up' | 'moved' | 'unknown';
