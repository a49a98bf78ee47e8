import { parseAddress } from '../../html/address.ts';

const PATH = /^\/s\/([0-9a-z]{8,24})(?:\/|$)/iu;

/** The code of the share that an address of 115's disk names; null for anything else. */
export function shareCodeOf(address: string): string | null {
  const url = parseAddress(address);
  const is115 = url !== null && /(?:^|\.)(?:115|115cdn|anxia)\.com$/u.test(url.hostname);
  return is115 ? (PATH.exec(url.pathname)?.[1] ?? null) : null;
}
