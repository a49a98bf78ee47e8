import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { Command } from 'commander';
import {
  bundledModel,
  createScorer,
  evaluate,
  type LabelledTextInput,
  trainModel,
  writeModel,
} from '../../../classifiers/index.ts';
import { StageError } from '../../../core/failure.ts';
import { fingerprinter } from '../../line/secrets.ts';
import { type CommandContext, settingsOf } from '../context.ts';

interface TrainOptions {
  readonly data: string;
  readonly to: string;
  readonly seed: string;
}

export function trainCommand(context: CommandContext): Command {
  return new Command('train')
    .description('trains a model from {text, label} lines')
    .requiredOption('--data <dir>', 'a folder of .jsonl files, or one file')
    .option('--to <file>', 'where the model goes', 'model.json')
    .option('--seed <number>', 'of the shuffles', '1')
    .option('--json', 'JSON (always)')
    .action(async ({ data, to, seed }: TrainOptions) => {
      const examples = await readExamples(data);
      const trainedAt = new Date();
      const model = trainModel(examples, { seed: Number(seed), trainedAt });
      await writeFile(resolve(to), writeModel(model));
      context.terminal.out(
        JSON.stringify({ model: resolve(to), texts: examples.length, card: model.card }),
      );
    });
}

export function evaluateCommand(context: CommandContext): Command {
  return new Command('evaluate')
    .description('measures the shipped model on {text, label, group} lines')
    .requiredOption('--data <file>', 'a .jsonl file')
    .option('--json', 'JSON (always)')
    .action(async ({ data }: { readonly data: string }) => {
      const fingerprint = await fingerprinter(await settingsOf(context, {}));
      const scorer = createScorer({ model: bundledModel(), fingerprint });
      context.terminal.out(JSON.stringify(evaluate(scorer, await readExamples(data))));
    });
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
