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

/** The machine's clock against what servers said of the time. */
export interface ClockFacts {
  readonly source: string;
  /** How far the others are before ours, in milliseconds; null where nothing was compared. */
  readonly offsetMs: number | null;
  readonly checkedAt: Date | null;
}

/** As whom the page was asked for. No value of a cookie is ever here. */
export interface AccessFacts {
  /** Hosts for which the operator's own session had cookies; none for an anonymous visit. */
  readonly cookieDomains: readonly string[];
  /** Whether the traffic went through the operator's own proxy. */
  readonly viaProxy: boolean;
}

/** What the network told beside the answers. */
export interface NetworkFacts {
  /** Addresses that host names were resolved to. */
  readonly dns: readonly { readonly host: string; readonly addresses: readonly string[] }[];
  /** The machine's own addresses from which connections left. */
  readonly egress: readonly string[];
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
  /** Addresses that the page wanted to open in windows of their own. */
  readonly popups: readonly string[];
  /** Addresses of answers that are recorded and that the page did not get. */
  readonly withheld: readonly string[];
  readonly network: NetworkFacts;
  readonly clock: ClockFacts;
  readonly access: AccessFacts;
  /** The page as one file for reading (MHTML), or null. */
  readonly reading: string | null;
}
