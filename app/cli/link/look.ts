import type { Exchange } from '../../../core/exchange.ts';
import { failureCodeOf, StageError } from '../../../core/failure.ts';
import type { Fetcher, FetchManners } from '../../../core/fetcher.ts';
import type { FoundLink, LinkFacts } from '../../../core/link.ts';
import type { Extraction, Platform } from '../../../core/page.ts';
import { converse } from '../../../pipeline/converse.ts';
import { PAGE_READER } from '../../line/page-reader.ts';
import { factsOfFailure, withoutContent } from './state-of-failure.ts';

/** What a single look at a link needs. */
export interface LookParts {
  readonly fetcher: Fetcher;
  readonly signal: AbortSignal;
}

/** What came of asking once. */
interface Look {
  readonly facts: LinkFacts;
  /** The page is a shell that only a browser fills. */
  readonly needsBrowser: boolean;
}

/**
 * What the public page of a link says now, through the browser where it needs one. Never throws for what a server does;
 * `BROWSER_MISSING` where there is none and nothing is known without one.
 */
export async function lookAt(
  link: FoundLink,
  manners: FetchManners,
  parts: LookParts,
): Promise<LinkFacts> {
  const platform = PAGE_READER.platformById(link.service);
  if (platform === null) {
    return withoutContent('unknown', `no adapter reads ${link.service}`);
  }
  const first = await look(link, platform, manners, 'http', parts);
  if (!first.needsBrowser) {
    return first.facts;
  }
  try {
    const { facts } = await look(link, platform, manners, 'browser', parts);
    return isMore(facts, first.facts) ? facts : first.facts;
  } catch (error) {
    if (failureCodeOf(error) === 'BROWSER_MISSING' && first.facts.state !== 'unknown') {
      return first.facts;
    }
    throw error;
  }
}

/** Whether a second look tells more: what hindered it says nothing of a link that was seen already. */
function isMore({ state }: LinkFacts, seen: LinkFacts): boolean {
  return seen.state === 'unknown'
    ? state !== 'unknown'
    : state !== 'unknown' && state !== 'wall' && state !== 'unreachable';
}

async function look(
  link: FoundLink,
  platform: Platform,
  manners: FetchManners,
  via: 'http' | 'browser',
  { fetcher, signal }: LookParts,
): Promise<Look> {
  const { url, accessCode } = link;
  const kind = link.surface === 'cloud-disk' ? ('share' as const) : ('invitation' as const);
  const conversation = await converse(
    { url, kind, accessCode },
    platform,
    manners,
    { via, validators: null },
    { fetcher, reader: PAGE_READER },
    signal,
  );
  switch (conversation.kind) {
    case 'failed':
      if (conversation.code === 'BROWSER_MISSING') {
        throw new StageError(conversation.code, conversation.detail);
      }
      return certain(
        told(conversation.exchanges, link, platform) ??
          factsOfFailure(conversation.code, conversation.detail),
      );
    case 'unchanged':
      return certain(withoutContent('unknown', 'an answer of 304'));
    case 'complete': {
      const answers = conversation.exchanges.map((exchange) => PAGE_READER.answerOf(exchange));
      return read(() => platform.extract({ url, accessCode, timeZone: 'UTC', answers }));
    }
  }
}

/** What the answers before a failure tell for certain; null where they tell nothing. */
function told(
  exchanges: readonly Exchange[],
  { url, accessCode }: FoundLink,
  platform: Platform,
): LinkFacts | null {
  if (exchanges.length === 0) {
    return null;
  }
  const answers = exchanges.map((exchange) => PAGE_READER.answerOf(exchange));
  const { facts } = read(() => platform.extract({ url, accessCode, timeZone: 'UTC', answers }));
  return facts.state === 'unknown' ? null : facts;
}

function read(extract: () => Extraction): Look {
  const extraction = extractionOf(extract);
  if (extraction === null) {
    return certain(withoutContent('unknown', 'the answer cannot be read'));
  }
  const { facts, wall, needsBrowser } = extraction;
  const instead =
    wall === null
      ? withoutContent('unknown', 'the page does not say')
      : factsOfFailure(wall, 'a wall in place of the page');
  return { facts: facts ?? instead, needsBrowser };
}

function certain(facts: LinkFacts): Look {
  return { facts, needsBrowser: false };
}

/** Null where the answer is one that no honest server gives. */
function extractionOf(extract: () => Extraction): Extraction | null {
  try {
    return extract();
  } catch (error) {
    if (error instanceof StageError && error.class === 'hostile') {
      return null;
    }
    throw error;
  }
}
