import type { Actor } from '../../core/rights.ts';
import type { Caller } from './caller.ts';

/**
 * Whether another site has a browser make this request. Browsers say where a request comes from (`Sec-Fetch-Site`, else `Origin`);
 * programs with a token are not led by pages, and reading changes nothing.
 */
export function isForeign(
  request: Request,
  actor: Actor | null,
  { origin: own }: Pick<Caller, 'origin'>,
): boolean {
  if (request.method === 'GET' || request.method === 'HEAD' || actor?.via === 'token') {
    return false;
  }
  const site = request.headers.get('sec-fetch-site');
  if (site !== null) {
    return site !== 'same-origin';
  }
  const origin = request.headers.get('origin');
  return origin !== null && origin !== own;
}
