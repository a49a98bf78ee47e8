import { StageError } from '../../core/failure.ts';
import { readWebAddress } from './guard/web-address.ts';

/** One address on the way to an answer. */
export interface Hop {
  readonly url: URL;
  readonly method: 'GET' | 'POST';
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | null;
}

/** An answer and the way to it. */
export interface Arrival<Answer> {
  readonly answer: Answer;
  readonly url: URL;
  /** The addresses that redirected, in order; the first is the one that was asked for. */
  readonly redirects: readonly string[];
}

interface Redirecting {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
}

const REDIRECTS = new Set([301, 302, 303, 307, 308]);

/** Follows redirects from `first`, each asked by `ask` as if it had been the first. `REDIRECT_LOOP` above `most`. */
export async function followRedirects<Answer extends Redirecting>(
  first: Hop,
  ask: (hop: Hop) => Promise<Answer>,
  most: number,
): Promise<Arrival<Answer>> {
  const redirects: string[] = [];
  let hop = first;
  for (;;) {
    // A redirect is known only from the answer before it.
    // oxlint-disable-next-line no-await-in-loop
    const answer = await ask(hop);
    const location = REDIRECTS.has(answer.status) ? answer.headers['location'] : undefined;
    if (location === undefined) {
      return { answer, url: hop.url, redirects };
    }
    redirects.push(hop.url.href);
    if (redirects.length > most) {
      throw new StageError('REDIRECT_LOOP', `more than ${most} redirects`);
    }
    hop = nextHop(hop, answer.status, location);
  }
}

/** Fetch standard, 4.4 (HTTP-redirect fetch): 303 always, and 301 and 302 of a POST, go on as a GET without a body. */
function nextHop(hop: Hop, status: number, location: string): Hop {
  const url = readWebAddress(asciiOf(location), hop.url.href);
  if (status === 307 || status === 308 || (hop.method === 'GET' && hop.body === null)) {
    return { ...hop, url };
  }
  const { 'content-type': _dropped, ...headers } = hop.headers;
  return { url, method: 'GET', headers, body: null };
}

/** Bytes beyond ASCII in a `Location` stay the bytes they are, in whatever charset the server thinks. */
function asciiOf(location: string): string {
  return location.replace(/[\x80-\xff]/g, (byte) => {
    return `%${byte.charCodeAt(0).toString(16).toUpperCase()}`;
  });
}
