import { type HeaderField, headerValue } from '../bundle/header-field.ts';

/** A recorded answer as its parts. */
export interface RecordedAnswer {
  readonly status: number;
  readonly headers: readonly HeaderField[];
  /** Media type without parameters, lower case; `application/octet-stream` where none is told. */
  readonly mime: string;
  readonly body: Buffer;
}

/** Reads the HTTP message of a `response` record, or null where it is none. */
export function readAnswer(block: Buffer): RecordedAnswer | null {
  const end = block.indexOf('\r\n\r\n');
  const [statusLine = '', ...lines] = block
    .subarray(0, Math.max(0, end))
    .toString('utf8')
    .split('\r\n');
  const status = /^HTTP\/\d(?:\.\d)? (\d{3})/u.exec(statusLine)?.[1];
  if (end < 0 || status === undefined) {
    return null;
  }
  const headers = lines.flatMap((line) => fieldOf(line));
  return { status: Number(status), headers, mime: mimeOf(headers), body: block.subarray(end + 4) };
}

function fieldOf(line: string): HeaderField[] {
  const colon = line.indexOf(':');
  return colon > 0 ? [{ name: line.slice(0, colon), value: line.slice(colon + 1).trim() }] : [];
}

function mimeOf(headers: readonly HeaderField[]): string {
  const mime = headerValue(headers, 'content-type')?.split(';', 1)[0]?.trim().toLowerCase() ?? '';
  return mime === '' ? 'application/octet-stream' : mime;
}

/** The character set that an answer names, or null. */
export function charsetOf(headers: readonly HeaderField[]): string | null {
  const type = headerValue(headers, 'content-type') ?? '';
  return /charset\s*=\s*"?([\w-]{1,40})/iu.exec(type)?.[1]?.toLowerCase() ?? null;
}
