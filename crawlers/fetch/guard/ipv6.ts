import { isIPv4, isIPv6 } from 'node:net';

/** The eight 16-bit groups of an IPv6 address, or null for what is none (a zone identifier included). */
export function ipv6Groups(address: string): readonly number[] | null {
  if (!isIPv6(address) || address.includes('%')) {
    return null;
  }
  const [head = '', tail] = withHexTail(address).split('::');
  const before = groupsOf(head);
  const after = tail === undefined ? [] : groupsOf(tail);
  const zeros = new Array<number>(8 - before.length - after.length).fill(0);
  return [...before, ...zeros, ...after];
}

/**
 * The IPv4 address that an IPv6 address stands for: mapped `::ffff:0:0/96` and translated `::ffff:0:0:0/96`, NAT64
 * `64:ff9b::/96` (RFC 6052), 6to4 `2002::/16` (RFC 3056); null where there is none.
 */
export function embeddedIpv4(groups: readonly number[]): string | null {
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = groups;
  if (a === 0x2002) {
    return dotted(b, c);
  }
  const isMapped = (a | b | c | d | e) === 0 && f === 0xffff;
  const isTranslated = (a | b | c | d | f) === 0 && e === 0xffff;
  const isNat64 = a === 0x64 && b === 0xff9b && (c | d | e | f) === 0;
  return isMapped || isTranslated || isNat64 ? dotted(g, h) : null;
}

function withHexTail(address: string): string {
  const colon = address.lastIndexOf(':');
  const tail = address.slice(colon + 1);
  if (!isIPv4(tail)) {
    return address;
  }
  const [a = 0, b = 0, c = 0, d = 0] = tail.split('.').map(Number);
  return `${address.slice(0, colon + 1)}${((a << 8) | b).toString(16)}:${((c << 8) | d).toString(16)}`;
}

function groupsOf(part: string): number[] {
  return part === '' ? [] : part.split(':').map((group) => Number.parseInt(group, 16));
}

function dotted(high: number, low: number): string {
  return `${high >> 8}.${high & 255}.${low >> 8}.${low & 255}`;
}
