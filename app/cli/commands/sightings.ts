import { Command } from 'commander';
import type { SightingView } from '../../../core/repositories/sightings.ts';
import { type Score, VERDICTS, type Verdict } from '../../../core/score.ts';
import { type CommandContext, type DataOption, withLine } from '../context.ts';
import { oneOf } from '../parse-option.ts';

interface Options extends DataOption {
  readonly sweep?: string;
  readonly verdict?: Verdict;
  readonly json?: boolean;
}

/** Rows read from the store at once. */
const PAGE = 500;
/** Characters of a text on a line for people. */
const EXCERPT = 60;

export function sightingsCommand(context: CommandContext): Command {
  return new Command('sightings')
    .description('lists what was seen, where and when')
    .option('--sweep <id>', 'only what this sweep saw last')
    .option('--verdict <verdict>', VERDICTS.join(', '), oneOf(VERDICTS))
    .option('--data <dir>', 'the data directory')
    .option('--json', 'one JSON document a line')
    .action(async (options: Options) => {
      await withLine(context, options, async ({ deps: { store } }) => {
        const filter = {
          ...(options.sweep === undefined ? {} : { sweepId: options.sweep }),
          ...(options.verdict === undefined ? {} : { verdict: options.verdict }),
        };
        let after: string | null = null;
        let views: readonly SightingView[];
        do {
          context.signal.throwIfAborted();
          views = await store.sightings.list(filter, after, PAGE);
          for (const view of views) {
            context.terminal.out(
              options.json === true ? JSON.stringify(sightingDocument(view)) : lineOf(view),
            );
          }
          after = views.at(-1)?.sighting.id ?? null;
        } while (views.length === PAGE);
      });
    });
}

/** A sighting as `docs/interfaces.md` fixes it. */
export function sightingDocument({
  sighting,
  listing,
  score,
  evidence,
  caseId,
  nearDuplicate,
  gone,
}: SightingView): object {
  const { id, ...seen } = sighting;
  return {
    sightingId: id,
    ...seen,
    text: listing.text,
    identityNumbers: listing.identityNumbers,
    ...(score === null ? UNSCORED : scoreDocument(score)),
    evidenceId: evidence?.id ?? null,
    caseId,
    nearDuplicate,
    goneAt: gone?.at ?? null,
    goneAs: gone?.as ?? null,
  };
}

const UNSCORED = {
  probability: null,
  verdict: null,
  signals: [],
  handles: [],
  prices: [],
  scorerVersion: null,
};

function scoreDocument(score: Score): object {
  const { probability, verdict, signals, scorerVersion } = score;
  return {
    probability,
    verdict,
    signals,
    handles: score.handles.map(({ kind, value }) => ({ kind, value })),
    prices: score.prices.map(({ amount, currency, per }) => ({ amount, currency, per })),
    scorerVersion,
  };
}

function lineOf({ sighting, listing, score }: SightingView): string {
  const text = listing.text.replaceAll(/\s+/gu, ' ').slice(0, EXCERPT);
  const probability = (score?.probability ?? 0).toFixed(2);
  return `${(score?.verdict ?? '-').padEnd(7)} ${probability}  ${sighting.url}  ${text}`;
}
