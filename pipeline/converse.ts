import type { Exchange, FetchRequest, Validators } from '../core/exchange.ts';
import type { FailureCode } from '../core/failure.ts';
import type { FetchManners } from '../core/fetcher.ts';
import type { PageAnswer, Platform } from '../core/page.ts';
import type { Target } from '../core/target.ts';
import type { LineDeps } from './deps.ts';

/** Questions that one target may take at most: a share asks for its facts, then for its files, page by page. */
const MAX_QUESTIONS = 16;

/** What came of asking for a target. */
export type Conversation =
  | { readonly kind: 'complete'; readonly exchanges: readonly Exchange[] }
  | { readonly kind: 'unchanged'; readonly exchange: Exchange }
  | {
      readonly kind: 'failed';
      readonly code: FailureCode;
      readonly detail: string;
      /** Null where nothing was answered, or nothing asked. */
      readonly status: number | null;
      readonly retryAfterSeconds: number | null;
      /** What was answered before it failed: the first answers of a share may say all that counts. */
      readonly exchanges: readonly Exchange[];
    };

/** Asks for a target as its adapter says: mostly one GET, for an interface several questions. */
export async function converse(
  target: Pick<Target, 'url' | 'kind' | 'accessCode'>,
  platform: Platform | null,
  manners: FetchManners,
  how: { readonly via: 'http' | 'browser'; readonly validators: Validators | null },
  deps: Pick<LineDeps, 'fetcher' | 'reader'>,
  signal: AbortSignal,
): Promise<Conversation> {
  const exchanges: Exchange[] = [];
  const answers: PageAnswer[] = [];
  let speaker = platform;
  let mayBeUnchanged = true;
  while (answers.length < MAX_QUESTIONS) {
    const request = nextRequest(target, speaker, how.via, answers);
    if (request === null) {
      break;
    }
    const validators = mayBeUnchanged ? how.validators : null;
    mayBeUnchanged = false;
    const outcome = await deps.fetcher.fetch(request, manners, {
      via: how.via,
      validators,
      signal,
    });
    if (outcome.kind === 'failed') {
      return { ...outcome, exchanges };
    }
    if (outcome.kind === 'unchanged') {
      return { kind: 'unchanged', exchange: outcome.exchange };
    }
    const answer = deps.reader.answerOf(outcome.exchange);
    const refusal = refusalOf(target.kind, answer, deps.reader.wallOf(answer));
    if (refusal !== null && !asksOn(refusal, target, speaker, how.via, [...answers, answer])) {
      return {
        kind: 'failed',
        code: refusal,
        detail: `status ${answer.status}`,
        status: answer.status,
        retryAfterSeconds: null,
        exchanges,
      };
    }
    const known: Platform | null = speaker ?? speakerOf(target, answer, how.via, deps.reader);
    if (known === speaker) {
      exchanges.push(outcome.exchange);
      answers.push(answer);
    }
    speaker = known;
  }
  return { kind: 'complete', exchanges };
}

/**
 * What speaks at the address of a share or a group that no adapter was named for, where that wants to be asked otherwise than a
 * page is; null where the page is all there is.
 */
function speakerOf(
  { url, kind, accessCode }: Pick<Target, 'url' | 'kind' | 'accessCode'>,
  answer: PageAnswer,
  via: 'http' | 'browser',
  reader: LineDeps['reader'],
): Platform | null {
  if (via === 'browser' || (kind !== 'share' && kind !== 'invitation')) {
    return null;
  }
  const found = reader.detect({ url, accessCode, timeZone: 'UTC', answers: [answer] });
  const surface = kind === 'share' ? 'cloud-disk' : 'group-invitation';
  const first = found?.surface === surface ? found.nextRequest({ url, accessCode }, []) : null;
  const isPlain = first === null || (first.method === 'GET' && first.url === url);
  return isPlain ? null : found;
}

/** A page that is refused or gone under one address may be told under another: an interface is closed, its HTML is not. */
function asksOn(
  refusal: FailureCode,
  target: Pick<Target, 'url' | 'kind' | 'accessCode'>,
  platform: Platform | null,
  via: 'http' | 'browser',
  answers: readonly PageAnswer[],
): boolean {
  const isOfStatus = refusal === 'PAGE_REMOVED' || refusal === 'PAGE_FORBIDDEN';
  return isOfStatus && nextRequest(target, platform, via, answers) !== null;
}

function nextRequest(
  target: Pick<Target, 'url' | 'kind' | 'accessCode'>,
  platform: Platform | null,
  via: 'http' | 'browser',
  answers: readonly PageAnswer[],
): FetchRequest | null {
  if (platform === null || target.kind === 'image' || via === 'browser') {
    return answers.length > 0 ? null : plainGet(target.url);
  }
  return platform.nextRequest(target, answers);
}

function plainGet(url: string): FetchRequest {
  return { method: 'GET', url, headers: {}, body: null };
}

/** A page or picture that is refused or gone holds no content; a share or an invitation says by its answer what it is. */
function refusalOf(
  kind: Target['kind'],
  { status }: PageAnswer,
  wall: FailureCode | null,
): FailureCode | null {
  if (wall !== null || kind === 'share' || kind === 'invitation') {
    return wall;
  }
  if (status === 404 || status === 410) {
    return 'PAGE_REMOVED';
  }
  if (status === 401) {
    return 'WALL_LOGIN';
  }
  return status >= 400 ? 'PAGE_FORBIDDEN' : null;
}
