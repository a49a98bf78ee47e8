import type { FailureCode } from '../core/failure.ts';
import type { Repositories } from '../core/repositories/index.ts';
import type { Target } from '../core/target.ts';
import { isLasting } from './believed.ts';

/** Remembers a refusal that lasts, under what the referring page says of the address: while that is the same, so is it. */
export async function rememberRefusal(
  { sourceId, url, accessCode, stamp }: Target,
  failure: FailureCode,
  askedAt: Date,
  tx: Repositories,
): Promise<void> {
  if (stamp !== null && isLasting(failure)) {
    await tx.captures.rememberRefused({ sourceId, url, accessCode, failure, stamp, askedAt });
  }
}
