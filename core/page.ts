import type { FetchRequest } from './exchange.ts';
import type { FailureCode } from './failure.ts';
import type { FoundLink, LinkFacts } from './link.ts';
import type { Listing } from './listing.ts';
import type { Surface } from './surface.ts';
import type { ProposedTarget } from './target.ts';

/** One answer as an adapter reads it: the text decoded, the charset settled. */
export interface PageAnswer {
  readonly request: FetchRequest;
  readonly finalUrl: string;
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** Decoded text; the empty string for what is not text. */
  readonly text: string;
  readonly bytes: Uint8Array;
  readonly fetchedAt: Date;
}

/** A capture as an adapter sees it: everything that `extract` may use, and nothing of the wire. */
export interface Page {
  readonly url: string;
  readonly accessCode: string | null;
  /** IANA zone in which the source prints its times. */
  readonly timeZone: string;
  /** At least one. */
  readonly answers: readonly PageAnswer[];
}

/** What an adapter read from a page. */
export interface Extraction {
  readonly listings: readonly Listing[];
  /** Further addresses of the same source, worth collecting. */
  readonly next: readonly ProposedTarget[];
  readonly shares: readonly FoundLink[];
  readonly invitations: readonly FoundLink[];
  /** For a share or an invitation: what its public page shows. */
  readonly facts: LinkFacts | null;
  /** A wall in place of content, such as `WALL_LOGIN`; then `listings` is empty. */
  readonly wall: FailureCode | null;
  /** The page is an empty shell that only a browser fills. */
  readonly needsBrowser: boolean;
}

/** Facts plus pure functions: what reads the pages of one engine or service. */
export interface Platform {
  readonly id: string;
  readonly surface: Surface;
  /** Raised with every change of what `extract` returns: stored extractions are kept per version. */
  readonly version: number;
  /** Whether this adapter is the one for the page, from 0 (surely not) to 1 (surely). */
  detect(page: Page): number;
  /**
   * The next request for an address, given the answers so far (none at first); null when the page is complete. The plain
   * case is one GET of the address itself.
   */
  nextRequest(
    target: { readonly url: string; readonly accessCode: string | null },
    answers: readonly PageAnswer[],
  ): FetchRequest | null;
  extract(page: Page): Extraction;
}
