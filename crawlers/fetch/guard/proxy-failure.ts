import type { FailureCode } from '../../../core/failure.ts';
import { failureCodeOf } from '../../../core/failure.ts';
import { wireFailureOf } from '../wire/failures.ts';

/** Header by which the proxy tells why it has no answer; never passed on from a server. */
export const FAILURE_HEADER = 'x-cardsweep-failure';

/** A proxy's own answer in place of a server's. */
export interface ProxyFailure {
  readonly code: FailureCode;
  readonly status: number;
  readonly reason: string;
}

/** What the proxy answers when it could not connect. */
export function proxyFailureOf(error: unknown): ProxyFailure {
  const code = failureCodeOf(wireFailureOf(error));
  switch (code) {
    case 'ADDRESS_REFUSED':
    case 'SCHEME_REFUSED':
      return { code, status: 403, reason: 'Forbidden' };
    case 'INPUT_INVALID':
      return { code, status: 400, reason: 'Bad Request' };
    case 'HOST_TIMEOUT':
      return { code, status: 504, reason: 'Gateway Timeout' };
    default:
      return { code, status: 502, reason: 'Bad Gateway' };
  }
}
