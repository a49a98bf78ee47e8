import { FAILURES, type FailureCode, StageError } from '../core/failure.ts';
import type { LinkState } from '../core/link.ts';
import { type Listing, textDigestOf } from '../core/listing.ts';
import type { Outcome } from '../core/notice.ts';
import type { Extraction, Page } from '../core/page.ts';
import type { SightingView } from '../core/repositories/sightings.ts';
import type { Source } from '../core/source.ts';
import type { Target } from '../core/target.ts';
import { converse } from './converse.ts';
import type { LineDeps } from './deps.ts';
import type { Look } from './look.ts';
import { readPage } from './read-page.ts';

/** What a later look found at an address, and what showed it. */
export interface Finding {
  readonly outcome: Outcome;
  readonly proof: string;
}

/** Asks for the page of a sighting once more, whole, and reads it. */
export async function lookAgain(
  { sighting }: SightingView,
  source: Source,
  deps: LineDeps,
  signal: AbortSignal,
): Promise<Look> {
  const known = await deps.store.captures.lastOpened(source.id, sighting.pageUrl);
  const accessCode = known?.accessCode ?? null;
  const target = {
    url: sighting.pageUrl,
    kind: kindOf(sighting.surface, sighting.kind),
    accessCode,
    platform: sighting.platform,
  };
  const conversation = await converse(
    target,
    deps.reader.platformById(target.platform),
    source,
    { via: known?.via ?? 'http', validators: null },
    deps,
    signal,
  );
  if (conversation.kind !== 'complete') {
    return conversation.kind === 'failed'
      ? { kind: 'failed', code: conversation.code }
      : { kind: 'unreadable', why: 'an answer of 304 that was not asked for' };
  }
  const page: Page = {
    url: sighting.pageUrl,
    accessCode,
    timeZone: source.timeZone,
    answers: conversation.exchanges.map((exchange) => deps.reader.answerOf(exchange)),
  };
  return await reread(page, target, deps, signal);
}

/** What the adapter reads now; a picture that is none any more is a look too. */
async function reread(
  page: Page,
  target: Pick<Target, 'kind' | 'platform'>,
  { reader, fingerprint }: LineDeps,
  signal: AbortSignal,
): Promise<Look> {
  try {
    const reading = await readPage(page, target, reader, fingerprint, signal);
    return reading === null
      ? { kind: 'unreadable', why: 'no adapter reads the page' }
      : { kind: 'read', extraction: reading.extraction };
  } catch (error) {
    if (error instanceof StageError && error.class === 'hostile') {
      return { kind: 'failed', code: error.code };
    }
    throw error;
  }
}

/** Whether a text still stands, by a look at its page. What proves neither is `unknown`. */
export function findingOf(look: Look, textDigest: string): Finding {
  switch (look.kind) {
    case 'failed':
      return ofFailure(look.code);
    case 'unreadable':
      return { outcome: 'unknown', proof: look.why };
    case 'read':
      return ofReading(look.extraction, textDigest);
  }
}

function kindOf(surface: string, kind: string): Target['kind'] {
  if (kind === 'image') {
    return 'image';
  }
  if (surface === 'cloud-disk') {
    return 'share';
  }
  return surface === 'group-invitation' ? 'invitation' : 'page';
}

/** A wall, a time-out or an error is never "removed". */
function ofFailure(code: FailureCode): Finding {
  if (code === 'PAGE_REMOVED') {
    return { outcome: 'removed', proof: 'the server says that the page is gone' };
  }
  return { outcome: 'unknown', proof: `${code} (${FAILURES[code]})` };
}

const STATE_OUTCOMES: Record<LinkState, Outcome> = {
  alive: 'still-up',
  removed: 'removed',
  expired: 'removed',
  private: 'restricted',
  'needs-code': 'unknown',
  wall: 'unknown',
  unreachable: 'unknown',
  unknown: 'unknown',
};

function ofReading(extraction: Extraction, textDigest: string): Finding {
  if (extraction.wall !== null || extraction.needsBrowser) {
    return { outcome: 'unknown', proof: extraction.wall ?? 'an empty shell' };
  }
  if (extraction.facts !== null && extraction.facts.state !== 'alive') {
    return { outcome: STATE_OUTCOMES[extraction.facts.state], proof: extraction.facts.proof };
  }
  const isThere = extraction.listings.some(({ text }) => textDigestOf(text) === textDigest);
  if (isThere) {
    return { outcome: 'still-up', proof: 'the same text stands at the address' };
  }
  if (extraction.facts !== null && extraction.listings.every(isOfLink)) {
    // A share that gained or lost a file reads otherwise: whether its offer stands is for a person to say.
    return { outcome: 'unknown', proof: `${extraction.facts.proof}; it shows something else now` };
  }
  return extraction.listings.length > 0
    ? { outcome: 'removed', proof: 'the page stands, the text is not on it any more' }
    : { outcome: 'unknown', proof: 'the page holds no text' };
}

/** What a share or an invitation says of itself as a whole. */
function isOfLink({ kind }: Listing): boolean {
  return kind === 'share' || kind === 'invitation';
}
