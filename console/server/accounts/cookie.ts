/** Where a cookie stands: the scheme and the path that the browser has the console at. */
export interface CookiePlace {
  readonly origin: string;
  readonly base: string;
}

const SESSION = 'cardsweep_session';
const SIGN_ON = 'cardsweep_sign_on';

/** Name of the cookie of a session. With `__Host-` no other host and no plain connection can set it. */
function sessionCookieName({ origin, base }: CookiePlace): string {
  return isSecure(origin) && base === '/' ? `__Host-${SESSION}` : SESSION;
}

/** Sets the cookie of a session, for no request that another site leads to. */
export function sessionCookie(place: CookiePlace, secret: string): string {
  return cookie(sessionCookieName(place), secret, place.base, 'Strict', place.origin);
}

/** Takes the cookie of a session away. */
export function noSessionCookie(place: CookiePlace): string {
  return `${sessionCookie(place, '')}; Max-Age=0`;
}

/** Ties a sign-on elsewhere to the browser that began it: it comes back led by another site, hence `Lax`, and for that path alone. */
export function signOnCookie({ origin, base }: CookiePlace, secret: string): string {
  return `${cookie(SIGN_ON, secret, `${base}api/session/oidc`, 'Lax', origin)}; Max-Age=600`;
}

export function signOnSecret(request: Request): string | null {
  return cookieOf(request, SIGN_ON);
}

/** The secret of the session that a request brings. */
export function sessionSecret(request: Request, place: CookiePlace): string | null {
  return cookieOf(request, sessionCookieName(place));
}

function cookie(
  name: string,
  value: string,
  path: string,
  sameSite: 'Strict' | 'Lax',
  origin: string,
): string {
  const secure = isSecure(origin) ? '; Secure' : '';
  return `${name}=${value}; Path=${path}; HttpOnly; SameSite=${sameSite}${secure}`;
}

function isSecure(origin: string): boolean {
  return origin.startsWith('https:');
}

/** A value as ours are: random, in letters of base64url. */
const VALUE = /^[\w-]{1,128}$/u;

function cookieOf(request: Request, name: string): string | null {
  for (const pair of (request.headers.get('cookie') ?? '').split(';')) {
    const at = pair.indexOf('=');
    if (pair.slice(0, at).trim() === name) {
      const value = pair.slice(at + 1).trim();
      return VALUE.test(value) ? value : null;
    }
  }
  return null;
}
