import { readFile } from 'node:fs/promises';
import { Command } from 'commander';
import { StageError } from '../../../core/failure.ts';
import type { FetchManners } from '../../../core/fetcher.ts';
import type { FoundLink, LinkFacts, LinkState } from '../../../core/link.ts';
import { createFetcher, createPaceBook, openGuardedProxy } from '../../../crawlers/fetch/index.ts';
import { decodeQrCodes } from '../../../crawlers/index.ts';
import { converse } from '../../../pipeline/converse.ts';
import { PAGE_READER } from '../../line/page-reader.ts';
import { shareBrowser } from '../../line/shared-browser.ts';
import { launchBrowser } from '../../machine/browser.ts';
import { VERSION } from '../../settings/version.ts';
import type { CommandContext } from '../context.ts';
import { severalHosts } from '../parse-option.ts';

interface Options {
  readonly allowHost?: readonly string[];
  readonly contact: string;
}

export function linkCommand(context: CommandContext): Command {
  return new Command('link').description('share links and invitations').addCommand(
    new Command('inspect')
      .description('what the public page of a share or an invitation says, and its state')
      .argument('<url...>', 'links as written (with their code), or pictures with a QR code')
      .option('--allow-host <host:port>', 'a private host that may be reached', severalHosts)
      .option('--contact <address>', 'who asks, for the User-Agent', 'operator')
      .option('--json', 'JSON lines (always)')
      .action(async (written: readonly string[], options: Options) => {
        await inspectAll(written, options, context);
      }),
  );
}

async function inspectAll(
  written: readonly string[],
  options: Options,
  context: CommandContext,
): Promise<void> {
  const browser = shareBrowser(() => launchBrowser({ env: context.env }));
  const fetcher = createFetcher({
    paceBook: createPaceBook(now),
    now,
    openProxy: openGuardedProxy,
    browser: () => browser.get(),
    version: VERSION,
  });
  try {
    for (const one of written) {
      for (const link of await linksOf(one)) {
        const facts = await factsOf(link, options, fetcher, context.signal);
        context.terminal.out(JSON.stringify(documentOf(link, facts, now())));
      }
    }
  } finally {
    await fetcher.close();
    await browser.close();
  }
}

function now(): Date {
  return new Date();
}

/** The links of an argument: a text with a link, or a picture with codes. */
async function linksOf(written: string): Promise<readonly FoundLink[]> {
  const inText = PAGE_READER.findLinks(written);
  if (inText.length > 0) {
    return inText;
  }
  if (/^[a-z]+:/iu.test(written)) {
    throw new StageError('INPUT_INVALID', `${written}: no share link and no invitation`);
  }
  const bytes = await readFile(written).catch((error: unknown) => {
    throw new StageError('FILE_UNREADABLE', `${written}: no link, and no file that can be read`, {
      cause: error,
    });
  });
  const payloads = await decodeQrCodes(bytes);
  return payloads.flatMap((payload) =>
    PAGE_READER.findLinks(payload).map((link) => ({ ...link, foundIn: 'qr' as const })),
  );
}

async function factsOf(
  link: FoundLink,
  options: Options,
  fetcher: Parameters<typeof converse>[4]['fetcher'],
  signal: AbortSignal,
): Promise<LinkFacts> {
  const platform = PAGE_READER.platformById(link.service);
  if (platform === null) {
    return stateOnly('unknown', `no adapter reads ${link.service}`);
  }
  const target = {
    url: link.url,
    kind: link.surface === 'cloud-disk' ? ('share' as const) : ('invitation' as const),
    accessCode: link.accessCode,
  };
  const conversation = await converse(
    target,
    platform,
    mannersOf(link, options),
    { via: 'http', validators: null },
    { fetcher, reader: PAGE_READER },
    signal,
  );
  if (conversation.kind !== 'complete') {
    return conversation.kind === 'failed'
      ? stateOnly(stateOfFailure(conversation.code), conversation.detail)
      : stateOnly('unknown', 'an answer of 304');
  }
  const answers = conversation.exchanges.map((exchange) => PAGE_READER.answerOf(exchange));
  const page = { url: link.url, accessCode: link.accessCode, timeZone: 'UTC', answers };
  return platform.extract(page).facts ?? stateOnly('unknown', 'the page does not say');
}

function stateOfFailure(code: string): LinkState {
  if (code.startsWith('WALL_') || code === 'HOST_RATE_LIMITED' || code === 'PAGE_FORBIDDEN') {
    return 'wall';
  }
  return code.startsWith('HOST_') || code.startsWith('DNS_') || code.startsWith('TLS_')
    ? 'unreachable'
    : 'unknown';
}

function stateOnly(state: LinkState, proof: string): LinkFacts {
  return { state, proof, title: null, description: null, owner: null, members: null, files: [] };
}

/** The manners of a single look. */
function mannersOf(link: FoundLink, options: Options): FetchManners {
  return {
    id: 'command-line',
    allowHosts: options.allowHost ?? [],
    contact: options.contact,
    robots: 'obey',
    pace: { requestsPerSecond: 2, concurrency: 1 },
    start: [link.url],
  };
}

function documentOf(link: FoundLink, facts: LinkFacts, checkedAt: Date): object {
  const { url, surface, service, id, accessCode } = link;
  return { url, surface, service, id, accessCode, ...facts, checkedAt };
}
