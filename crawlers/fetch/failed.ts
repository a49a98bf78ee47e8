import type { FetchOutcome } from '../../core/exchange.ts';
import type { FailureCode } from '../../core/failure.ts';
import { failureCodeOf } from '../../core/failure.ts';

/** A fetch that came to no answer. */
export type Failed = Extract<FetchOutcome, { kind: 'failed' }>;

/** A failed outcome on its way out, from where a return value would have to pass many hands. */
export class FetchFailed extends Error {
  override readonly name = 'FetchFailed';
  readonly failed: Failed;

  constructor(failed: Failed) {
    super(failed.detail);
    this.failed = failed;
  }
}

/** A failed outcome that no status belongs to. */
export function failedWith(
  code: FailureCode,
  detail: string,
  retryAfterSeconds: number | null = null,
): Failed {
  return { kind: 'failed', code, detail, status: null, retryAfterSeconds };
}

/** Anything thrown on the way to an answer, as the outcome it means. */
export function failedOf(error: unknown): Failed {
  if (error instanceof FetchFailed) {
    return error.failed;
  }
  const code = failureCodeOf(error);
  return failedWith(code, error instanceof Error ? error.message : code);
}
