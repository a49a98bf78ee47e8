import { Command, InvalidArgumentError } from 'commander';
import { StageError } from '../../../core/failure.ts';
import type { FetchManners } from '../../../core/fetcher.ts';
import type { FoundLink, LinkFacts } from '../../../core/link.ts';
import {
  createFetcher,
  createPaceBook,
  EVERY_HOST,
  openGuardedProxy,
  readStandIn,
} from '../../../crawlers/fetch/index.ts';
import { createTextReader } from '../../../crawlers/index.ts';
import { type ReadText, readTextWith } from '../../line/page-reader.ts';
import { shareBrowser } from '../../line/shared-browser.ts';
import { launchBrowser } from '../../machine/browser.ts';
import { VERSION } from '../../settings/version.ts';
import type { CommandContext } from '../context.ts';
import { withCard } from '../link/card-facts.ts';
import { withDoubt } from '../link/doubt.ts';
import { linksOf } from '../link/links-of.ts';
import { type LookParts, lookAt } from '../link/look.ts';
import { severalHosts } from '../parse-option.ts';

interface Options {
  readonly allowHost?: readonly string[];
  readonly standIn?: ReadonlyMap<string, string>;
  readonly legalBasis?: string;
  readonly contact: string;
}

/** How fast a single look asks: the questions of one share, one after the other. */
const SINGLE_LOOK = { requestsPerSecond: 2, concurrency: 1 };

/** Where every public host is played, nobody else's server is asked. */
const PLAYED = { requestsPerSecond: 100, concurrency: 4 };

export function linkCommand(context: CommandContext): Command {
  return new Command('link').description('share links and invitations').addCommand(
    new Command('inspect')
      .description('what the public page of a share or an invitation says, and its state')
      .argument('<url...>', 'links as written, their codes beside them, or pictures that show them')
      .option('--allow-host <host:port>', 'a private host that may be reached', severalHosts)
      .option(
        '--stand-in <origin=loopback>',
        'ask http://127.0.0.1:PORT in place of an origin (or of `all`)',
        severalStandIns,
      )
      .option(
        '--legal-basis <text>',
        'look at one address although robots.txt does not allow it, on this basis',
        nonEmpty,
      )
      .option('--contact <address>', 'who asks, for the User-Agent', 'operator')
      .option('--json', 'JSON lines (always)')
      .action(async (written: readonly string[], options: Options) => {
        if (written.length > 1 && options.legalBasis !== undefined) {
          throw new StageError('INPUT_INVALID', '--legal-basis is for one address at a time');
        }
        const isWhole = await inspectAll(written, options, context);
        if (!isWhole) {
          process.exitCode = 1;
        }
      }),
  );
}

function severalStandIns(
  value: string,
  earlier: ReadonlyMap<string, string> = new Map(),
): ReadonlyMap<string, string> {
  try {
    return new Map([...earlier, readStandIn(value)]);
  } catch (error) {
    throw error instanceof StageError ? new InvalidArgumentError(error.message) : error;
  }
}

function nonEmpty(value: string): string {
  if (value.trim() === '') {
    throw new InvalidArgumentError('expected a text');
  }
  return value;
}

/** Whether every argument could be inspected; one that could not is told in a line of its own. */
async function inspectAll(
  written: readonly string[],
  options: Options,
  context: CommandContext,
): Promise<boolean> {
  const { signal, terminal } = context;
  const browser = shareBrowser(() => launchBrowser({ env: context.env }));
  const fetcher = createFetcher({
    paceBook: createPaceBook(now),
    now,
    openProxy: openGuardedProxy,
    browser: () => browser.get(),
    version: VERSION,
    standIns: options.standIn ?? new Map<string, string>(),
  });
  const pictures = createTextReader();
  const readText = readTextWith(pictures, (_, message) => terminal.err(`cardsweep: ${message}`));
  let isWhole = true;
  try {
    for (const one of written) {
      try {
        await inspect(one, options, context, { fetcher, signal, readText });
      } catch (error) {
        if (!(error instanceof StageError) || signal.aborted) {
          throw error;
        }
        terminal.err(`cardsweep: ${inOneLine(one)}: ${error.message}`);
        isWhole = false;
      }
    }
  } finally {
    await fetcher.close();
    await pictures.close();
    await browser.close();
  }
  return isWhole;
}

async function inspect(
  written: string,
  options: Options,
  { terminal }: CommandContext,
  parts: LookParts & { readonly readText: ReadText },
): Promise<void> {
  const { links, pictureText } = await linksOf(written, parts.readText, parts.signal);
  if (links.length > 1 && options.legalBasis !== undefined) {
    throw new StageError('INPUT_INVALID', '--legal-basis is for one address at a time');
  }
  for (const link of links) {
    const seen = await lookAt(link, mannersOf(link, options), parts);
    const facts = withCard(withDoubt(seen, link, pictureText), link, pictureText, now());
    terminal.out(JSON.stringify(documentOf(link, facts, options)));
  }
}

function now(): Date {
  return new Date();
}

/** An argument as a line of error names it. */
function inOneLine(written: string): string {
  return written.trim() === '' ? "''" : written.replaceAll(/\s+/gu, ' ').slice(0, 200);
}

/** The manners of a single look. */
function mannersOf(
  link: FoundLink,
  { allowHost, standIn, legalBasis, contact }: Options,
): FetchManners {
  return {
    id: 'command-line',
    allowHosts: allowHost ?? [],
    contact,
    robots: legalBasis === undefined ? 'obey' : 'ignore',
    pace: standIn?.has(EVERY_HOST) === true ? PLAYED : SINGLE_LOOK,
    start: [link.url],
  };
}

function documentOf(link: FoundLink, facts: LinkFacts, { standIn, legalBasis }: Options): object {
  const { url, surface, service, id, accessCode } = link;
  return {
    url,
    surface,
    service,
    id,
    accessCode,
    ...facts,
    ...(legalBasis === undefined ? {} : { legalBasis }),
    ...(standIn === undefined ? {} : { standIn: true }),
    checkedAt: now(),
  };
}
