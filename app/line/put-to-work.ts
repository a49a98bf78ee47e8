import { StageError } from '../../core/failure.ts';
import type { Promotion } from '../../core/repositories/models.ts';
import { heldScorer, SHIPPED } from './model-at-work.ts';
import type { Line } from './open-line.ts';

/** Who puts a model to work, and why. */
export interface PutBy {
  readonly by: string;
  readonly reason: string;
}

/** Puts a model to work from the next start on. Refused (`STATE_CONFLICT`) where it is at work, or was not tried against the one that is. */
export async function promoteModel(version: string, line: Line, by: PutBy): Promise<Promotion> {
  const { store, scorer } = line.deps;
  const candidate = await heldScorer(version, store, line.scoring);
  if (candidate.version === scorer.version) {
    throw new StageError('STATE_CONFLICT', `${version} is at work already`);
  }
  if ((await store.models.lastTrial(candidate.version, scorer.version)) === null) {
    throw new StageError(
      'STATE_CONFLICT',
      `${version} was not tried against the model at work: run \`cardsweep model try ${version}\` and look at what it changes`,
    );
  }
  return await putToWork(version === SHIPPED ? null : version, line, by);
}

/** Puts the model to work again that was at work before. */
export async function rollBackModel(line: Line, by: PutBy): Promise<Promotion> {
  const [last, before] = await line.deps.store.models.promotions();
  if (last === undefined) {
    throw new StageError(
      'STATE_CONFLICT',
      'no model was ever put to work in place of the shipped one',
    );
  }
  return await putToWork(before?.version ?? null, line, by);
}

async function putToWork(
  version: string | null,
  { deps: { store, now }, scoring }: Line,
  { by, reason }: PutBy,
): Promise<Promotion> {
  const promotion: Promotion = { version, at: now(), by, reason };
  const { version: scorerVersion } = await heldScorer(version ?? SHIPPED, store, scoring);
  await store.transaction((tx) => tx.models.promote(promotion, scorerVersion));
  return promotion;
}
