import type { CustodyEntry } from './custody-entry.ts';
import { type CustodyVerification, verifyCustody } from './custody-log.ts';

/** Where the head of a log stood at a moment, noted outside the log. */
export interface Anchor {
  readonly seq: number;
  readonly head: string;
}

/**
 * The bytes of an anchored head that authorities stamp: the 64 hexadecimal digits as ASCII, nothing behind them, so that
 * `printf %s HEAD` makes them again.
 */
export function headBytes(head: string): Buffer {
  return Buffer.from(head, 'ascii');
}

/**
 * Checks a log and that every anchored head stands in it where it stood. A log that was cut at its end and went on from there,
 * or was written anew as a whole, has another entry at that place, or none.
 */
export function verifyAnchored(
  entries: readonly CustodyEntry[],
  anchors: readonly Anchor[],
): CustodyVerification {
  const chain = verifyCustody(entries);
  if (!chain.valid) {
    return chain;
  }
  for (const { seq, head } of anchors) {
    const entry = entries[seq];
    if (entry?.hash !== head) {
      const why =
        entry === undefined
          ? `ends before entry ${seq}, which was anchored`
          : 'is not the entry that was anchored here';
      return { valid: false, at: seq, why };
    }
  }
  return chain;
}
