import { parseAddress } from '../../html/address.ts';

/** A share as its address names it. */
export interface ShareAddress {
  readonly id: string;
  /** `/s/`: files that stay in the sharer's disk; `/t/`: a quick transfer. */
  readonly kind: 'share' | 'transfer';
}

const PATH = /^\/([st])\/([\w-]{8,14})(?:\/|$)/u;

/** The share that an address of Aliyun's disk names; null for anything else. */
export function shareOf(address: string): ShareAddress | null {
  const url = parseAddress(address);
  if (url === null || !/(?:^|\.)(?:aliyundrive|alipan)\.com$/u.test(url.hostname)) {
    return null;
  }
  const [, kind, id] = PATH.exec(url.pathname) ?? [];
  return id === undefined ? null : { id, kind: kind === 't' ? 'transfer' : 'share' };
}
