import type { Now } from '../core/clock.ts';
import type { FailureCode } from '../core/failure.ts';
import type { Extraction } from '../core/page.ts';

/** What a later look at a page gave: its reading, or why there is none. */
export type Look =
  | { readonly kind: 'read'; readonly extraction: Extraction }
  | { readonly kind: 'failed'; readonly code: FailureCode }
  | { readonly kind: 'unreadable'; readonly why: string };

/** A look, and when it was taken. */
export interface Seen {
  readonly look: Look;
  readonly at: Date;
}

/** What is looked at, when and from where: the same is asked for once. */
interface Place {
  readonly slot: string;
  /** Name of a vantage; null for here. */
  readonly vantage: string | null;
  readonly sourceId: string;
  readonly pageUrl: string;
}

/** The looks of a round of rechecks, shared by the notices that cite the same page. */
export interface LookBook {
  /** The look that this round took at a page, or the one that `ask` takes now, by the clock of who asks. */
  look(place: Place, now: Now, ask: () => Promise<Look>): Promise<Seen>;
}
