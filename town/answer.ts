import { sha256 } from '../core/digest.ts';
import { encodeGbk } from './gbk.ts';

/** What the server says to one request. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
}

/** A page, in the charset of its board. */
export function htmlAnswer(status: number, html: string, charset: string = 'utf-8'): Answer {
  return {
    status,
    headers: { 'content-type': `text/html; charset=${charset}` },
    body: charset === 'gbk' ? encodeGbk(html) : Buffer.from(html),
  };
}

/** Text of another type, as UTF-8. */
export function textAnswer(type: string, text: string): Answer {
  return {
    status: 200,
    headers: { 'content-type': `${type}; charset=utf-8` },
    body: Buffer.from(text),
  };
}

export function jsonAnswer(status: number, value: unknown): Answer {
  return {
    status,
    headers: { 'content-type': 'application/json; charset=utf-8' },
    body: Buffer.from(JSON.stringify(value)),
  };
}

export function pictureAnswer(body: Uint8Array): Answer {
  return { status: 200, headers: { 'content-type': 'image/jpeg' }, body };
}

/** A permanent move, as the forum answers for its short addresses. */
export function movedAnswer(location: string): Answer {
  return { status: 301, headers: { location }, body: new Uint8Array() };
}

/** The entity tag of a body: the same bytes always have the same tag. */
function entityTagOf(body: Uint8Array): string {
  return `"${sha256(body).slice(0, 20)}"`;
}

/** The answer with its entity tag; a 304 without body where the visitor has these bytes already. */
export function conditional(answer: Answer, ifNoneMatch: string | null): Answer {
  if (answer.status !== 200) {
    return answer;
  }
  const etag = entityTagOf(answer.body);
  const known = (ifNoneMatch ?? '').split(',').map((tag) => tag.trim().replace(/^W\//u, ''));
  const headers = { ...answer.headers, etag };
  return known.includes(etag)
    ? { status: 304, headers: { etag }, body: new Uint8Array() }
    : { ...answer, headers };
}
