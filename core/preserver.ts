import type { Sha256 } from './digest.ts';
import type { EvidenceState } from './evidence.ts';
import type { Exchange } from './exchange.ts';
import type { HostPolicy } from './guard.ts';

/** A text that a page is visited for. */
export interface SoughtListing {
  readonly sightingId: string;
  /** Its permalink, by which it is told from another of the same words on the page. */
  readonly url: string;
  /** As extracted, identity numbers masked. */
  readonly text: string;
  /** False for what stands on the page as pixels alone. */
  readonly isText: boolean;
  readonly reason: string;
}

/** What to keep evidence of. */
export interface PreserveRequest {
  readonly evidenceId: string;
  /** Address of the page; its fragment is kept in the visit, because some pages are told apart by nothing else. */
  readonly url: string;
  readonly policy: HostPolicy;
  /** Identity of who asks, as sent in the User-Agent. */
  readonly contact: string;
  /** Texts to take a picture of each; none for the page alone. */
  readonly listings: readonly SoughtListing[];
  readonly reason: string;
  readonly operator: string;
  /** What the program was answered when it collected the page: kept beside the visit. Absent where there is nothing. */
  readonly collected?: readonly Exchange[];
}

/** What a visit found of a text that it was made for. */
interface ListingFinding {
  readonly sightingId: string;
  /** Whether the page shows it; null where it was not looked for. */
  readonly isFound: boolean | null;
  /** PNG of what one screen shows of it, the text outlined; null where none could be taken. */
  readonly picture: Uint8Array | null;
}

/** A sealed bundle in a temporary file that the caller takes in and deletes. */
export interface SealedBundle {
  readonly path: string;
  readonly state: EvidenceState;
  /** SHA-256 of `datapackage.json`, which lists every other file with its digest. */
  readonly seal: Sha256;
  readonly bytes: number;
  /** Exchanges recorded. */
  readonly items: number;
  readonly missing: readonly string[];
  /** Web addresses that the page wanted to open in windows of their own: named in the bundle, and not visited. */
  readonly popups: readonly string[];
  /** PNG of the whole page, or null where none could be taken. */
  readonly screenshot: Uint8Array | null;
  /** One for each text of the request, in its order. */
  readonly listings: readonly ListingFinding[];
  /** Status of the last answer for the page itself, or null where there was none. */
  readonly status: number | null;
  readonly capturedAt: Date;
}

export interface Preserver {
  preserve(request: PreserveRequest, signal: AbortSignal): Promise<SealedBundle>;
}
