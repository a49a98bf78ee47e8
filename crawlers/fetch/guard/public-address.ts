import { BlockList, isIPv4 } from 'node:net';
import { embeddedIpv4, ipv6Groups } from './ipv6.ts';

/**
 * IPv4 blocks that no public page is served from. IANA IPv4 Special-Purpose Address Registry (RFC 6890 and updates),
 * with multicast (RFC 5771), the future-use block (RFC 1112) and the one metadata service outside of them: Azure's
 * 168.63.129.16. The others (169.254.169.254, 100.100.100.200, 192.0.0.192) lie inside.
 */
const PRIVATE_IPV4 = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['168.63.129.16', 32],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
] as const;

/** Blocks inside the global unicast space 2000::/3 that are not public: Teredo, ORCHID, benchmarking, documentation. */
const PRIVATE_IPV6 = [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['3fff::', 20],
] as const;

const blocked = blockListOf();

/** Whether an IP address, as resolved, is one that the public internet reaches. Anything that is not an address is not. */
export function isPublicAddress(address: string): boolean {
  if (isIPv4(address)) {
    return !blocked.check(address, 'ipv4');
  }
  const groups = ipv6Groups(address);
  if (groups === null) {
    return false;
  }
  const embedded = embeddedIpv4(groups);
  if (embedded !== null) {
    return isPublicAddress(embedded);
  }
  const isGlobalUnicast = ((groups[0] ?? 0) & 0xe000) === 0x2000;
  return isGlobalUnicast && !blocked.check(address, 'ipv6');
}

function blockListOf(): BlockList {
  const list = new BlockList();
  for (const [network, bits] of PRIVATE_IPV4) {
    list.addSubnet(network, bits, 'ipv4');
  }
  for (const [network, bits] of PRIVATE_IPV6) {
    list.addSubnet(network, bits, 'ipv6');
  }
  return list;
}
