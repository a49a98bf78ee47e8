import type { CitedSighting, Policy } from './notice.ts';

/** Why a party is asked: what of the advertisement is in its hands. */
export type Ground =
  | { readonly kind: 'declared' }
  | { readonly kind: 'always' }
  | { readonly kind: 'allowed' }
  | { readonly kind: 'host'; readonly subject: string }
  | { readonly kind: 'handle'; readonly subject: string; readonly handle: string }
  | { readonly kind: 'phone'; readonly subject: string }
  | { readonly kind: 'word'; readonly subject: string };

/** Somebody who can act on an advertisement, why, and on which of its sightings. */
export interface Party {
  readonly recipientId: string;
  readonly grounds: readonly Ground[];
  readonly cited: readonly CitedSighting[];
}

/** What is known of an advertisement when its parties are sought. */
export interface Advertisement {
  readonly cited: readonly CitedSighting[];
  /** Whom the source's declaration names. */
  readonly declared: readonly string[];
  /** The offence decided, or null before a decision: then no recipient is left out for it. */
  readonly policy: Policy | null;
}
