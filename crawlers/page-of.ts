import type { Exchange } from '../core/exchange.ts';
import { StageError } from '../core/failure.ts';
import type { Page, PageAnswer } from '../core/page.ts';
import { decodeBody } from './charset/decode-body.ts';

/** A capture as it is stored, to be read again. */
export interface StoredPage {
  readonly url: string;
  readonly accessCode: string | null;
  /** IANA zone in which the source prints its times. */
  readonly timeZone: string;
  /** At least one. */
  readonly exchanges: readonly Exchange[];
}

/** Content types whose bodies are text. */
const TEXT_TYPE = /^(?:text\/|application\/(?:[\w.+-]*(?:json|xml|javascript))\b)/iu;

/** What an adapter reads: the stored exchanges with their texts decoded. `INPUT_INVALID` where there is no exchange. */
export function pageOf(stored: StoredPage): Page {
  if (stored.exchanges.length === 0) {
    throw new StageError('INPUT_INVALID', 'a page needs at least one exchange');
  }
  return {
    url: stored.url,
    accessCode: stored.accessCode,
    timeZone: stored.timeZone,
    answers: stored.exchanges.map(answerOf),
  };
}

/** One stored exchange as an adapter reads it. */
export function answerOf(exchange: Exchange): PageAnswer {
  const contentType = exchange.headers['content-type'] ?? null;
  return {
    request: exchange.request,
    finalUrl: exchange.finalUrl,
    status: exchange.status,
    headers: exchange.headers,
    text: isText(exchange.body, contentType) ? decodeBody(exchange.body, contentType).text : '',
    bytes: exchange.body,
    fetchedAt: exchange.fetchedAt,
  };
}

/** By the declared type; where none is declared, by the first bytes: no NUL within the first kilobyte but for UTF-16. */
function isText(body: Uint8Array, contentType: string | null): boolean {
  if (contentType !== null && contentType.trim() !== '') {
    return TEXT_TYPE.test(contentType.trim());
  }
  const marked = body[0] === 0xff || body[0] === 0xfe;
  return marked || !body.subarray(0, 1024).includes(0);
}
