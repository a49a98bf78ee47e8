import type { SessionCookie, SourceAccess } from '../../core/access.ts';
import type { Exchange } from '../../core/exchange.ts';

/** Whether a cookie belongs to an address (RFC 6265, 5.4). */
function belongsTo(cookie: SessionCookie, url: URL, now: Date): boolean {
  const { domain, withSubdomains, path, isSecure, expires } = cookie;
  const host = url.hostname.toLowerCase();
  const isItsHost = host === domain || (withSubdomains && host.endsWith(`.${domain}`));
  const folder = path.endsWith('/') ? path : `${path}/`;
  const isBelow = url.pathname === path || url.pathname.startsWith(folder);
  const mayTravel = !isSecure || url.protocol === 'https:';
  return isItsHost && isBelow && mayTravel && (expires === null || expires > now);
}

/** The `cookie` header of a request with the operator's session; null where none of its cookies is for that address. */
export function cookieHeaderFor(
  url: URL,
  cookies: readonly SessionCookie[],
  now: Date,
): string | null {
  const own = cookies.filter((cookie) => belongsTo(cookie, url, now));
  return own.length === 0 ? null : own.map(({ name, value }) => `${name}=${value}`).join('; ');
}

/** An answer to a session says so, and holds nothing that would carry the session on. */
export function inSession(exchange: Exchange, access: SourceAccess | null): Exchange {
  if (access === null || access.cookies.length === 0) {
    return exchange;
  }
  const { 'set-cookie': _session, ...headers } = exchange.headers;
  return { ...exchange, headers, inSession: true };
}
