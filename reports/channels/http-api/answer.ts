import { maskIdentityNumbers } from '../../../core/identity-number.ts';
import type { DeliveryOutcome } from '../../../core/notice.ts';
import type { RecipientApi } from '../../../core/recipient-api.ts';
import { legibleLine } from '../../words/legible.ts';
import type { ApiAnswer } from './exchange.ts';

/** A reply that is kept is no longer than this. */
const REPLY_LENGTH = 500;

/** A longer one is no ticket number. */
const TICKET_LENGTH = 100;

/** No wish for rest is followed for longer, in seconds: a day. */
const LONGEST_REST_SECONDS = 86_400;

/** What an answer means under a mapping. `now` is what a moment in `Retry-After` is counted from. */
export function outcomeOf(answer: ApiAnswer, api: RecipientApi, now: Date): DeliveryOutcome {
  const mayRepeat = api.idempotency !== undefined;
  if (answer.kind === 'silent') {
    return unsaid(answer.isWhole && !mayRepeat, answer.why);
  }
  const document = jsonOf(answer.body);
  const words = wordsOf(answer.body, document, api);
  const said = maskIdentityNumbers(legibleLine(`${answer.status} ${words}`));
  const reply = said.slice(0, REPLY_LENGTH);
  switch (meaningOf(answer.status, api)) {
    case 'accepted': {
      const ticket = ticketOf(answer, document, api);
      return { kind: 'accepted', receipt: reply, ...(ticket === null ? {} : { ticket }) };
    }
    case 'refused':
      return { kind: 'refused', reply };
    case 'later': {
      const rest = restOf(answer, now);
      return { kind: 'unreachable', reply, ...(rest === null ? {} : { retryAfterSeconds: rest }) };
    }
    case 'elsewhere':
      return { kind: 'unreachable', reply: `${reply} (a redirect is not followed)` };
    case 'unclear':
      return unsaid(!mayRepeat, reply);
  }
}

/** No word on whether it was taken: where twice is not once, a person settles that. */
function unsaid(isDoubtful: boolean, reply: string): DeliveryOutcome {
  return { kind: isDoubtful ? 'in-doubt' : 'unreachable', reply };
}

type Meaning = 'accepted' | 'refused' | 'later' | 'elsewhere' | 'unclear';

/** Redirects that say "ask there instead", of what was not done here (RFC 9110 sections 15.4.2, 15.4.8, 15.4.9). */
const ELSEWHERE: ReadonlySet<number> = new Set([301, 307, 308]);

// oxlint-disable-next-line complexity -- a line a meaning, and nothing in any
function meaningOf(status: number, { answer, idempotency }: RecipientApi): Meaning {
  const { accepted, duplicate, refused, later } = answer;
  if (accepted?.includes(status) ?? (status >= 200 && status < 300)) {
    return 'accepted';
  }
  if (idempotency !== undefined && duplicate.includes(status)) {
    return 'accepted';
  }
  if (later.includes(status)) {
    return 'later';
  }
  if (refused?.includes(status) ?? (status >= 400 && status < 500)) {
    return 'refused';
  }
  return ELSEWHERE.has(status) ? 'elsewhere' : 'unclear';
}

/** The document of a body; undefined where it is none. */
function jsonOf(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}

function wordsOf(body: string, document: unknown, { answer }: RecipientApi): string {
  const named = answer.words === undefined ? undefined : at(document, answer.words);
  return typeof named === 'string' ? named : body.slice(0, REPLY_LENGTH * 2);
}

function ticketOf(
  { headers }: Extract<ApiAnswer, { kind: 'answered' }>,
  document: unknown,
  { answer: { ticket } }: RecipientApi,
): string | null {
  if (ticket === undefined) {
    return null;
  }
  const found =
    'header' in ticket ? headers[ticket.header.toLowerCase()] : at(document, ticket.pointer);
  if (typeof found !== 'string' && typeof found !== 'number') {
    return null;
  }
  const number = legibleLine(String(found));
  return number === '' || number.length > TICKET_LENGTH ? null : number;
}

/** What a JSON pointer (RFC 6901) leads to; undefined where it leads nowhere. */
function at(document: unknown, pointer: string): unknown {
  return pointer
    .split('/')
    .slice(1)
    .map((token) => token.replaceAll('~1', '/').replaceAll('~0', '~'))
    .reduce<unknown>(
      (place, token) =>
        typeof place === 'object' && place !== null && Object.hasOwn(place, token)
          ? new Map<string, unknown>(Object.entries(place)).get(token)
          : undefined,
      document,
    );
}

/** Seconds that the other side wants to be left alone for, as it says in `Retry-After`; null where it does not. */
function restOf({ headers }: Extract<ApiAnswer, { kind: 'answered' }>, now: Date): number | null {
  const said = headers['retry-after'];
  if (typeof said !== 'string') {
    return null;
  }
  const seconds = /^\d{1,9}$/u.test(said)
    ? Number(said)
    : Math.ceil((Date.parse(said) - now.getTime()) / 1_000);
  return Number.isFinite(seconds) ? Math.min(Math.max(seconds, 0), LONGEST_REST_SECONDS) : null;
}
