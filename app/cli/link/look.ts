import { StageError } from '../../../core/failure.ts';
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

/** What came of asking: the facts, or a page that only a browser fills. */
type Look = { readonly facts: LinkFacts } | { readonly needsBrowser: true };

/**
 * What the public page of a link says now, through the browser where it needs one. Never throws for what a server does;
 * `BROWSER_MISSING` where there is none.
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
  if ('facts' in first) {
    return first.facts;
  }
  const second = await look(link, platform, manners, 'browser', parts);
  return 'facts' in second
    ? second.facts
    : withoutContent('unknown', 'the page stays empty in a browser');
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
      return { facts: factsOfFailure(conversation.code, conversation.detail) };
    case 'unchanged':
      return { facts: withoutContent('unknown', 'an answer of 304') };
    case 'complete': {
      const answers = conversation.exchanges.map((exchange) => PAGE_READER.answerOf(exchange));
      return read(() => platform.extract({ url, accessCode, timeZone: 'UTC', answers }), via);
    }
  }
}

function read(extract: () => Extraction, via: 'http' | 'browser'): Look {
  const extraction = extractionOf(extract);
  if (extraction === null) {
    return { facts: withoutContent('unknown', 'the answer cannot be read') };
  }
  const { facts, wall, needsBrowser } = extraction;
  if (needsBrowser && via === 'http') {
    return { needsBrowser };
  }
  if (facts !== null) {
    return { facts };
  }
  return {
    facts:
      wall === null
        ? withoutContent('unknown', 'the page does not say')
        : factsOfFailure(wall, 'a wall in place of the page'),
  };
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
