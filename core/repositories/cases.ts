import type { CaseEvent, CaseState } from '../case.ts';
import type { Approval, Decision, Delivery, Notice, NoticeState, Outcome } from '../notice.ts';
import type { TiedCase } from '../one-case.ts';
import type { Verdict } from '../score.ts';
import type { Sketch } from '../sketch.ts';
import type { NearText } from './near-texts.ts';

/** The text of a case that another is nearly the same as. */
export interface NearDuplicate {
  readonly listingId: string;
  /** From `NEAR_SIMILARITY` to 1. */
  readonly similarity: number;
}

/** A case and its history. */
export interface CaseView {
  readonly id: string;
  readonly state: CaseState;
  readonly sourceId: string;
  readonly assignee: string | null;
  /** The highest of its sightings. */
  readonly probability: number;
  readonly verdict: Verdict;
  readonly openedAt: Date;
  readonly version: number;
  readonly sightingIds: readonly string[];
  /** Its sightings whose text is nearly that of another of its texts. */
  readonly nearDuplicates: readonly (NearDuplicate & { readonly sightingId: string })[];
  readonly events: readonly CaseEvent[];
}

/** That a case was over, or came back. */
export interface CaseTurn {
  readonly caseId: string;
  readonly kind: 'verified-gone' | 'returned' | 'returned-elsewhere';
  /** The addresses that are back, or the ground on which it was known elsewhere. */
  readonly reason: string | null;
  /** Where it stands elsewhere. */
  readonly url: string | null;
}

/** By what an advertisement was known again: its text or nearly its text, a picture, a way to reach or to tell the seller. */
export type ReturnGround = 'text' | 'picture' | 'handle';

interface NewCase {
  readonly id: string;
  readonly sourceId: string;
  readonly probability: number;
  readonly verdict: Verdict;
  readonly openedAt: Date;
}

/** What joins sightings to a case: texts and handles. */
export interface CaseKeys {
  readonly campaign: string;
  readonly handles: readonly { readonly kind: string; readonly value: string }[];
}

/** Where something was said, and by whom. */
export interface CasePlace {
  readonly pageUrl: string;
  readonly authorUrl: string;
}

export interface CaseRepository {
  /** Held until the transaction ends: one writer at a time decides what belongs together. */
  lock(): Promise<void>;
  caseOfSighting(sightingId: string): Promise<string | null>;
  /**
   * The cases of the source that share the campaign or a handle, or hold what the same account says on the same page; none that
   * was dismissed. A bounded number, the oldest.
   */
  tied(sourceId: string, keys: CaseKeys, place: CasePlace | null): Promise<readonly string[]>;
  /** How cases stand, which no other writer then changes until the transaction ends. `at`: for claims that are in force. */
  standing(ids: readonly string[], at: Date): Promise<readonly TiedCase[]>;
  /** Moves all that a case has, its history too, to another, and leaves nothing of it. */
  merge(into: string, from: string, at: Date): Promise<void>;
  open(fresh: NewCase): Promise<void>;
  join(
    caseId: string,
    sightingId: string,
    keys: CaseKeys,
    probability: number,
    verdict: Verdict,
    near?: NearDuplicate | null,
  ): Promise<void>;
  /** Digests of what was collected at addresses of pictures. */
  picturesAt(sourceId: string, urls: readonly string[]): Promise<readonly string[]>;
  /** Keeps the digests of pictures that a case shows. They join no sightings: a picture may be anybody's. */
  watchPictures(caseId: string, digests: readonly string[]): Promise<void>;
  /** Cases of any source that were gone, hold no sighting at `url`, and share a key or a picture; and which, the surest first. */
  watched(
    url: string,
    keys: CaseKeys,
    pictures: readonly string[],
  ): Promise<ReadonlyMap<string, ReturnGround>>;
  /** Texts of such cases that share bands with a sketch. A bounded number. */
  watchedNear(url: string, bands: Sketch['bands']): Promise<readonly NearText[]>;
  /** What was over and what came back since a moment, the oldest first. */
  turned(since: Date): Promise<readonly CaseTurn[]>;
  /** Appends an event; `STATE_CONFLICT` where `version` is taken or the state forbids it. */
  append(event: CaseEvent): Promise<CaseState>;
  /** Where a case stands, which no other writer then changes until the transaction ends. */
  current(id: string): Promise<Pick<CaseView, 'state' | 'version'>>;
  get(id: string): Promise<CaseView>;
  list(filter: { readonly state?: CaseState }): Promise<readonly CaseView[]>;
  assign(caseId: string, user: string): Promise<void>;
  decide(decision: Decision): Promise<void>;
}

