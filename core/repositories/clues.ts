import type { Clue, ClueEvent, ClueOrigin, ClueState } from '../clue.ts';

/** A clue with what became of it. */
export interface ClueView extends Clue {
  readonly state: ClueState;
  readonly version: number;
  readonly caseId: string | null;
  /** The last answer, or null. */
  readonly answer: string | null;
  /** Clues with the same text, itself included. */
  readonly copies: number;
}

export interface ClueFilter {
  readonly state?: ClueState | undefined;
  readonly origin?: ClueOrigin | undefined;
}

/** Where the last page of a list ended. */
export interface ClueCursor {
  readonly rank: number;
  readonly submittedAt: Date;
  readonly id: string;
}

/** A case that a clue may belong to, and why. */
export interface ClueSuggestion {
  readonly caseId: string;
  readonly state: string;
  /** The address or the handle that both hold. */
  readonly because: 'link' | 'handle' | 'text';
  readonly value: string;
}

export interface ClueRepository {
  /** Adds a clue; nothing where its number is there already. */
  add(clue: Clue): Promise<void>;
  find(id: string): Promise<ClueView | null>;
  /** `NOT_FOUND` where there is none. */
  get(id: string): Promise<ClueView>;
  /** Unread ones first, flaggers' before others', the surest before the others, the newest before older ones. */
  list(
    filter: ClueFilter,
    after: ClueCursor | null,
    limit: number,
  ): Promise<readonly (ClueView & { readonly rank: number })[]>;
  counts(): Promise<Readonly<Record<ClueState, number>>>;
  /** `STATE_CONFLICT` where the version is taken: somebody else was quicker. */
  append(event: ClueEvent): Promise<void>;
  events(id: string): Promise<readonly ClueEvent[]>;
  ofCase(caseId: string): Promise<readonly ClueView[]>;
  /** Cases that share an address, a handle or the letters of the text with a clue; no more than `limit`. */
  suggestions(clue: Clue, campaign: string, limit: number): Promise<readonly ClueSuggestion[]>;
}
