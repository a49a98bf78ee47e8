import type { X509Certificate } from 'node:crypto';
import type { Evidence } from '../../core/evidence.ts';
import { failureCodeOf } from '../../core/failure.ts';
import { verifyBytes } from '../../evidence/index.ts';
import { stampsWithTokens } from './bundle-stamps.ts';
import type { Who } from './open-evidence.ts';
import type { Line } from './open-line.ts';
import { readRoots } from './stamper.ts';

/** Who acts when the program itself does. */
const OPERATOR = 'cardsweep';

/** Every bundle is verified anew within so many days, and so many a day at the least. */
const ROUND_DAYS = 30;
const LEAST_A_DAY = 20;
/** A bundle that was verified, or made, within a day is not looked at again, in milliseconds. */
const FRESH_MS = 86_400_000;

/** What a look at stored bundles found. */
export interface Reverification {
  readonly verified: number;
  readonly damaged: readonly { readonly evidenceId: string; readonly failed: readonly string[] }[];
}

/** The checks that a stored bundle fails, its time-stamps among them; empty where it is whole. */
async function failedChecks(
  line: Line,
  evidence: Evidence,
  roots: readonly X509Certificate[],
): Promise<readonly string[]> {
  const { vault, now } = line.deps;
  try {
    const { buffer, byteOffset, byteLength } = await vault.get(evidence.bundleDigest);
    const given = (await stampsWithTokens(line, evidence.id)).map(({ tokenDigest, reply }) => ({
      name: tokenDigest,
      reply,
    }));
    // Where no stamp came yet, none is missed: a root is set for those that will.
    const stamping = { given, roots: given.length === 0 ? [] : roots, at: now() };
    const { checks } = verifyBytes(Buffer.from(buffer, byteOffset, byteLength), { stamping });
    return checks.filter(({ ok }) => !ok).map(({ id }) => id);
  } catch (error) {
    const code = failureCodeOf(error);
    if (code === 'NOT_FOUND' || code === 'FILE_UNREADABLE') {
      return ['bundle.stored'];
    }
    throw error;
  }
}

/** Verifies some stored bundles; each is entered in the custody log with what was found. */
export async function reverify(
  line: Line,
  evidenceIds: readonly string[],
  { actor, reason }: Who,
  signal: AbortSignal,
): Promise<Reverification> {
  const { store, custody, now } = line.deps;
  const { rootsFile } = line.settings.evidence;
  const roots = rootsFile === null ? [] : await readRoots(rootsFile);
  const damaged: { evidenceId: string; failed: readonly string[] }[] = [];
  for (const evidenceId of evidenceIds) {
    signal.throwIfAborted();
    const failed = await failedChecks(line, await store.evidence.get(evidenceId), roots);
    const at = now();
    await store.transaction(async (tx) => {
      await tx.keeping.noteVerified(evidenceId, at, failed);
      await custody(tx, {
        evidenceId,
        act: 'verified',
        actor,
        reason: `${reason}: ${failed.length === 0 ? 'every check holds' : `FAILED ${failed.join(', ')}`}`,
        at,
      });
    });
    if (failed.length > 0) {
      damaged.push({ evidenceId, failed });
    }
  }
  return { verified: evidenceIds.length, damaged };
}

/** The day's sample: those that were verified longest ago, enough that all have their turn within a month. */
export async function reverifySample(line: Line, signal: AbortSignal): Promise<Reverification> {
  const { keeping } = line.deps.store;
  const share = Math.ceil((await keeping.count()) / ROUND_DAYS);
  const before = new Date(line.deps.now().getTime() - FRESH_MS);
  const sample = await keeping.leastVerified(Math.max(LEAST_A_DAY, share), before);
  return await reverify(line, sample, { actor: OPERATOR, reason: 'nightly' }, signal);
}
