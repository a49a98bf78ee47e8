import type { SoughtListing } from '../../core/preserver.ts';
import type { Exchange } from './exchange.ts';

/** A request that has no recorded answer, and why. */
export interface UnansweredRequest {
  readonly url: string;
  readonly method: string;
  readonly resourceType: string;
  readonly why: string;
}

/** One thing the recorder did, in order. */
export interface CaptureStep {
  readonly at: Date;
  readonly step: string;
  readonly outcome: string;
}

/** A host's TLS, from a connection that the recorder made to it by the same proxy right after the page. */
export interface TlsFacts {
  /** `host:port`. */
  readonly host: string;
  readonly protocol: string;
  readonly cipher: string;
  /** PEM blocks, leaf first, a blank line between them. */
  readonly pem: string;
}

/** What came of one text that the page was visited for. */
export interface CapturedListing {
  readonly sought: SoughtListing;
  /** Whether the page shows it; null where it was not looked for. */
  readonly isFound: boolean | null;
  /** PNG of what one screen shows of it, outlined. */
  readonly picture: Buffer | null;
}

/** The browser that the page was seen with. */
export interface BrowserFacts {
  readonly product: string;
  readonly version: string;
  readonly userAgent: string;
  readonly viewport: { readonly width: number; readonly height: number };
  readonly locale: string;
  readonly timezone: string;
}

/** All that one capture brought back; absent parts are null, and `missing` says why. */
export interface CapturedPage {
  readonly requestedUrl: string;
  readonly finalUrl: string | null;
  readonly status: number | null;
  readonly title: string;
  readonly redirectChain: readonly { readonly url: string; readonly status: number }[];
  readonly startedAt: Date;
  readonly endedAt: Date;
  readonly exchanges: readonly Exchange[];
  readonly unanswered: readonly UnansweredRequest[];
  /** Requests that the browser reported, answered or not. */
  readonly expected: number;
  /** Addresses connected to by `host:port`. */
  readonly peers: ReadonlyMap<string, string>;
  readonly tls: readonly TlsFacts[];
  readonly screenshot: Buffer | null;
  /** One for each text of the request, in its order. */
  readonly listings: readonly CapturedListing[];
  readonly dom: string | null;
  readonly frames: readonly { readonly url: string; readonly dom: string }[];
  readonly text: string | null;
  readonly missing: readonly string[];
  readonly steps: readonly CaptureStep[];
  readonly browser: BrowserFacts;
}
