import type { Capture } from '../capture.ts';
import type { FailureCode } from '../failure.ts';
import type { IdentitySighting } from '../identity-number.ts';
import type { Extraction } from '../page.ts';
import type { Source } from '../source.ts';
import type { Target } from '../target.ts';

/** What is remembered of an address between sweeps. */
export interface KnownPage {
  readonly sourceId: string;
  readonly url: string;
  readonly accessCode: string | null;
  /** The last capture that held content. */
  readonly captureId: string;
  readonly contentDigest: string;
  readonly etag: string | null;
  readonly lastModified: string | null;
  readonly stamp: string | null;
  readonly via: 'http' | 'browser';
  /** When the address itself was last asked. */
  readonly askedAt: Date;
}

/** A capture with what it was made for, and what was read from it. */
interface AskedCapture {
  readonly capture: Capture;
  readonly target: Target;
  readonly source: Source;
  /** Under which its extraction is stored, or null before there is one. */
  readonly reading: { readonly key: string; readonly version: number } | null;
}

/** An address that showed nothing when it was last asked: it was gone, or for members only. */
export interface RefusedPage {
  readonly sourceId: string;
  readonly url: string;
  readonly accessCode: string | null;
  readonly failure: FailureCode;
  /** What the referring page said of it then. */
  readonly stamp: string;
  readonly askedAt: Date;
}

/** A page with texts that no page of a sweep led to. */
export interface UnlistedPage {
  readonly url: string;
  readonly platform: string;
}

export interface Frontier {
  /** Adds targets that the sweep does not know yet, within `budget` targets a source and sweep; the ones added. */
  propose(targets: readonly Target[], budget: number): Promise<readonly Target[]>;
  /**
   * Pages of a source on which texts stood that are not gone, and to which no page of the sweep led: at most a fiftieth of
   * what the sweep asked for, and twenty at least. Those that were asked as such since `since` are left out. None where the
   * sweep did not see the whole source.
   */
  unlisted(
    sweepId: string,
    source: { readonly id: string; readonly budget: number },
    since: Date,
  ): Promise<readonly UnlistedPage[]>;
  get(id: string): Promise<Target>;
}

export interface CaptureRepository {
  save(capture: Capture): Promise<void>;
  get(id: string): Promise<Capture>;
  find(id: string): Promise<Capture | null>;
  /** `NOT_FOUND` where there is none. One round trip. */
  asked(id: string): Promise<AskedCapture>;
  /** Marks a capture whose content turned out to be a wall or unreadable. */
  markFailed(id: string, code: FailureCode): Promise<void>;
  knownPage(sourceId: string, url: string, accessCode: string | null): Promise<KnownPage | null>;
  remember(page: KnownPage): Promise<void>;
  /** What became of the last question where it was refused; null where content was seen since. */
  refusedPage(
    sourceId: string,
    url: string,
    accessCode: string | null,
  ): Promise<RefusedPage | null>;
  rememberRefused(page: RefusedPage): Promise<void>;
  /** Whether a text that is suspect stands on the page: such a page is looked at more often. */
  isWatched(sourceId: string, url: string): Promise<boolean>;
  /** The page as last captured with content, under whichever code opened it; the one with a code first. */
  lastOpened(sourceId: string, url: string): Promise<KnownPage | null>;
}

/** What an adapter read, under (content, address, adapter version). */
export interface ExtractionRepository {
  find(key: string): Promise<StoredExtraction | null>;
  /** The extraction of a version that is known to be stored; null where it is not any more. */
  get(key: string, version: number): Promise<StoredExtraction | null>;
  /** Notes that the extraction belongs to a capture; stores it first, where it is given and not stored already. */
  keep(captureId: string, key: string, fresh: StoredExtraction | null): Promise<void>;
  ofCapture(captureId: string): Promise<StoredExtraction | null>;
}

/** An extraction as stored: texts masked, the adapter named. */
export interface StoredExtraction {
  readonly platform: string;
  /** The adapter's version. */
  readonly version: number;
  readonly extraction: Extraction;
  /** Identity numbers of each listing, in the listings' order. */
  readonly identities: readonly (readonly IdentitySighting[])[];
}
