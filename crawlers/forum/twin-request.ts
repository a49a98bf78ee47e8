import type { FetchRequest } from '../../core/exchange.ts';
import type { PageAnswer } from '../../core/page.ts';

/** A page of a forum, and the address at which the software answers the same as JSON. */
export interface TwinnedPage {
  /** Under which the page is stored, and which a person can open. */
  readonly address: string;
  /** Null for a page without a twin. */
  readonly twin: string | null;
}

/** The twin is asked for; where it does not answer as the software would (a proxy closes it, say), the page itself. */
export function twinRequest(
  { address, twin }: TwinnedPage,
  answers: readonly PageAnswer[],
): FetchRequest | null {
  const [first] = answers;
  if (first === undefined) {
    return get(twin ?? address);
  }
  const isClosed = answers.length === 1 && first.request.url === twin && !isJsonObject(first);
  return isClosed && mayAskAgain(first) ? get(address) : null;
}

/** Whether the answer is an object of JSON: what interfaces answer, errors among them. */
export function isJsonObject({ text }: Pick<PageAnswer, 'text'>): boolean {
  return /^\uFEFF?\s*\{\s*["}]/u.test(text);
}

/** After a limit or a fault another question would only add to it. */
function mayAskAgain({ status }: PageAnswer): boolean {
  return status < 500 && status !== 429;
}

function get(url: string): FetchRequest {
  return { method: 'GET', url, headers: {}, body: null };
}
