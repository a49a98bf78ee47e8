import { sha256 } from '../../../core/digest.ts';
import { StageError } from '../../../core/failure.ts';
import type { ApiHeader, ApiRequest, RecipientApi } from '../../../core/recipient-api.ts';
import type { ComposedNotice } from '../../notices/composed-notice.ts';
import { encode } from './encode.ts';
import { everyPart } from './parts.ts';
import { render } from './render.ts';

/** A request as it goes out. */
export interface HttpRequest {
  readonly method: string;
  readonly url: URL;
  /** In the order in which they go out, as written. */
  readonly headers: readonly (readonly [string, string])[];
  readonly body: string;
}

/** The mapping of a notice's recipient; `STATE_CONFLICT` where it is not reached that way. */
export function mappingOf({ recipient }: ComposedNotice): RecipientApi {
  if (recipient.channel !== 'http-api' || recipient.api === undefined) {
    throw new StageError(
      'STATE_CONFLICT',
      `${recipient.id} is reached by ${recipient.channel}, not by an HTTP API`,
    );
  }
  return recipient.api;
}

/** How this very notice is asked for or taken back; null where the interface has no way to take one back. */
export function requestFor(composed: ComposedNotice): ApiRequest | null {
  const { request, withdrawal } = mappingOf(composed);
  return composed.notice.withdraws === undefined ? request : (withdrawal ?? null);
}

/** The request that hands a notice over: the same notice always gives the same bytes. */
export function httpRequest(
  composed: ComposedNotice,
  request: ApiRequest,
  secretOf: (reference: string) => string,
): HttpRequest {
  const { headers, idempotency } = mappingOf(composed);
  const rendered = render(request.body, { composed, cited: null, secretOf });
  const { type, body } = encode(rendered, request.content, sha256(composed.messageId));
  return {
    method: request.method,
    url: new URL(request.address ?? composed.recipient.address),
    headers: [
      ...Object.entries(headers).map(
        ([name, value]) => [name, headerValue(value, secretOf)] as const,
      ),
      ...(idempotency === undefined
        ? []
        : [[idempotency.header, keyOf(composed, idempotency.as)] as const]),
      ['Content-Type', type],
      ['Accept', 'application/json, */*;q=0.5'],
      ['User-Agent', 'cardsweep (takedown notices)'],
    ],
    body,
  };
}

function headerValue(value: ApiHeader, secretOf: (reference: string) => string): string {
  if (typeof value === 'string') {
    return value;
  }
  const secret = secretOf(value.secret);
  const encoded = value.encode === undefined ? secret : Buffer.from(secret).toString(value.encode);
  return `${value.prefix ?? ''}${encoded}`;
}

/** The same for each copy of a notice and round, another for every other. */
function keyOf({ messageId }: ComposedNotice, as: 'id' | 'uuid'): string {
  const id = messageId.replaceAll(/[<>]/gu, '');
  if (as === 'id') {
    return id;
  }
  // RFC 9562 version 8: the bits are ours.
  const hex = sha256(id);
  const variant = (8 + (Number.parseInt(hex.slice(16, 17), 16) % 4)).toString(16);
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `${variant}${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-');
}

/** References to every secret that a request to an interface holds, each once. */
export function secretsOf({ headers }: RecipientApi, request: ApiRequest): readonly string[] {
  const ofHeaders = Object.values(headers).flatMap((value) =>
    typeof value === 'string' ? [] : [value.secret],
  );
  const ofBody = everyPart(request.body).flatMap((part) =>
    part.kind === 'secret' ? [part.reference] : [],
  );
  return [...new Set([...ofHeaders, ...ofBody])];
}

/** The exact request that would go out, its secrets by their references alone: `POST … HTTP/1.1`, headers, body. */
export function formatHttpRequest(composed: ComposedNotice): string {
  const request = requestFor(composed);
  if (request === null) {
    throw new StageError('STATE_CONFLICT', 'the interface has no way to take a notice back');
  }
  const { method, url, headers, body } = httpRequest(composed, request, maskedSecret);
  const lines = headers.map(([name, value]) => `${name}: ${value}`);
  return [
    `${method} ${url.pathname}${url.search} HTTP/1.1`,
    `Host: ${url.host}`,
    ...lines,
    '',
    body,
  ].join('\n');
}

function maskedSecret(reference: string): string {
  return `***(${reference})`;
}
