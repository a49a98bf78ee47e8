import { z } from 'zod';
import { StageError } from '../core/failure.ts';
import type { Scorer } from '../core/scorer.ts';
import { type Evaluation, evaluateTexts } from './evaluate.ts';
import type { Model } from './models/model.ts';
import { LabelledText } from './models/schema.ts';
import { type TrainingOptions, trainOnTexts } from './models/train.ts';
import { trainShippedModel as trainShipped } from './models/train-shipped.ts';
import type { ScorerDeps } from './scorer.ts';

export type { Evaluation } from './evaluate.ts';
export { explainText } from './explanation.ts';
export { bundledModel } from './models/bundled.ts';
export type { Model } from './models/model.ts';
export { readModel, writeModel } from './models/model-file.ts';
export type { TrainingOptions } from './models/train.ts';
export { type RuleSet, readRules } from './rules/index.ts';
export { linearPattern } from './rules/linear-pattern.ts';
export { createScorer } from './scorer.ts';
export { createSketcher } from './sketcher.ts';
export { undisguise } from './undisguise.ts';

/** A labelled text as given: `label` is true or `ad`, false or `clear` (0 and 1 too). */
export type LabelledTextInput = z.input<typeof LabelledText>;

function parse(examples: readonly LabelledTextInput[]): readonly LabelledText[] {
  const parsed = z.array(LabelledText).safeParse(examples);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    throw new StageError(
      'INPUT_INVALID',
      `labelled texts: ${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}`,
    );
  }
  return parsed.data;
}

/** Trains a model on labelled texts. Throws `INPUT_INVALID` where a text or label is none, or one label is missing. */
export function trainModel(
  examples: readonly LabelledTextInput[],
  options: TrainingOptions,
): Model {
  const texts = parse(examples);
  if (new Set(texts.map(({ isAd }) => isAd)).size < 2) {
    throw new StageError(
      'INPUT_INVALID',
      'labelled texts: both advertisements and clear texts are needed',
    );
  }
  return trainOnTexts(texts, options);
}

/** The shipped model made anew from the project's own texts, with those that people have decided about where there are any. */
export async function trainShippedModel(
  { trainedAt }: Pick<TrainingOptions, 'trainedAt'>,
  decided: readonly LabelledTextInput[] = [],
): Promise<Model> {
  return await trainShipped({ trainedAt, decided: parse(decided) });
}

/** The baseline engine, trained on labelled texts: what the model is measured against. Its package is loaded for nothing else. */
export async function createBaseline(examples: readonly LabelledTextInput[]): Promise<Scorer> {
  const { trainBaseline } = await import('./baseline/natural-bayes.ts');
  return trainBaseline(parse(examples));
}

/** The baseline engine, taught from the project's own texts, with the signals, handles and prices of the scorer beside it. */
export async function createNaturalScorer(deps: ScorerDeps): Promise<Scorer> {
  const { createNaturalEngine } = await import('./baseline/natural-engine.ts');
  return await createNaturalEngine(deps);
}

/** Measures a scorer on labelled texts, as a whole and by `group`. */
export function evaluate(scorer: Scorer, examples: readonly LabelledTextInput[]): Evaluation {
  return evaluateTexts(scorer, parse(examples));
}
