import { sha256 } from '../../core/digest.ts';
import type { CustodyEvent } from '../../core/evidence.ts';

/** A custody event in its place in the chain. */
export interface CustodyEntry {
  /** 0 for the first, one more for each that follows. */
  readonly seq: number;
  readonly evidenceId: string;
  readonly act: CustodyEvent['act'];
  readonly actor: string;
  readonly reason: string;
  /** UTC with milliseconds. */
  readonly at: string;
  /** `hash` of the entry before, or 64 zeros for the first. */
  readonly prev: string;
  /** SHA-256 over all other fields. */
  readonly hash: string;
}

/** What the first entry names as the one before it. */
export const CHAIN_START = '0'.repeat(64);

/** Digest of an entry: over a JSON list of its values, so that no two entries read the same. */
export function hashOfEntry(entry: Omit<CustodyEntry, 'hash'>): string {
  const { seq, evidenceId, act, actor, reason, at, prev } = entry;
  return sha256(JSON.stringify([seq, evidenceId, act, actor, reason, at, prev]));
}

/** The entry that puts an event behind the last one of a log. */
export function nextEntry(last: CustodyEntry | null, event: CustodyEvent): CustodyEntry {
  const entry = {
    seq: last === null ? 0 : last.seq + 1,
    evidenceId: event.evidenceId,
    act: event.act,
    actor: event.actor,
    reason: event.reason,
    at: event.at.toISOString(),
    prev: last?.hash ?? CHAIN_START,
  };
  return { ...entry, hash: hashOfEntry(entry) };
}
