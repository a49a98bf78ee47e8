import { sha256 } from './digest.ts';

/** Every stored noun and the prefix that its ids carry. */
const PREFIXES = {
  sweep: 'swp',
  target: 'tgt',
  capture: 'cap',
  listing: 'lst',
  sighting: 'sgt',
  evidence: 'evd',
  case: 'cas',
  decision: 'dec',
  notice: 'ntc',
  delivery: 'dlv',
  outcome: 'out',
  actor: 'act',
  act: 'acd',
} as const;

export type IdKind = keyof typeof PREFIXES;

/**
 * The id of a thing under its idempotency key: the same key always gives the same id, so that doing a stage twice stores
 * one thing. 26 hexadecimal digits (104 bits) of SHA-256 behind a prefix that says what it names.
 */
export function idOf(kind: IdKind, ...key: readonly string[]): string {
  return `${PREFIXES[kind]}_${sha256(key.join('\u0000')).slice(0, 26)}`;
}
