import type { CaseEvent, CaseState } from '../case.ts';
import type { HandleKind } from '../handle.ts';
import type { ListingKind } from '../listing.ts';
import type { Verdict } from '../score.ts';
import type { Fate } from '../sighting.ts';
import type { Surface } from '../surface.ts';
import type { Claim } from './claims.ts';

/** Which cases are wanted; all that is named must hold. */
export interface QueueFilter {
  readonly states?: readonly CaseState[];
  readonly verdict?: Verdict;
  readonly surface?: Surface;
  readonly sourceId?: string;
  /** Province of an identity number in a text: its first two digits (GB/T 2260). */
  readonly region?: string;
  readonly handleKind?: HandleKind;
  /** Exactly this handle, normalised. */
  readonly handle?: string;
  /** Characters that a text holds; those that stand side by side are sought in pairs. */
  readonly words?: string;
  readonly assignee?: string;
  /** Held or assigned to this person. */
  readonly mine?: { readonly holderId: string; readonly name: string };
  /** Held by nobody, and given to nobody. */
  readonly isUnclaimed?: boolean;
  /** With notices that wait for a person: for a second one, or because they are in doubt. */
  readonly isAwaiting?: boolean;
  readonly openedFrom?: Date;
  readonly openedBefore?: Date;
}

/** A place in the order of the queue. */
export interface QueuePlace {
  readonly priority: number;
  readonly caseId: string;
}

/** The whole of what a filter lets through, by the first place of every `step` cases. */
interface QueueSurvey {
  readonly total: number;
  readonly places: readonly QueuePlace[];
}

/** A case as the queue shows it. */
export interface QueuedCase extends QueuePlace {
  readonly state: CaseState;
  readonly verdict: Verdict;
  readonly probability: number;
  readonly sourceId: string;
  readonly assignee: string | null;
  readonly openedAt: Date;
  /** When its newest sighting was first seen. */
  readonly newestAt: Date;
  readonly version: number;
  readonly sightings: number;
  /** Sources with a case that shares a text or a handle, its own among them. */
  readonly sources: number;
  readonly surfaces: readonly Surface[];
  readonly regions: readonly string[];
  readonly claim: Claim | null;
  /** One of its sightings; null where none is stored any more. */
  readonly lead: {
    readonly url: string;
    readonly author: string | null;
    readonly platform: string;
    readonly kind: ListingKind;
    /** The beginning of its text, identity numbers masked. */
    readonly text: string;
    readonly pictures: number;
  } | null;
  /** Some of its handles. */
  readonly handles: readonly { readonly kind: string; readonly value: string }[];
}

/** A sighting of a case in a few words. */
export interface BriefSighting {
  readonly sightingId: string;
  readonly listingId: string;
  readonly url: string;
  readonly author: string | null;
  /** The beginning of its text, identity numbers masked. */
  readonly text: string;
  readonly firstSeenAt: Date;
  readonly lastSeenAt: Date;
  readonly goneAt: Date | null;
  readonly goneAs: Fate | null;
  /** How alike its text is to the one that joins it to its case; null where that is the same, or something else joins it. */
  readonly similarity: number | null;
  /** Its latest bundle. */
  readonly evidenceId: string | null;
}

/** Cases in the order in which they want to be worked on. */
export interface CaseQueueRepository {
  survey(filter: QueueFilter, step: number, at: Date): Promise<QueueSurvey>;
  /** Cases from a place on, itself among them; from the first where it is null. `until` is left out, and what follows it. */
  rows(
    filter: QueueFilter,
    span: { readonly from: QueuePlace | null; readonly until: QueuePlace | null },
    limit: number,
    at: Date,
  ): Promise<readonly QueuedCase[]>;
  /** `NOT_FOUND` where there is none. */
  get(caseId: string, at: Date): Promise<QueuedCase>;
  /** Sightings of a case, the last found first. */
  timeline(caseId: string, limit: number): Promise<readonly BriefSighting[]>;
  /** When the first of them was first seen; null where there is none. */
  firstSeenAt(caseId: string): Promise<Date | null>;
  /** The last events of a case, the oldest of them first. */
  events(caseId: string, limit: number): Promise<readonly CaseEvent[]>;
  /** Who has cases assigned or claimed, by name. */
  people(at: Date): Promise<readonly string[]>;
}
