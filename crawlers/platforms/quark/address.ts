import { parseAddress } from '../../html/address.ts';

/** `/s/ID`, with whatever follows (`#/list/share/…`); the passcode is handed over beside it. */
const PATH = /^\/s\/([0-9a-z]{8,24})(?:\/|$)/iu;

/** The id of the share that an address of Quark's disk names; null for anything else. */
export function shareIdOf(address: string): string | null {
  const url = parseAddress(address);
  const isQuark = url !== null && /(?:^|\.)(?:quark\.cn|qoark\.cn)$/u.test(url.hostname);
  return isQuark ? (PATH.exec(url.pathname)?.[1] ?? null) : null;
}
