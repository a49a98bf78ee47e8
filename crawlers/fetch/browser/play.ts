import type { FetchManners } from '../../../core/fetcher.ts';
import { readWebAddress } from '../guard/web-address.ts';
import type { FetchLimits } from '../limits.ts';
import type { StandIns } from '../stand-ins.ts';
import { standInOf } from '../stand-ins.ts';
import { ACCEPT_ENCODING } from '../wire/decode.ts';
import type { Wire, WireAnswer } from '../wire/wire.ts';

/** A request of a page, as the browser is about to make it. */
export interface PageRequest {
  readonly url: string;
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly postData?: string | undefined;
}

/** The answer of a stand-in to a request of a page; null for a request that goes where it is addressed. */
export type Play = (request: PageRequest) => Promise<WireAnswer | null>;

/** What plays the hosts of a page; null where there are no stand-ins, so that nothing stands between page and network. */
export function playOf(
  parts: { readonly send: Wire; readonly standIns?: StandIns; readonly limits: FetchLimits },
  { allowHosts }: FetchManners,
  signal: AbortSignal,
): Play | null {
  const { send, standIns, limits } = parts;
  if (standIns === undefined || standIns.size === 0) {
    return null;
  }
  return async ({ url: written, method, headers, postData }) => {
    if (!/^https?:/iu.test(written)) {
      return null;
    }
    const url = readWebAddress(written);
    if (standInOf(url, allowHosts, standIns) === null) {
      return null;
    }
    return await send({
      url,
      method: method === 'POST' ? 'POST' : 'GET',
      headers: { ...lowered(headers), 'accept-encoding': ACCEPT_ENCODING },
      body: postData ?? null,
      policy: { allowHosts },
      bodyBytes: limits.bodyBytes,
      overflow: 'fail',
      signal,
    });
  };
}

function lowered(headers: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]),
  );
}
