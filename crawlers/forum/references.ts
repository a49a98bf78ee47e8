import { absoluteAddress, parseAddress } from '../html/address.ts';
import { MAX_REFERENCES } from '../limits.ts';
import type { ForumAddresses, ForumPlace } from './place.ts';

/** Names under which engines write a guest's session into addresses: phpBB, vBulletin, SMF, MyBB, PHP itself. */
const SESSION = /^(?:sid|s|phpsessid|sessionid)$/iu;

/** A session's id: 26 or more characters, hexadecimal or as PHP makes them. */
const SESSION_ID = /^[0-9a-z,-]{26,64}$/iu;

/** The absolute address of a reference on a page, a guest's session taken out; null where it is none. */
export function addressOfReference(reference: string, base: string): string | null {
  const address = absoluteAddress(reference, base);
  return address?.includes('=') === true ? withoutSession(address) : address;
}

function withoutSession(address: string): string {
  const url = new URL(address);
  const names = [...url.searchParams].filter(
    ([name, value]) => SESSION.test(name) && SESSION_ID.test(value),
  );
  if (names.length === 0) {
    return address;
  }
  for (const [name] of names) {
    url.searchParams.delete(name);
  }
  return url.href;
}

/** Absolute addresses of references, each once, at most `MAX_REFERENCES`. */
export function addressesOf(references: readonly string[], base: string): readonly string[] {
  const resolved = new Set<string>();
  for (const reference of references) {
    const address = addressOfReference(reference, base);
    if (address !== null && resolved.size < MAX_REFERENCES) {
      resolved.add(address);
    }
  }
  return [...resolved];
}

/** The place that a reference on a page of the forum leads to, with or without TLS; null outside the forum. */
export function placeOfReference(
  reference: string,
  { base, root, addresses }: ForumGround,
): ForumPlace | null {
  if (isElsewhere(reference, root)) {
    return null;
  }
  const url = parseAddress(reference.trim(), base);
  return url !== null && withoutScheme(url.href).startsWith(withoutScheme(root))
    ? addresses.placeOf(url)
    : null;
}

/** A host in lower case, as most links out of a forum are written. */
const PLAIN_HOST = /^https?:\/\/((?:[a-z0-9-]+\.)+[a-z]{2,20})\//u;

/** Whether the reference names another host than the forum's; false where that needs to be parsed. */
function isElsewhere(reference: string, root: string): boolean {
  const host = PLAIN_HOST.exec(reference)?.[1];
  return (
    host !== undefined && !host.includes('xn--') && !withoutScheme(root).startsWith(`//${host}`)
  );
}

function withoutScheme(address: string): string {
  return address.replace(/^https?:/u, '');
}

/** Where references stand: the page's address, the forum's root, and how the engine writes addresses. */
export interface ForumGround {
  /** What references are resolved against: `<base>`, else the page's own address. */
  readonly base: string;
  /** With a closing slash. */
  readonly root: string;
  readonly addresses: ForumAddresses;
}
