import { once } from 'node:events';
import { Command, Option } from 'commander';
import { z } from 'zod';
import {
  bundledModel,
  createNaturalScorer,
  createScorer,
  explainText,
} from '../../../classifiers/index.ts';
import { StageError } from '../../../core/failure.ts';
import type { Score } from '../../../core/score.ts';
import type { Scorer } from '../../../core/scorer.ts';
import { SURFACES } from '../../../core/surface.ts';
import { rulesInForce } from '../../line/rules-file.ts';
import { fingerprinter } from '../../line/secrets.ts';
import { type CommandContext, type DataOption, settingsOf } from '../context.ts';
import { type NumberedLine, readLines } from '../read-lines.ts';

/** Which engine weighs the texts: the project's model, or the baseline that it is measured against. */
const ENGINES = ['cardsweep', 'natural'] as const;

interface Options extends DataOption {
  readonly engine: (typeof ENGINES)[number];
  readonly explain?: boolean;
  readonly json?: boolean;
}

/** As many parts of a margin as are worth reading. */
const MOST_PARTS = 40;

const Line = z.object({
  id: z.union([z.string(), z.number()]),
  text: z.string(),
  surface: z.enum(SURFACES).nullable().default(null),
});

export function classifyCommand(context: CommandContext): Command {
  return new Command('classify')
    .description(
      'scores texts: JSON lines {id, text} on stdin, JSON lines in the same order on stdout',
    )
    .option('--explain', 'with all spans, and with the margin taken apart into places of the text')
    .addOption(
      new Option('--engine <name>', 'the model, or the baseline it is measured against')
        .choices(ENGINES)
        .default('cardsweep'),
    )
    .option('--json', 'JSON lines (always)')
    .option('--data <dir>', 'the data directory')
    .action(async (options: Options) => {
      if (options.engine === 'natural' && options.explain === true) {
        throw new StageError(
          'INPUT_INVALID',
          'classify: --explain takes the model apart; natural has none',
        );
      }
      const settings = await settingsOf(context, options);
      const parts = {
        model: bundledModel(),
        fingerprint: await fingerprinter(settings),
        rules: await rulesInForce(settings),
      };
      const scorer =
        options.engine === 'natural' ? await createNaturalScorer(parts) : createScorer(parts);
      for await (const lines of readLines(process.stdin, 'stdin', context.signal)) {
        await scoreLines(lines, scorer, options);
      }
    });
}

/** Scores lines and prints what came before one that cannot be read, too. */
async function scoreLines(
  lines: readonly NumberedLine[],
  scorer: Scorer,
  options: Options,
): Promise<void> {
  const documents: string[] = [];
  try {
    for (const { number, text: line } of lines) {
      if (line.trim() !== '') {
        const { id, text, surface } = parseLine(line, number);
        const document = documentOf(id, scorer.score(text, surface), options);
        const explained = options.explain === true ? { explanation: explanationOf(text) } : {};
        documents.push(`${JSON.stringify({ ...document, ...explained })}\n`);
      }
    }
  } finally {
    await write(documents.join(''));
  }
}

/** Waits where the reader is slower than the scorer, so that memory stays bounded. */
async function write(text: string): Promise<void> {
  if (text !== '' && !process.stdout.write(text)) {
    await once(process.stdout, 'drain');
  }
}

function parseLine(line: string, number: number): z.infer<typeof Line> {
  const parsed = Line.safeParse(parseJson(line, number));
  if (!parsed.success) {
    throw new StageError('INPUT_INVALID', `stdin:${number}: expected {"id": …, "text": "…"}`);
  }
  return parsed.data;
}

function parseJson(line: string, number: number): unknown {
  try {
    return JSON.parse(line);
  } catch (error) {
    throw new StageError('INPUT_INVALID', `stdin:${number}: not JSON`, { cause: error });
  }
}

/** The gravest parts of the margin; `rest` is what all others sum to. */
function explanationOf(text: string): object {
  const { margin, parts } = explainText(text, bundledModel());
  const rest = parts.slice(MOST_PARTS).reduce((sum, { weight }) => sum + weight, 0);
  return { margin, parts: parts.slice(0, MOST_PARTS), rest };
}

/** A score as `docs/interfaces.md` fixes it. */
function documentOf(id: string | number, score: Score, { explain }: Options): object {
  const base = {
    id,
    probability: score.probability,
    verdict: score.verdict,
    signals: score.signals.map(({ id: signal, span, text, weight }) => ({
      id: signal,
      span,
      text,
      ...(weight === undefined ? {} : { weight }),
    })),
    handles: score.handles.map(({ kind, value }) => ({ kind, value })),
    prices: score.prices.map(({ amount, currency, per }) => ({ amount, currency, per })),
    scorerVersion: score.scorerVersion,
  };
  return explain === true
    ? {
        ...base,
        handleSpans: score.handles.map(({ span }) => span),
        handleCertainties: score.handles.map(({ certainty }) => certainty ?? null),
        priceSpans: score.prices.map(({ span }) => span),
        identityNumbers: score.identityNumbers,
      }
    : base;
}
