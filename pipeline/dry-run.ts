import type { FailureCode } from '../core/failure.ts';
import type { FoundLink } from '../core/link.ts';
import type { Listing } from '../core/listing.ts';
import type { Score } from '../core/score.ts';
import type { Source } from '../core/source.ts';
import type { ProposedTarget, Target } from '../core/target.ts';
import { type Conversation, converse } from './converse.ts';
import type { LineDeps } from './deps.ts';
import { startTarget } from './plan.ts';
import { readPage } from './read-page.ts';

/** A text of a page, as it would be scored. */
interface ScoredListing {
  readonly listing: Listing;
  readonly score: Score;
}

/** What an adapter reads from the start of a declaration. */
export interface SourceTrial {
  readonly url: string;
  readonly failure: { readonly code: FailureCode; readonly detail: string } | null;
  readonly status: number | null;
  readonly finalUrl: string | null;
  readonly bytes: number;
  readonly platform: string | null;
  readonly needsBrowser: boolean;
  readonly listings: readonly ScoredListing[];
  readonly next: readonly ProposedTarget[];
  readonly shares: readonly FoundLink[];
  readonly invitations: readonly FoundLink[];
}

type Deps = Pick<LineDeps, 'fetcher' | 'reader' | 'scorer' | 'fingerprint'>;

const NOTHING = { bytes: 0, listings: [], next: [], shares: [], invitations: [] } as const;

/**
 * Asks for the first start address of a declaration as a sweep would, with all its manners, and reads the answer. Nothing of it is
 * stored; what a browser alone could fill is not filled.
 */
export async function trySource(
  source: Source,
  deps: Deps,
  signal: AbortSignal,
): Promise<SourceTrial> {
  const [start = ''] = source.start;
  const target = startTarget(source, 'dry-run', start, deps.reader);
  const platform = target.platform === null ? null : deps.reader.platformById(target.platform);
  const how = { via: 'http', validators: null } as const;
  const conversation = await converse(target, platform, source, how, deps, signal);
  if (conversation.kind !== 'complete') {
    return { ...failed(conversation), url: target.url };
  }
  return { ...(await read(conversation, target, source, deps, signal)), url: target.url };
}

function failed(
  conversation: Exclude<Conversation, { kind: 'complete' }>,
): Omit<SourceTrial, 'url'> {
  const { code, detail, status } =
    conversation.kind === 'failed'
      ? conversation
      : { code: 'HOST_ERROR' as const, detail: 'an answer of 304', status: 304 };
  return {
    ...NOTHING,
    failure: { code, detail },
    status,
    finalUrl: null,
    platform: null,
    needsBrowser: false,
  };
}

async function read(
  { exchanges }: Extract<Conversation, { kind: 'complete' }>,
  target: Target,
  source: Source,
  { reader, scorer, fingerprint }: Deps,
  signal: AbortSignal,
): Promise<Omit<SourceTrial, 'url'>> {
  const answers = exchanges.map((exchange) => reader.answerOf(exchange));
  const page = {
    url: target.url,
    accessCode: target.accessCode,
    timeZone: source.timeZone,
    answers,
  };
  const stored = await readPage(page, target, reader, fingerprint, signal);
  const first = answers[0];
  const common = {
    status: first?.status ?? null,
    finalUrl: first?.finalUrl ?? null,
    bytes: answers.reduce((sum, { bytes }) => sum + bytes.byteLength, 0),
  };
  if (stored === null) {
    const failure = {
      code: 'EXTRACT_FAILED' as const,
      detail: 'no adapter knows the page, and it leads nowhere',
    };
    return { ...NOTHING, ...common, failure, platform: null, needsBrowser: false };
  }
  const { extraction } = stored;
  const { wall } = extraction;
  return {
    ...common,
    failure: wall === null ? null : { code: wall, detail: 'a wall stands in place of content' },
    platform: stored.platform,
    needsBrowser: extraction.needsBrowser,
    listings: extraction.listings.map((listing) => ({
      listing,
      score: scorer.score(listing.text, source.surface),
    })),
    next: extraction.next,
    shares: extraction.shares,
    invitations: extraction.invitations,
  };
}
