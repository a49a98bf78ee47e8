import type { IncomingMessage } from 'node:http';
import { BlockList, isIP } from 'node:net';
import type { Caller } from '../../console/server/caller.ts';

/** How to tell who calls, and by what name he knows this server. */
export interface Door {
  /** Origin that the operator has published; null where there is none. */
  readonly publicOrigin: string | null;
  /** Addresses beside loopback whose `X-Forwarded-*` is believed: single ones, or networks as `10.0.0.0/8`. */
  readonly trustedProxies: readonly string[];
}

/**
 * Tells who calls. `X-Forwarded-For` is read from its end, past proxies that are trusted: what stands before was written by whoever
 * called. Null where the request names a host that is not this server's: another name that leads here (DNS rebinding).
 */
export function callerOf({
  publicOrigin,
  trustedProxies,
}: Door): (incoming: IncomingMessage) => Caller | null {
  const trusted = trustedOf(trustedProxies);
  const published = publicOrigin === null ? null : new URL(publicOrigin).host;
  return (incoming) => {
    const peer = plain(incoming.socket.remoteAddress ?? '');
    const isBehind = isIn(trusted, peer);
    const origin = publicOrigin ?? originOf(incoming, isBehind);
    if (origin === null || !isOwnHost(incoming.headers.host ?? '', published)) {
      return null;
    }
    const address = isBehind ? clientOf(incoming.headers['x-forwarded-for'], trusted) : null;
    return { address: address ?? peer, origin };
  };
}

/** The last address that is no trusted proxy's. */
function clientOf(
  header: string | readonly string[] | undefined,
  trusted: BlockList,
): string | null {
  const forwarded = listOf(header);
  return forwarded.toReversed().find((address) => !isIn(trusted, address)) ?? forwarded[0] ?? null;
}

/** Loopback, bare addresses and the published name are ours; any other name may be anybody's. */
function isOwnHost(host: string, published: string | null): boolean {
  if (host === published) {
    return true;
  }
  const name = host.replace(/:\d+$/u, '').replaceAll(/[[\]]/gu, '');
  return name === 'localhost' || name.endsWith('.localhost') || isIP(name) !== 0;
}

function originOf(incoming: IncomingMessage, isBehind: boolean): string | null {
  const [scheme = 'http'] = isBehind ? listOf(incoming.headers['x-forwarded-proto']) : [];
  const origin = `${scheme === 'https' ? 'https' : 'http'}://${incoming.headers.host ?? ''}`;
  return URL.canParse(origin) ? new URL(origin).origin : null;
}

function trustedOf(proxies: readonly string[]): BlockList {
  const list = new BlockList();
  list.addSubnet('127.0.0.0', 8, 'ipv4');
  list.addAddress('::1', 'ipv6');
  for (const one of proxies) {
    const [address = '', bits] = one.split('/');
    const family = isIP(address) === 6 ? 'ipv6' : 'ipv4';
    if (bits === undefined) {
      list.addAddress(address, family);
    } else {
      list.addSubnet(address, Number(bits), family);
    }
  }
  return list;
}

function isIn(list: BlockList, address: string): boolean {
  const family = isIP(address);
  return family !== 0 && list.check(address, family === 6 ? 'ipv6' : 'ipv4');
}

/** Addresses of a header, each as it is compared; what is none is left out. */
function listOf(header: string | readonly string[] | undefined): readonly string[] {
  return String(header ?? '')
    .split(',')
    .map((one) => plain(one.trim()))
    .filter((one) => one !== '');
}

function plain(address: string): string {
  return address.replace(/^::ffff:(?=\d+\.)/u, '');
}
