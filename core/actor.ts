import type { CaseState } from './case.ts';

/** As nodes of a graph are drawn and named: contacts, groups, shares, ways to be paid, and what is no handle. */
export const NODE_GROUPS = [
  'case',
  'contact',
  'group',
  'share',
  'payment',
  'account',
  'text',
  'picture',
] as const;

export type NodeGroup = (typeof NODE_GROUPS)[number];

const GROUP_OF: Readonly<Record<string, NodeGroup>> = {
  'qq-group': 'group',
  invitation: 'group',
  share: 'share',
  alipay: 'payment',
  'bank-card': 'payment',
  usdt: 'payment',
  account: 'account',
  campaign: 'text',
  text: 'text',
  alike: 'text',
  picture: 'picture',
};

/** Under which group a key is drawn; every further kind of handle is a way to be reached. */
export function nodeGroupOf(kind: string): NodeGroup {
  return GROUP_OF[kind] ?? 'contact';
}

/** Cases that may share a key before it says nothing of who sells: a text that everybody copies, a service's own contact. */
export const MOST_HOLDERS = 64;

/**
 * What a case shares with others: a handle under its kind, `account` the member that posted, `campaign` the same letters, `text` the
 * same wording but for a few characters, `picture` the same bytes. `alike` is a wording that may be copied: it is shown, and joins nobody.
 */
export interface CaseKey {
  readonly caseId: string;
  readonly kind: string;
  readonly value: string;
}

/** A seller as resolved, in figures. */
export interface ActorSummary {
  readonly id: string;
  /** The handle that most of its cases share; null where it has none. */
  readonly label: { readonly kind: string; readonly value: string } | null;
  readonly cases: number;
  readonly handles: number;
  readonly sources: readonly string[];
  readonly surfaces: readonly string[];
  readonly kinds: readonly string[];
  /** Codes of the provinces that identity numbers in its texts begin with (GB/T 2260). */
  readonly regions: readonly string[];
  /** The highest of its cases. */
  readonly probability: number;
  readonly firstAt: Date;
  readonly lastAt: Date;
}

/** What was done to actors: by persons, and what resolution joined by itself. */
export const ACTOR_ACTS = ['joined', 'merged', 'split', 'undone'] as const;

type ActorActKind = (typeof ACTOR_ACTS)[number];

/** One entry of the history of actors. Appended, never changed. */
export interface ActorAct {
  readonly id: string;
  readonly kind: ActorActKind;
  /** The actor that goes on, or from which was split. */
  readonly actorId: string;
  /** The actor that went into it, or that was split off. */
  readonly otherId: string;
  /** Cases that moved. */
  readonly caseIds: readonly string[];
  /** The person, or `cardsweep`. */
  readonly by: string;
  readonly reason: string | null;
  readonly at: Date;
  /** The act that it undoes. */
  readonly undoes: string | null;
  /** The act that undid it; null while it stands. */
  readonly undoneBy: string | null;
}

/** A case as a graph shows it. */
export interface ActorCase {
  readonly id: string;
  readonly state: CaseState;
  readonly sourceId: string;
  readonly surface: string | null;
  readonly probability: number;
  readonly openedAt: Date;
  /** The beginning of its first text. */
  readonly excerpt: string;
}

/** How far resolution has come. */
export interface ActorProgress {
  readonly resolvedAt: Date | null;
  /** Keys of cases that no resolution has looked at. */
  readonly waiting: number;
}
