import type { FailureCode } from '../../../core/failure.ts';
import { StageError } from '../../../core/failure.ts';
import type { GuardedProxy } from '../../../core/guard.ts';
import { hostPortOf } from '../guard/web-address.ts';

/** What Chromium's network errors mean (`net/base/net_error_list.h`), by the start of the name. */
const ERRORS: readonly (readonly [string, FailureCode])[] = [
  ['net::ERR_CERT_', 'TLS_INVALID'],
  ['net::ERR_SSL_', 'TLS_INVALID'],
  ['net::ERR_BAD_SSL_', 'TLS_INVALID'],
  ['net::ERR_TOO_MANY_REDIRECTS', 'REDIRECT_LOOP'],
  ['net::ERR_NAME_NOT_RESOLVED', 'DNS_NOT_FOUND'],
  ['net::ERR_TIMED_OUT', 'HOST_TIMEOUT'],
  ['net::ERR_CONNECTION_TIMED_OUT', 'HOST_TIMEOUT'],
  ['net::ERR_CONTENT_DECODING_', 'BODY_UNDECODABLE'],
  ['net::ERR_INVALID_HTTP_RESPONSE', 'BODY_UNDECODABLE'],
  ['net::ERR_RESPONSE_HEADERS_', 'BODY_TOO_LARGE'],
  ['net::ERR_DISALLOWED_URL_SCHEME', 'SCHEME_REFUSED'],
  ['net::ERR_UNKNOWN_URL_SCHEME', 'SCHEME_REFUSED'],
];

/** What a main-frame request that failed means, given Chromium's error name and what the proxy refused. */
export function navigationFailureOf(
  errorText: string,
  url: string,
  proxy: Pick<GuardedProxy, 'refused'>,
): StageError {
  if (URL.canParse(url) && proxy.refused.has(hostPortOf(new URL(url)))) {
    return new StageError('ADDRESS_REFUSED', 'the page leads to an address that is not public');
  }
  const code = ERRORS.find(([prefix]) => errorText.startsWith(prefix))?.[1] ?? 'HOST_UNREACHABLE';
  return new StageError(code, `the browser could not load the page (${errorText.slice(0, 60)})`);
}
