import type { FailureCode } from '../../../core/failure.ts';
import { FAILURES, failureCodeOf } from '../../../core/failure.ts';
import { wireFailureOf } from '../wire/failures.ts';

/** A proxy's own answer in place of a server's. */
export interface ProxyFailure {
  readonly code: FailureCode;
  readonly status: number;
  readonly reason: string;
}

/** Failures with a status of their own; every other is a bad gateway. */
const ANSWERS: Readonly<Partial<Record<FailureCode, readonly [status: number, reason: string]>>> = {
  ADDRESS_REFUSED: [403, 'Forbidden'],
  SCHEME_REFUSED: [403, 'Forbidden'],
  INPUT_INVALID: [400, 'Bad Request'],
  HOST_TIMEOUT: [504, 'Gateway Timeout'],
};

/** What the proxy answers when it could not connect. */
export function proxyFailureOf(error: unknown): ProxyFailure {
  const code = failureCodeOf(wireFailureOf(error));
  const [status, reason] = ANSWERS[code] ?? [502, 'Bad Gateway'];
  return { code, status, reason };
}

/** The failure that a proxy's header names. */
export function failureNamed(value: string): FailureCode {
  return isFailureCode(value) ? value : 'HOST_UNREACHABLE';
}

function isFailureCode(value: string): value is FailureCode {
  return Object.hasOwn(FAILURES, value);
}
