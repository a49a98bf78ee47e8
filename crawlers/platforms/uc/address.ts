import { parseAddress } from '../../html/address.ts';

const PATH = /^\/s\/([0-9a-f]{6,40})(?:\/|$)/iu;

/** The id of the share that an address of UC's disk names; null for anything else. */
export function shareIdOf(address: string): string | null {
  const url = parseAddress(address);
  return url?.hostname === 'drive.uc.cn' ? (PATH.exec(url.pathname)?.[1] ?? null) : null;
}