/** A look at a cited address after a notice. */
export interface OutcomeRow {
  readonly noticeId: string;
  readonly slot: string;
  readonly url: string;
  readonly outcome: Outcome;
  /** What showed it, in a few words. */
  readonly proof: string;
  readonly at: Date;
  /** The vantage from which the text still stood that was gone from here: it counts as up; absent or null where there is none. */
  readonly seenFrom?: string | null;
}

/** What all looks at one address that a case's notices cite have found. */
export interface AddressLooks {
  readonly url: string;
  /** The last look, whatever it found. */
  readonly last: Pick<OutcomeRow, 'slot' | 'outcome' | 'proof' | 'at'> & {
    readonly seenFrom: string | null;
  };
  /** Whether the last look that knew found it up; null where none knew. */
  readonly isUp: boolean | null;
  /** The first look that found it gone after the last that found it up; null where it is not gone. */
  readonly goneSince: Date | null;
}

/** A notice that was accepted, and what of it the last looks found up. */
export interface StandingNotice {
  readonly noticeId: string;
  readonly caseId: string;
  readonly recipientId: string;
  readonly round: number;
  readonly acceptedAt: Date;
  /** Addresses that were up when last looked at; not empty. */
  readonly up: readonly string[];
  /** Those of them that were gone since the notice was written, and came back. */
  readonly returned: readonly string[];
  /** A later notice that asks for the same under the same decision, or null. */
  readonly followedBy: string | null;
  readonly lookedAt: Date;
}

export interface NoticeRepository {
  /**
   * Adds a notice; nothing where (case, recipient, round) is there already. One that needs a second person is refused
   * (`STATE_CONFLICT`) in any state from which it could go out.
   */
  add(notice: Notice): Promise<void>;
  /** How many people must stand behind a notice to each of these recipients; of others nothing changes. Notices that are written keep what they need. */
  requireApprovals(rules: ReadonlyMap<string, number>): Promise<void>;
  /** Refused (`STATE_CONFLICT`) by whoever decided or has approved already, and for a notice that does not wait for it. */
  approve(approval: Approval): Promise<void>;
  /** Who else stands behind a notice, in order. */
  approvals(noticeId: string): Promise<readonly Approval[]>;
  get(id: string): Promise<Notice>;
  ofCase(caseId: string): Promise<readonly Notice[]>;
  list(filter: { readonly state?: NoticeState }): Promise<readonly Notice[]>;
  /**
   * Refused (`STATE_CONFLICT`) where the notice would get past a second person who has not approved it. Accepted or refused, what it
   * cites is looked at from `firstCheckAt` on; ten minutes from now where that is not given.
   */
  setState(id: string, state: NoticeState, firstCheckAt?: Date): Promise<void>;
  /** Its state, which no other writer then changes until the transaction ends. */
  lock(id: string): Promise<NoticeState>;
  /** Marks that an attempt begins, before anything leaves; its number, from 1. */
  beginAttempt(noticeId: string, channel: string, at: Date): Promise<number>;
  endAttempt(delivery: Delivery): Promise<void>;
  /** Attempts that began; `outcome` null where the end was never written. */
  attempts(noticeId: string): Promise<readonly AttemptRow[]>;
  /** Notices of which what they cite is to be looked at before a moment, accepted or refused; a case of each source in turn. */
  rechecked(dueBefore: Date): Promise<readonly string[]>;
  /** When what a notice cites is looked at next. */
  checkNext(noticeId: string, at: Date): Promise<void>;
  /** What the looks for all notices of a case have found, by address. */
  looks(caseId: string): Promise<readonly AddressLooks[]>;
  saveOutcomes(rows: readonly OutcomeRow[], nextCheckAt: Date): Promise<void>;
  outcomes(noticeId: string): Promise<readonly OutcomeRow[]>;
  /** Accepted notices of confirmed cases of which something is still up, the last round to each recipient, the oldest first. */
  standing(): Promise<readonly StandingNotice[]>;
}

export interface AttemptRow {
  readonly attempt: number;
  readonly channel: string;
  readonly outcome: Delivery['outcome'] | null;
  readonly at: Date;
}
