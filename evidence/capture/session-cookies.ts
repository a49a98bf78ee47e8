import type { BrowserContext } from 'playwright';
import type { SessionCookie } from '../../core/access.ts';

type BrowserCookie = Parameters<BrowserContext['addCookies']>[0][number];

/** The operator's cookies as a browser context takes them. */
export function browserCookies(cookies: readonly SessionCookie[]): BrowserCookie[] {
  return cookies.map(({ name, value, domain, withSubdomains, path, isSecure, expires }) => {
    const shared = {
      name,
      value,
      secure: isSecure,
      expires: expires === null ? -1 : Math.floor(expires.getTime() / 1000),
    };
    return withSubdomains ? { ...shared, domain: `.${domain}`, path } : { ...shared, domain, path };
  });
}
