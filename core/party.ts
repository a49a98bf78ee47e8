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

/** Who serves a host beneath its site, as looked up: the provider of its server, or the registrar of its domain. */
export interface Servant {
  readonly recipientId: string;
  readonly host: string;
}

/** A host that pages were seen on, and the addresses that answered for it. */
export interface ServedHost {
  readonly host: string;
  readonly addresses: readonly string[];
}

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
  /** Who serves the hosts of its pages beneath their sites; absent where nobody was looked up. */
  readonly servants?: readonly Servant[];
}
