import { parseAddress } from '../../html/address.ts';

/** A share as its address names it. */
export interface ShareAddress {
  /** Where Kodbox is installed, with a closing slash. */
  readonly root: string;
  readonly hash: string;
}

/** `/#s/HASH` or `/index.php#s/HASH`, as Kodbox 1.68 writes its share links. */
const FRAGMENT = /^#s\/([\w-]{4,64})/u;

/** The share that an address names; null for anything else. */
export function shareOf(address: string): ShareAddress | null {
  const url = parseAddress(address);
  const hash = url === null ? undefined : FRAGMENT.exec(url.hash)?.[1];
  if (url === null || hash === undefined) {
    return null;
  }
  const folder = url.pathname.slice(0, url.pathname.lastIndexOf('/') + 1);
  return { root: url.origin + folder, hash };
}
