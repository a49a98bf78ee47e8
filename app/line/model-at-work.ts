import {
  bundledModel,
  createScorer,
  type Model,
  type RuleSet,
  readModel,
} from '../../classifiers/index.ts';
import { StageError } from '../../core/failure.ts';
import type { Store } from '../../core/repositories/index.ts';
import type { Scorer } from '../../core/scorer.ts';

/** How the model that ships with the program is named beside those that are held. */
export const SHIPPED = 'shipped';

/** What a scorer is made with beside its model. */
export interface ScorerParts {
  readonly fingerprint: (number: string) => string;
  /** The rules of the installation's analysts. */
  readonly rules: RuleSet | undefined;
}

/** The version of a model alone, from that of a scorer that runs it under rules. */
export function modelVersionOf(scorerVersion: string): string {
  return scorerVersion.replace(/\+rules-[\da-f]+$/u, '');
}

/**
 * The scorer that was put to work last, or the one that ships. A model that was made for another version of the program cannot
 * read as it was trained: then the shipped one works, and `onUnfit` is told.
 */
export async function scorerAtWork(
  { models }: Pick<Store, 'models'>,
  parts: ScorerParts,
  onUnfit: (version: string) => void,
): Promise<Scorer> {
  const [last] = await models.promotions();
  const version = last?.version ?? null;
  if (version === null) {
    return createScorer({ model: bundledModel(), ...parts });
  }
  const scorer = scorerOf(await models.file(version), parts);
  if (scorer !== null && modelVersionOf(scorer.version) === version) {
    return scorer;
  }
  onUnfit(version);
  return createScorer({ model: bundledModel(), ...parts });
}

/** The scorer of a held model, or of the shipped one. Throws `NOT_FOUND`, and `STATE_CONFLICT` for another version of the program. */
export async function heldScorer(
  version: string,
  { models }: Pick<Store, 'models'>,
  parts: ScorerParts,
): Promise<Scorer> {
  if (version === SHIPPED) {
    return createScorer({ model: bundledModel(), ...parts });
  }
  const scorer = scorerOf(await models.file(version), parts);
  if (scorer === null || modelVersionOf(scorer.version) !== version) {
    throw new StageError(
      'STATE_CONFLICT',
      `the model ${version} was made for another version of the program: train it anew`,
    );
  }
  return scorer;
}

function scorerOf(file: Uint8Array, parts: ScorerParts): Scorer | null {
  let model: Model;
  try {
    model = readModel(file);
  } catch {
    return null;
  }
  return createScorer({ model, ...parts });
}
