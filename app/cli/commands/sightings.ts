import { Command } from 'commander';
import type { SightingView } from '../../../core/repositories/sightings.ts';
import { VERDICTS, type Verdict } from '../../../core/score.ts';
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
}: SightingView): object {
  return {
    sightingId: sighting.id,
    listingId: listing.id,
    url: sighting.url,
    sourceId: sighting.sourceId,
    surface: sighting.surface,
    platform: sighting.platform,
    kind: sighting.kind,
    text: listing.text,
    author: sighting.author,
    authorUrl: sighting.authorUrl,
    postedAt: sighting.postedAt,
    position: sighting.position,
    firstSeenAt: sighting.firstSeenAt,
    lastSeenAt: sighting.lastSeenAt,
    probability: score?.probability ?? null,
    verdict: score?.verdict ?? null,
    signals: score?.signals ?? [],
    handles: (score?.handles ?? []).map(({ kind, value }) => ({ kind, value })),
    prices: (score?.prices ?? []).map(({ amount, currency, per }) => ({ amount, currency, per })),
    identityNumbers: listing.identityNumbers,
    links: sighting.links,
    images: sighting.images,
    evidenceId: evidence?.id ?? null,
    caseId,
    scorerVersion: score?.scorerVersion ?? null,
  };
}

function lineOf({ sighting, listing, score }: SightingView): string {
  const text = listing.text.replaceAll(/\s+/gu, ' ').slice(0, EXCERPT);
  const probability = (score?.probability ?? 0).toFixed(2);
  return `${(score?.verdict ?? '-').padEnd(7)} ${probability}  ${sighting.url}  ${text}`;
}
