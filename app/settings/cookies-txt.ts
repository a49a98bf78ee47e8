import { z } from 'zod';
import type { SessionCookie } from '../../core/access.ts';

/** Lines that browsers and curl mark as not to be read by scripts are cookies too. */
const HTTP_ONLY = '#HttpOnly_';

/**
 * The cookies of a `cookies.txt` as curl and browsers write it: seven fields between tabs (domain, subdomains, path, secure,
 * expiry in seconds, name, value). Lines of any other shape are passed over.
 */
export function parseCookies(text: string): readonly SessionCookie[] {
  return text.split(/\r?\n/u).flatMap((line) => {
    const plain = line.startsWith(HTTP_ONLY) ? line.slice(HTTP_ONLY.length) : line;
    const fields = plain.split('\t');
    return plain.startsWith('#') ? [] : cookieOf(fields);
  });
}

const Flag = z.stringbool({ truthy: ['true'], falsy: ['false'] });

/** Names and values hold nothing that could end the header that they are sent in. */
const Cookie = z
  .tuple([
    z.string().min(1),
    Flag,
    z.string().startsWith('/'),
    Flag,
    z.coerce.number().min(0),
    z.string().regex(/^[\x21-\x7e]+$/u),
    z.string().regex(/^[\x20-\x7e]*$/u),
  ])
  .transform(
    ([domain, withSubdomains, path, isSecure, seconds, name, value]): SessionCookie => ({
      name,
      value,
      domain: domain.replace(/^\./u, '').toLowerCase(),
      withSubdomains,
      path,
      isSecure,
      expires: seconds === 0 ? null : new Date(seconds * 1_000),
    }),
  );

function cookieOf(fields: readonly string[]): readonly SessionCookie[] {
  const parsed = Cookie.safeParse(fields);
  return parsed.success ? [parsed.data] : [];
}
