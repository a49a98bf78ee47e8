import type { Failed } from './failed.ts';
import type { FetchLimits } from './limits.ts';
import { retryAfterSecondsOf } from './manners/retry-after.ts';

/**
 * What an answer's status fails with, or null where it is an answer: 404, 410, 401 and 403 are answers, adapters decide what
 * they mean. 429, and 503 with a time, are a host that asks for a rest; other 5xx are its errors.
 */
export function answerFailureOf(
  {
    status,
    headers,
  }: { readonly status: number; readonly headers: Readonly<Record<string, string>> },
  now: Date,
  limits: Pick<FetchLimits, 'longestRestSeconds'>,
): Failed | null {
  if (status !== 429 && status < 500) {
    return null;
  }
  const asked = retryAfterSecondsOf(headers['retry-after'], now);
  const retryAfterSeconds = asked === null ? null : Math.min(asked, limits.longestRestSeconds);
  const isRateLimit = status === 429 || (status === 503 && retryAfterSeconds !== null);
  return {
    kind: 'failed',
    code: isRateLimit ? 'HOST_RATE_LIMITED' : 'HOST_ERROR',
    detail: `the host answered ${status}`,
    status,
    retryAfterSeconds,
  };
}
