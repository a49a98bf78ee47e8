import { sha256 } from '../core/digest.ts';
import type { FailureCode } from '../core/failure.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** A span of time, at least and at most: each address has its own term, so that a few are asked again each night. */
interface Term {
  readonly least: number;
  readonly most: number;
}

/**
 * So long a page is taken to be the same while its referring page prints the same of it. What a referring page prints shows
 * no edits, and no posts that were taken out of the middle.
 */
const SEEN: Term = { least: 30 * DAY_MS, most: 60 * DAY_MS };

/** So long a refusal is taken to stand: a board may be opened again and print nothing new. */
const REFUSED: Term = { least: 5 * DAY_MS, most: 10 * DAY_MS };

/** A page with a suspect text on it is asked every night: sellers edit what they wrote. */
const WATCHED_MS = 20 * HOUR_MS;

/** Refusals that stay: gone is gone, and what is for members is for members. Others pass, or are the host's own. */
const LASTING: ReadonlySet<FailureCode> = new Set(['PAGE_REMOVED', 'WALL_LOGIN']);

export function isLasting(failure: FailureCode): boolean {
  return LASTING.has(failure);
}

/** Whether content that was seen at `askedAt` is still believed to stand at the address. */
export function isSeenBelieved(address: string, askedAt: Date, now: Date): boolean {
  return isWithin(SEEN, address, askedAt, now);
}

/** Whether a refusal that was met at `askedAt` is still believed to stand. */
export function isRefusalBelieved(address: string, askedAt: Date, now: Date): boolean {
  return isWithin(REFUSED, address, askedAt, now);
}

/** Whether it is time to look at a page again if a suspect text stands on it. */
export function isDueIfWatched(askedAt: Date, now: Date): boolean {
  return now.getTime() - askedAt.getTime() >= WATCHED_MS;
}

function isWithin({ least, most }: Term, address: string, askedAt: Date, now: Date): boolean {
  const share = Number.parseInt(sha256(address).slice(0, 8), 16) / 0xff_ff_ff_ff;
  return now.getTime() - askedAt.getTime() < least + share * (most - least);
}
