import { isIP } from 'node:net';
import type { Caller } from '../caller.ts';

/**
 * The id that passkeys are made for: the host that the browser has the console at. Null where browsers allow none: a bare IP address,
 * or a plain connection to another machine (Web Authentication, 5.1.3).
 */
export function rpIdOf({ origin }: Pick<Caller, 'origin'>): string | null {
  const { hostname, protocol } = new URL(origin);
  const isLocal = hostname === 'localhost' || hostname.endsWith('.localhost');
  const isAddress = isIP(hostname.replaceAll(/[[\]]/gu, '')) !== 0;
  return !isAddress && (protocol === 'https:' || isLocal) ? hostname : null;
}
