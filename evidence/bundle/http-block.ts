import type { Exchange } from './exchange.ts';
import { type FileBody, isFileBody } from './file-body.ts';
import { type HeaderField, headerLines, headerValue, oneLine } from './header-field.ts';

/** Headers that describe the bytes on the wire; recorded bodies are decoded, so these are kept under another name. */
const WIRE_HEADERS = new Set(['content-encoding', 'transfer-encoding']);

/** Headers between the browser and the proxy before it, which the server never saw, and HTTP/2 pseudo-headers. */
function isForServer({ name }: HeaderField): boolean {
  return !name.startsWith(':') && !name.toLowerCase().startsWith('proxy-');
}

function renameWireHeaders(fields: readonly HeaderField[], bodyBytes: number): HeaderField[] {
  return fields.map((field) => {
    const name = field.name.toLowerCase();
    const describesWire =
      WIRE_HEADERS.has(name) || (name === 'content-length' && field.value !== String(bodyBytes));
    return describesWire ? { name: `x-orig-${name}`, value: field.value } : field;
  });
}

/** A header block as latin1 bytes would lose what is outside it: UTF-8 keeps both. */
function block(head: string, body: Uint8Array): Buffer {
  return Buffer.concat([Buffer.from(head, 'utf8'), body]);
}

/** The request as an `application/http` message in origin form, and where its payload begins. */
export function requestBlock(exchange: Exchange): { bytes: Buffer; payloadOffset: number } {
  const { host, pathname, search } = new URL(exchange.url);
  const fields = exchange.requestHeaders.filter(isForServer);
  const named = headerValue(fields, 'host') === null ? [{ name: 'Host', value: host }] : [];
  const head = `${oneLine(exchange.method)} ${pathname}${search} HTTP/1.1\r\n${headerLines([...named, ...fields])}\r\n`;
  const bytes = block(head, exchange.requestBody);
  return { bytes, payloadOffset: bytes.length - exchange.requestBody.length };
}

/** A response's message: `tail` is its body where that lies in a file, behind `bytes`. */
interface ResponseBlock {
  readonly bytes: Buffer;
  readonly payloadOffset: number;
  readonly tail: FileBody | null;
}

/** The response as an `application/http` message, wire headers renamed to `x-orig-*` after browsertrix-crawler. */
export function responseBlock(exchange: Exchange): ResponseBlock {
  const fields = renameWireHeaders(exchange.responseHeaders, exchange.body.length);
  const measured =
    headerValue(fields, 'content-length') === null
      ? [{ name: 'content-length', value: String(exchange.body.length) }]
      : [];
  const status = `HTTP/1.1 ${exchange.status} ${oneLine(exchange.statusText)}`.trimEnd();
  const head = `${status}\r\n${headerLines([...fields, ...measured])}\r\n`;
  const { body } = exchange;
  if (isFileBody(body)) {
    const bytes = Buffer.from(head, 'utf8');
    return { bytes, payloadOffset: bytes.length, tail: body };
  }
  const bytes = block(head, body);
  return { bytes, payloadOffset: bytes.length - body.length, tail: null };
}

/** Media type of a response without its parameters, lower case. */
export function mimeOf(exchange: Exchange): string {
  const type = headerValue(exchange.responseHeaders, 'content-type') ?? '';
  const mime = oneLine(type).split(';', 1)[0]?.trim().toLowerCase() ?? '';
  return mime === '' ? 'application/octet-stream' : mime;
}
