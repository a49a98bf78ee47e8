import type { Sha256 } from '../core/digest.ts';
import type { Repositories } from '../core/repositories/index.ts';
import type { StoredStamp } from '../core/repositories/stamps.ts';
import type { LineDeps } from './deps.ts';

/** Who acts when the line itself does. */
const OPERATOR = 'cardsweep';

/** What is to be stamped. */
export interface StampErrand {
  /** The evidence's id, or `custody:` and a number. */
  readonly subject: string;
  readonly imprint: Sha256;
  /** Digest of the older token that the imprint covers too; null for a first stamp. */
  readonly renews: Sha256 | null;
}

/**
 * Asks authorities for a stamp; their tokens are in the blob store then. One that fails is told and skipped: what is lacking is
 * asked for again by the schedule.
 */
export async function stampsOver(
  { subject, imprint, renews }: StampErrand,
  authorities: readonly string[],
  { stamper, blobs, log }: Pick<LineDeps, 'stamper' | 'blobs' | 'log'>,
  signal: AbortSignal,
): Promise<readonly StoredStamp[]> {
  const { stamps, failures } = await stamper.stamp(imprint, authorities, signal);
  for (const { authority, why } of failures) {
    log('warn', 'a time-stamping authority gave no stamp; it is asked again later', {
      subject,
      authority,
      why,
    });
  }
  const stored: StoredStamp[] = [];
  for (const { authority, reply, stampedAt, expiresAt } of stamps) {
    const tokenDigest = await blobs.put(reply, signal);
    stored.push({ tokenDigest, subject, authority, imprint, renews, stampedAt, expiresAt });
  }
  return stored;
}

/** Stores stamps and enters them in the custody log. Within a transaction. */
export async function keepStamps(
  stamps: readonly StoredStamp[],
  tx: Repositories,
  { custody, now }: Pick<LineDeps, 'custody' | 'now'>,
): Promise<void> {
  for (const stamp of stamps) {
    await tx.stamps.add(stamp);
    await custody(tx, {
      evidenceId: stamp.subject,
      act: stamp.renews === null ? 'stamped' : 'restamped',
      actor: OPERATOR,
      reason: `by ${stamp.authority} at ${stamp.stampedAt.toISOString()}, token ${stamp.tokenDigest}`,
      at: now(),
    });
  }
}
