import type { AccessOf } from '../../../core/access.ts';
import type { FetchManners } from '../../../core/fetcher.ts';
import { followRedirects } from '../hops.ts';
import { policyOf } from '../host-policy.ts';
import type { FetchLimits } from '../limits.ts';
import { requestHeadersOf } from '../request-headers.ts';
import type { Wire, WireAnswer } from '../wire/wire.ts';
import type { Turns } from './turns.ts';

/**
 * Reads `robots.txt` files: each request in the host's turn and through the guard, redirects followed, up to a limit of bytes. The
 * reading is shared by everyone who waits for it, so that only `signal`, the fetcher's own, ends it.
 */
export function robotsFileReader(parts: {
  readonly turns: Turns;
  readonly send: Wire;
  readonly limits: FetchLimits;
  readonly userAgent: (manners: FetchManners) => string;
  readonly access: AccessOf;
  readonly signal: AbortSignal;
}): (url: URL, manners: FetchManners) => Promise<WireAnswer> {
  const { turns, send, limits, userAgent, access, signal } = parts;
  return async (url, manners) => {
    const headers = requestHeadersOf({ accept: 'text/plain,*/*;q=0.5' }, userAgent(manners), null);
    const rest = {
      policy: policyOf(manners, access),
      bodyBytes: limits.robotsBytes,
      overflow: 'truncate',
      signal,
    } as const;
    const { answer } = await followRedirects(
      { url, method: 'GET', headers, body: null },
      (hop) =>
        turns.run(hop.url, { pace: manners.pace, crawlDelayMs: 0, isPlaceless: true, signal }, () =>
          send({ ...hop, ...rest }),
        ),
      limits.redirects,
    );
    return answer;
  };
}
