import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { Command } from 'commander';
import {
  bundledModel,
  createBaseline,
  createScorer,
  evaluate,
  type LabelledTextInput,
  type Model,
  trainModel,
  trainShippedModel,
  writeModel,
} from '../../../classifiers/index.ts';
import { StageError } from '../../../core/failure.ts';
import type { Scorer } from '../../../core/scorer.ts';
import { fingerprinter } from '../../line/secrets.ts';
import { type CommandContext, settingsOf, withLine } from '../context.ts';
import { momentOf } from '../parse-option.ts';

interface TrainOptions {
  readonly data?: string;
  readonly shipped?: boolean;
  readonly fromDecisions?: string | true;
  readonly to: string;
  readonly seed: string;
  readonly at?: string;
}

export function trainCommand(context: CommandContext): Command {
  return new Command('train')
    .description('trains a model from {text, label} lines, or the shipped one from its own texts')
    .option('--data <dir>', 'a folder of .jsonl files, or one file')
    .option('--shipped', "from the project's own texts, as the shipped model is made")
    .option(
      '--from-decisions [dir]',
      'with the texts of confirmed and dismissed cases of a data directory, beside --data or the shipped texts',
    )
    .option('--to <file>', 'where the model goes', 'model.json')
    .option('--seed <number>', 'of the shuffles', '1')
    .option('--at <time>', 'the time that the model carries, now unless told')
    .option('--json', 'JSON (always)')
    .action(async (options: TrainOptions) => {
      const to = resolve(options.to);
      const model = await trained(
        options,
        options.at === undefined ? new Date() : momentOf(options.at, '--at'),
        await decidedTexts(options, context),
      );
      await writeFile(to, writeModel(model));
      context.terminal.out(JSON.stringify({ model: to, card: model.card }));
    });
}

/** What people have decided about texts: those of confirmed cases are advertisements, those of dismissed ones are none. */
async function decidedTexts(
  { fromDecisions }: TrainOptions,
  context: CommandContext,
): Promise<readonly LabelledTextInput[]> {
  if (fromDecisions === undefined) {
    return [];
  }
  const place = fromDecisions === true ? {} : { data: fromDecisions };
  return await withLine(context, place, async ({ deps: { store } }) => {
    const decided = await store.texts.decided();
    if (decided.length === 0) {
      throw new StageError('NOT_FOUND', 'train: no case was confirmed or dismissed yet');
    }
    return decided.map(({ text, act, caseId }) => ({
      text,
      label: act === 'confirm',
      group: caseId,
    }));
  });
}

async function trained(
  options: TrainOptions,
  at: Date,
  decided: readonly LabelledTextInput[],
): Promise<Model> {
  const isFromDecisions = decided.length > 0 && options.data === undefined;
  if (options.shipped === true || isFromDecisions) {
    return await trainShippedModel({ trainedAt: at }, decided);
  }
  if (options.data === undefined) {
    throw new StageError('INPUT_INVALID', 'train: name the texts with --data, or say --shipped');
  }
  const examples = await readExamples(options.data);
  return trainModel([...examples, ...decided], { seed: Number(options.seed), trainedAt: at });
}

interface EvaluateOptions {
  readonly data: string;
  readonly baseline?: string;
}

export function evaluateCommand(context: CommandContext): Command {
  return new Command('evaluate')
    .description('measures the shipped model on {text, label, group} lines')
    .requiredOption('--data <file>', 'a .jsonl file')
    .option(
      '--baseline <texts>',
      "measures natural's Bayes instead, trained on these {text, label} lines",
    )
    .option('--json', 'JSON (always)')
    .action(async ({ data, baseline }: EvaluateOptions) => {
      const scorer =
        baseline === undefined
          ? await shippedScorer(context)
          : await createBaseline(await readExamples(baseline));
      context.terminal.out(JSON.stringify(evaluate(scorer, await readExamples(data))));
    });
}

async function shippedScorer(context: CommandContext): Promise<Scorer> {
  const fingerprint = await fingerprinter(await settingsOf(context, {}));
  return createScorer({ model: bundledModel(), fingerprint });
}

async function readExamples(path: string): Promise<readonly LabelledTextInput[]> {
  const examples: LabelledTextInput[] = [];
  for (const file of await filesOf(path)) {
    const text = await readFile(file, 'utf8').catch((error: unknown) => unreadable(file, error));
    for (const [index, line] of text.split('\n').entries()) {
      if (line.trim() !== '') {
        examples.push(parseExample(line, `${file}:${index + 1}`));
      }
    }
  }
  return examples;
}

async function filesOf(path: string): Promise<readonly string[]> {
  const found = await stat(path).catch((error: unknown) => unreadable(path, error));
  if (!found.isDirectory()) {
    return [path];
  }
  const names = await readdir(path);
  return names
    .filter((name) => name.endsWith('.jsonl'))
    .toSorted()
    .map((name) => join(path, name));
}

function parseExample(line: string, place: string): LabelledTextInput {
  try {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the classifier parses what a line holds
    return JSON.parse(line) as LabelledTextInput;
  } catch (error) {
    throw new StageError('INPUT_INVALID', `${place}: not JSON`, { cause: error });
  }
}

function unreadable(path: string, error: unknown): never {
  throw new StageError('FILE_UNREADABLE', `${path}: cannot be read`, { cause: error });
}
