import type { ClockFacts } from '../bundle/captured-page.ts';
import { headerValue } from '../bundle/header-field.ts';
import type { LoggedExchange } from './exchange-log.ts';

/** A `Date` header tells whole seconds: on average it is half of one behind. */
const HALF_SECOND_MS = 500;

/** How far a server's clock is before ours by one answer, or null where it does not say, or a cache says it. */
function offsetOf({ responseHeaders, receivedAt }: LoggedExchange): number | null {
  const told = Date.parse(headerValue(responseHeaders, 'date') ?? '');
  const isStored = headerValue(responseHeaders, 'age') !== null;
  return Number.isNaN(told) || isStored ? null : told + HALF_SECOND_MS - receivedAt.getTime();
}

/**
 * Our clock against the servers' own, to the second: the middle of what their answers say. No server is an authority on time;
 * that many agree with ours is what it shows.
 */
export function clockCheck(exchanges: readonly LoggedExchange[], at: Date): ClockFacts {
  const offsets = exchanges
    .map(offsetOf)
    .filter((offset) => offset !== null)
    .toSorted((one, other) => one - other);
  const middle = offsets[Math.floor(offsets.length / 2)];
  return middle === undefined
    ? { source: 'system clock, not compared', offsetMs: null, checkedAt: null }
    : {
        source: `system clock, compared with the Date headers of ${offsets.length} answers`,
        offsetMs: middle,
        checkedAt: at,
      };
}
