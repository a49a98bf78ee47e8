import { readFile } from 'node:fs/promises';
import { Command } from 'commander';
import { bundledModel, createScorer } from '../../../classifiers/index.ts';
import { StageError } from '../../../core/failure.ts';
import type { Listing } from '../../../core/listing.ts';
import type { Scorer } from '../../../core/scorer.ts';
import { readPage } from '../../../pipeline/read-page.ts';
import { PAGE_READER } from '../../line/page-reader.ts';
import { fingerprinter } from '../../line/secrets.ts';
import { type CommandContext, type DataOption, settingsOf } from '../context.ts';

interface Options extends DataOption {
  readonly url: string;
  readonly platform: string;
  readonly timeZone: string;
}

export function extractCommand(context: CommandContext): Command {
  return new Command('extract')
    .description('reads a stored page: its listings, then where it leads')
    .argument('<file>', 'the page as the server answered it')
    .requiredOption('--url <url>', 'the address that it was fetched from')
    .option('--platform <id>', 'the engine, or auto', 'auto')
    .option('--time-zone <zone>', 'the zone that the page prints its times in', 'Asia/Shanghai')
    .option('--data <dir>', 'the data directory')
    .option('--json', 'JSON lines (always)')
    .action(async (file: string, options: Options) => {
      if (!URL.canParse(options.url)) {
        throw new StageError('INPUT_INVALID', `--url: ${options.url} is no address`);
      }
      const fingerprint = await fingerprinter(await settingsOf(context, options));
      const scorer = createScorer({ model: bundledModel(), fingerprint });
      const stored = await read(file, options, fingerprint, context.signal);
      const { listings, next, shares, invitations, wall, facts } = stored.extraction;
      for (const listing of listings) {
        context.terminal.out(JSON.stringify(listingDocument(listing, scorer)));
      }
      context.terminal.out(
        JSON.stringify({
          next: next.map(({ url }) => url),
          shares,
          invitations,
          wall,
          platform: stored.platform,
          ...(facts === null ? {} : { facts }),
        }),
      );
    });
}

async function read(
  file: string,
  { url, platform, timeZone }: Options,
  fingerprint: (number: string) => string,
  signal: AbortSignal,
): Promise<NonNullable<Awaited<ReturnType<typeof readPage>>>> {
  const named = platform === 'auto' ? null : platform;
  if (named !== null && PAGE_READER.platformById(named) === null) {
    throw new StageError('INPUT_INVALID', `--platform: no adapter is named ${platform}`);
  }
  const body = await readFile(file).catch((error: unknown) => {
    throw new StageError('FILE_UNREADABLE', `${file}: cannot be read`, { cause: error });
  });
  const answer = PAGE_READER.answerOf({
    request: { method: 'GET', url, headers: {}, body: null },
    finalUrl: url,
    redirects: [],
    status: 200,
    headers: {},
    body,
    serverIp: null,
    fetchedAt: new Date(),
  });
  const page = { url, accessCode: null, timeZone, answers: [answer] };
  const stored = await readPage(
    page,
    { kind: 'page', platform: named },
    PAGE_READER,
    fingerprint,
    signal,
  );
  if (stored === null) {
    throw new StageError('EXTRACT_FAILED', `${file}: no adapter knows this engine`);
  }
  return stored;
}

/** A listing as `docs/interfaces.md` fixes it. */
function listingDocument(listing: Listing, scorer: Scorer): object {
  const { handles, prices } = scorer.score(listing.text);
  return {
    ...listing,
    handles: handles.map(({ kind, value }) => ({ kind, value })),
    prices: prices.map(({ amount, currency, per }) => ({ amount, currency, per })),
  };
}
