import { bundledModel, createScorer, type Model, readModel } from '../../classifiers/index.ts';
import { StageError } from '../../core/failure.ts';
import type { Store } from '../../core/repositories/index.ts';
import type { Scorer } from '../../core/scorer.ts';

/** How the model that ships with the program is named beside those that are held. */
export const SHIPPED = 'shipped';

/** What a scorer is made with beside its model. */
type Fingerprint = (number: string) => string;

/**
 * The scorer that was put to work last, or the one that ships. A model that was made for another version of the program cannot
 * read as it was trained: then the shipped one works, and `onUnfit` is told.
 */
export async function scorerAtWork(
  { models }: Pick<Store, 'models'>,
  fingerprint: Fingerprint,
  onUnfit: (version: string) => void,
): Promise<Scorer> {
  const [last] = await models.promotions();
  const version = last?.version ?? null;
  if (version === null) {
    return createScorer({ model: bundledModel(), fingerprint });
  }
  const scorer = scorerOf(await models.file(version), fingerprint);
  if (scorer?.version === version) {
    return scorer;
  }
  onUnfit(version);
  return createScorer({ model: bundledModel(), fingerprint });
}

/** The scorer of a held model, or of the shipped one. Throws `NOT_FOUND`, and `STATE_CONFLICT` for another version of the program. */
export async function heldScorer(
  version: string,
  { models }: Pick<Store, 'models'>,
  fingerprint: Fingerprint,
): Promise<Scorer> {
  if (version === SHIPPED) {
    return createScorer({ model: bundledModel(), fingerprint });
  }
  const scorer = scorerOf(await models.file(version), fingerprint);
  if (scorer?.version !== version) {
    throw new StageError(
      'STATE_CONFLICT',
      `the model ${version} was made for another version of the program: train it anew`,
    );
  }
  return scorer;
}

function scorerOf(file: Uint8Array, fingerprint: Fingerprint): Scorer | null {
  let model: Model;
  try {
    model = readModel(file);
  } catch {
    return null;
  }
  return createScorer({ model, fingerprint });
}
