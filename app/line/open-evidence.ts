import type { CustodyAct, Evidence } from '../../core/evidence.ts';
import { StageError } from '../../core/failure.ts';
import type { Line } from './open-line.ts';

/** Who does something with a bundle, and why: what the custody log is told. */
export interface Who {
  readonly actor: string;
  readonly reason: string;
}

/** Longest name or reason that is taken, in characters. */
const MAX_WORDS = 500;

/** Refuses an act that nobody answers for, or that has no reason (`INPUT_INVALID`). */
export function answerable({ actor, reason }: Who): Who {
  const who = { actor: actor.trim(), reason: reason.trim() };
  if (who.actor === '' || who.reason === '') {
    throw new StageError(
      'INPUT_INVALID',
      'a bundle is opened by somebody, for a reason: --as, --reason',
    );
  }
  if (who.actor.length > MAX_WORDS || who.reason.length > MAX_WORDS) {
    throw new StageError(
      'INPUT_INVALID',
      `a name or a reason is longer than ${MAX_WORDS} characters`,
    );
  }
  return who;
}

/** A bundle in clear, with what the store knows of it. */
export interface OpenedEvidence {
  readonly evidence: Evidence;
  readonly bytes: Buffer;
}

/**
 * The one way to the bytes of a bundle: they are given once the custody log has it who took them and why. `prepare` runs before,
 * so that what cannot succeed is not entered. Throws `NOT_FOUND` for a bundle that is not there or was purged, and
 * `FILE_UNREADABLE` for one that is damaged or whose key is not at hand.
 */
export async function openEvidence(
  { deps: { store, vault, custody, now } }: Pick<Line, 'deps'>,
  evidenceId: string,
  act: Extract<CustodyAct, 'opened' | 'exported'>,
  who: Who,
  prepare: () => Promise<void> = () => Promise.resolve(),
): Promise<OpenedEvidence> {
  const { actor, reason } = answerable(who);
  const evidence = await store.evidence.get(evidenceId);
  const { purgedAt } = await store.keeping.of(evidenceId);
  if (purgedAt !== null) {
    throw new StageError(
      'NOT_FOUND',
      `the evidence ${evidenceId} was purged at ${purgedAt.toISOString()}: evidence show tells what is left`,
    );
  }
  const { buffer, byteOffset, byteLength } = await vault.get(evidence.bundleDigest);
  await prepare();
  await store.transaction((tx) => custody(tx, { evidenceId, act, actor, reason, at: now() }));
  return { evidence, bytes: Buffer.from(buffer, byteOffset, byteLength) };
}
