/** What one fetch may cost at most. Times in milliseconds, sizes in bytes. */
export interface FetchLimits {
  /** Bytes of a body as sent, content encoding included. */
  readonly bodyBytes: number;
  /** Bytes of a body with its content encoding undone. */
  readonly decodedBytes: number;
  /** How many times larger a body may become by decoding, once it is above `ratioFloorBytes`. */
  readonly decodedRatio: number;
  readonly ratioFloorBytes: number;
  /** All header lines of one answer. */
  readonly headerBytes: number;
  readonly redirects: number;
  readonly connectMs: number;
  /** From the request to the last header line. */
  readonly headersMs: number;
  /** From the first body byte to the last. */
  readonly bodyMs: number;
  /** A body slower than this, after `slowGraceMs`, is given up. */
  readonly bytesPerSecond: number;
  readonly slowGraceMs: number;
  /** `robots.txt` is read up to this many bytes; what follows is ignored. RFC 9309, 2.5 asks for at least 500 KiB. */
  readonly robotsBytes: number;
  /** How long a `robots.txt` is believed. RFC 9309, 2.4: not above 24 hours. */
  readonly robotsMs: number;
  /** How long after a failed read of `robots.txt` it is asked for again; until then the host is not asked. */
  readonly robotsRetryMs: number;
  /** How long a host rests after a 429 that names no time. */
  readonly restSeconds: number;
  /** The longest rest that a host may ask for. */
  readonly longestRestSeconds: number;
  /** Requests in flight at once in this process, over all hosts. */
  readonly concurrency: number;
  /** Pages open in the browser at once. */
  readonly pages: number;
  /** From the opening of a page in the browser to its rendered document. */
  readonly pageMs: number;
  /** How long a loaded page may still fetch and draw before its document is read. */
  readonly settleMs: number;
  /** Addresses that the main frame of one page may go to by itself, redirects not counted. */
  readonly navigations: number;
  /** Windows that one page may try to open; each is closed at once. */
  readonly popups: number;
}

const KIB = 1024;
const MIB = 1024 * KIB;

/** In force where a caller sets nothing. A forum page is 40 KB, the largest share listings seen are below 2 MB. */
export const DEFAULT_LIMITS: FetchLimits = {
  bodyBytes: 8 * MIB,
  decodedBytes: 32 * MIB,
  decodedRatio: 200,
  ratioFloorBytes: MIB,
  headerBytes: 64 * KIB,
  redirects: 5,
  connectMs: 10_000,
  headersMs: 30_000,
  bodyMs: 60_000,
  bytesPerSecond: 256,
  slowGraceMs: 10_000,
  robotsBytes: 500 * KIB,
  robotsMs: 24 * 3_600_000,
  robotsRetryMs: 300_000,
  restSeconds: 10,
  longestRestSeconds: 24 * 3600,
  concurrency: 32,
  pages: 2,
  pageMs: 30_000,
  settleMs: 4_000,
  navigations: 5,
  popups: 3,
};
