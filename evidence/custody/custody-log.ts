import type { CustodyEvent } from '../../core/evidence.ts';
import { maskIdentityNumbers } from '../../core/identity-number.ts';
import { CHAIN_START, type CustodyEntry, hashOfEntry, nextEntry } from './custody-entry.ts';

/** Where a log is kept. Entries are only ever added. */
export interface CustodyStore {
  /** All entries in the order they were added. */
  read(): Promise<readonly CustodyEntry[]>;
  /** Adds the entry that `next` makes from the last one, with nothing added in between. */
  append(next: (last: CustodyEntry | null) => CustodyEntry): Promise<CustodyEntry>;
}

/** Whether a log is whole. `head` is the last entry's hash: anchored elsewhere, it shows a log cut at its end. */
export type CustodyVerification =
  | { readonly valid: true; readonly entries: number; readonly head: string }
  | { readonly valid: false; readonly at: number; readonly why: string };

function wrongWith(entry: CustodyEntry, position: number, prev: string): string | null {
  if (entry.seq !== position) {
    return 'an entry was taken out, put in or moved';
  }
  if (entry.prev !== prev) {
    return 'does not follow from the entry before it';
  }
  return hashOfEntry(entry) === entry.hash ? null : 'was changed';
}

/**
 * Checks the chain: an edit, a deletion and a new order are found. Entries cut off at the end are found only against a head
 * that was noted elsewhere (`anchoredHead`, the hash of some entry that must still be there).
 */
export function verifyCustody(
  entries: readonly CustodyEntry[],
  anchoredHead: string | null = null,
): CustodyVerification {
  let prev = CHAIN_START;
  let anchored = anchoredHead === null || anchoredHead === CHAIN_START;
  for (const [position, entry] of entries.entries()) {
    const why = wrongWith(entry, position, prev);
    if (why !== null) {
      return { valid: false, at: position, why };
    }
    prev = entry.hash;
    anchored ||= prev === anchoredHead;
  }
  return anchored
    ? { valid: true, entries: entries.length, head: prev }
    : { valid: false, at: entries.length, why: 'ends before the entry that was anchored' };
}

/** Adds an event to a log; identity numbers in the reason are masked. */
export async function appendCustody(
  store: CustodyStore,
  event: CustodyEvent,
): Promise<CustodyEntry> {
  const masked = { ...event, reason: maskIdentityNumbers(event.reason) };
  return store.append((last) => nextEntry(last, masked));
}
