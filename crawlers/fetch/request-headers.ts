import type { Validators } from '../../core/exchange.ts';
import { ACCEPT_ENCODING } from './wire/decode.ts';

/** Headers that a caller may not set: who asks, credentials, and what belongs to the connection. */
const OWN_HEADERS = new Set([
  'accept-encoding',
  'authorization',
  'connection',
  'content-length',
  'cookie',
  'expect',
  'host',
  'keep-alive',
  'proxy-authorization',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
  'user-agent',
]);

/** The header lines of one request: the program's own beside what the caller asks for, lower-case names. */
export function requestHeadersOf(
  wanted: Readonly<Record<string, string>>,
  userAgent: string,
  validators: Validators | null,
): Record<string, string> {
  const headers: Record<string, string> = {
    accept: 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8',
    'accept-language': 'zh-CN,zh;q=0.9,en;q=0.5',
    ...allowedOf(wanted),
    'accept-encoding': ACCEPT_ENCODING,
    'user-agent': userAgent,
  };
  if (validators?.etag) {
    headers['if-none-match'] = validators.etag;
  }
  if (validators?.lastModified) {
    headers['if-modified-since'] = validators.lastModified;
  }
  return headers;
}

/** What of a caller's headers is sent, lower-case names. */
export function allowedOf(wanted: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(wanted)
      .map(([name, value]) => [name.toLowerCase(), value] as const)
      .filter(([name]) => !OWN_HEADERS.has(name)),
  );
}
