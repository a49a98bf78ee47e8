import { parseAddress } from '../../html/address.ts';

/** `/s/KEY`, also with `.html` behind it: the first part of the key is the sharer's. */
const PATH = /^\/s\/(\w{2,12}-\w{2,20})(?:\.html|\/|$)/u;

/** Hosts of the disk, as link checkers list them. */
const HOST = /(?:^|\.)(?:123pan|123865|123684|123652|123912|123685|123592)\.(?:com|cn)$/u;

/** The key of the share that an address of 123's disk names; null for anything else. */
export function shareKeyOf(address: string): string | null {
  const url = parseAddress(address);
  return url !== null && HOST.test(url.hostname) ? (PATH.exec(url.pathname)?.[1] ?? null) : null;
}
