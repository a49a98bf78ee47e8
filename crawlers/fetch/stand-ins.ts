import { isIP } from 'node:net';
import { StageError } from '../../core/failure.ts';
import { isPublicAddress } from './guard/public-address.ts';
import { hostPortOf, readWebAddress } from './guard/web-address.ts';
import type { Wire } from './wire/wire.ts';

/** Stands for every public host in a map of stand-ins. */
export const EVERY_HOST = 'all';

/**
 * Servers on loopback that answer in place of others: an origin (`https://pan.quark.cn`), or `EVERY_HOST`, and the loopback
 * origin that is asked instead (`http://127.0.0.1:8130`).
 */
export type StandIns = ReadonlyMap<string, string>;

/**
 * Reads `ORIGIN=LOOPBACK-ORIGIN`. `INPUT_INVALID` for anything else, and for a stand-in that is not on loopback: an answer
 * that is not the service's own must not come from another machine.
 */
export function readStandIn(written: string): readonly [origin: string, standIn: string] {
  const [, left = '', right = ''] = /^([^=]+)=([^=]+)$/u.exec(written) ?? [];
  const origin = left === EVERY_HOST ? left : originOf(left);
  const standIn = originOf(right);
  if (origin === null || standIn === null || !isLoopback(new URL(standIn))) {
    throw new StageError(
      'INPUT_INVALID',
      `${written.slice(0, 200)}: a stand-in is written https://HOST=http://127.0.0.1:PORT`,
    );
  }
  return [origin, standIn];
}

/**
 * Sends what is for an origin with a stand-in to that stand-in, which is told by `Host` whom it plays; everything else as it
 * is. Addresses stay those of the service: redirects and `robots.txt` go the same way. `INPUT_INVALID` for a stand-in that is not on
 * loopback.
 */
export function throughStandIns(send: Wire, standIns: StandIns): Wire {
  for (const standIn of standIns.values()) {
    if (!isLoopback(new URL(standIn))) {
      throw new StageError('INPUT_INVALID', 'a stand-in that is not on loopback');
    }
  }
  return async (request) => {
    const standIn = standInOf(request.url, request.policy.allowHosts, standIns);
    if (standIn === null) {
      return await send(request);
    }
    const target = new URL(standIn);
    const url = new URL(request.url);
    url.protocol = target.protocol;
    url.hostname = target.hostname;
    url.port = target.port;
    return await send({
      ...request,
      url,
      headers: { ...request.headers, host: request.url.host },
      policy: { allowHosts: [hostPortOf(url)] },
    });
  };
}

/** The stand-in of an address; null where it has none. Hosts that are allowed although private are their own. */
export function standInOf(
  url: URL,
  allowHosts: readonly string[],
  standIns: StandIns,
): string | null {
  const named = standIns.get(url.origin);
  if (named !== undefined) {
    return named;
  }
  const isOwn = allowHosts.includes(hostPortOf(url)) || !mayBePublic(url.hostname);
  return isOwn ? null : (standIns.get(EVERY_HOST) ?? null);
}

function originOf(written: string): string | null {
  try {
    const url = readWebAddress(written);
    return url.pathname === '/' && url.search === '' ? url.origin : null;
  } catch {
    return null;
  }
}

function isLoopback({ protocol, hostname }: URL): boolean {
  return protocol === 'http:' && (hostname === '127.0.0.1' || hostname === '[::1]');
}

/** Of a name it is not asked where it leads: no resolver is told of what is played. */
function mayBePublic(hostname: string): boolean {
  const literal = hostname.replace(/^\[|\]$/gu, '');
  return isIP(literal) === 0 ? literal !== 'localhost' : isPublicAddress(literal);
}
