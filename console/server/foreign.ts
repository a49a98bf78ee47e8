import type { Actor } from '../../core/rights.ts';

/**
 * Whether another site has a browser make this request. Browsers say where a request comes from (`Sec-Fetch-Site`, else `Origin`);
 * programs with a token are not led by pages, and reading changes nothing.
 */
export function isForeign(request: Request, actor: Actor | null): boolean {
  if (request.method === 'GET' || request.method === 'HEAD' || actor?.via === 'token') {
    return false;
  }
  const site = request.headers.get('sec-fetch-site');
  if (site !== null) {
    return site !== 'same-origin';
  }
  const origin = request.headers.get('origin');
  return origin !== null && origin !== ownOrigin(request);
}

/** As the browser named this server. */
function ownOrigin(request: Request): string {
  const { protocol, host } = new URL(request.url);
  const forwarded = request.headers.get('x-forwarded-proto');
  const scheme = forwarded === 'https' ? 'https:' : protocol;
  return `${scheme}//${request.headers.get('host') ?? host}`;
}
