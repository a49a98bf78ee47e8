import { isIPv4, isIPv6 } from 'node:net';

/** The eight 16-bit groups of an IPv6 address, or null for what is none (a zone identifier included). */
export function ipv6Groups(address: string): readonly number[] | null {
  if (!isIPv6(address) || address.includes('%')) {
    return null;
  }
  const [head = '', tail] = withHexTail(address).split('::');
  const before = groupsOf(head);
  const after = tail === undefined ? [] : groupsOf(tail);
  const zeros = Array.from({ length: 8 - before.length - after.length }, () => 0);
  return [...before, ...zeros, ...after];
}

/**
 * How an IPv6 address starts that stands for an IPv4 address, and the group where that begins: mapped `::ffff:0:0/96` and
 * translated `::ffff:0:0:0/96` (RFC 4291, RFC 2765), NAT64 `64:ff9b::/96` (RFC 6052), 6to4 `2002::/16` (RFC 3056).
 */
const EMBEDDINGS = [
  { prefix: [0, 0, 0, 0, 0, 0xffff], at: 6 },
  { prefix: [0, 0, 0, 0, 0xffff, 0], at: 6 },
  { prefix: [0x64, 0xff9b, 0, 0, 0, 0], at: 6 },
  { prefix: [0x2002], at: 1 },
] as const;

/** The IPv4 address that an IPv6 address stands for; null where there is none. */
export function embeddedIpv4(groups: readonly number[]): string | null {
  const embedding = EMBEDDINGS.find(({ prefix }) =>
    prefix.every((group, index) => groups[index] === group),
  );
  return embedding === undefined
    ? null
    : dotted(groups[embedding.at] ?? 0, groups[embedding.at + 1] ?? 0);
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
