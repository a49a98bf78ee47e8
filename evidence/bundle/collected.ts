import type { Exchange as Fetched } from '../../core/exchange.ts';
import type { Exchange } from './exchange.ts';
import type { HeaderField } from './header-field.ts';

function fieldsOf(headers: Readonly<Record<string, string>>): HeaderField[] {
  return Object.entries(headers).map(([name, value]) => ({ name, value }));
}

function withoutFragment(address: string): string {
  const url = new URL(address);
  url.hash = '';
  return url.href;
}

/**
 * What the program was answered over HTTP when it collected the page, as an exchange of the bundle: under the address that
 * answered, with the time of its own. A redirected request reached that address as a GET.
 */
export function collectedExchange(fetched: Fetched): Exchange {
  const { request, finalUrl, redirects, status, headers, body, serverIp, fetchedAt } = fetched;
  const isMoved = redirects.length > 0;
  return {
    url: withoutFragment(finalUrl),
    method: isMoved ? 'GET' : request.method,
    requestHeaders: fieldsOf(request.headers),
    requestBody: Buffer.from(isMoved ? '' : (request.body ?? ''), 'utf8'),
    status,
    statusText: '',
    responseHeaders: fieldsOf(headers),
    body,
    truncated: null,
    resourceType: 'Collected',
    serverAddress: serverIp,
    at: fetchedAt,
  };
}

/** The same for `capture.json`, with what a record has no place for. */
export function collectedFields(fetched: Fetched, recordId: string): object {
  const { request, finalUrl, redirects, status, fetchedAt, inSession } = fetched;
  return {
    recordId,
    method: request.method,
    requestedUrl: request.url,
    redirects,
    uri: finalUrl,
    status,
    fetchedAt: fetchedAt.toISOString(),
    client: 'HTTP client of the program, no browser',
    inSession: inSession === true,
  };
}
