import { maskIdentityNumbers } from '../../core/identity-number.ts';
import type { PreserveRequest, SoughtListing } from '../../core/preserver.ts';
import type { CapturedPage } from './captured-page.ts';
import type { Exchange } from './exchange.ts';
import { headerLines } from './header-field.ts';
import { requestBlock, responseBlock } from './http-block.ts';
import type { ToolFacts } from './tool-facts.ts';
import type { PlannedRecord } from './warc-file.ts';
import { digested, recordId, type WarcRecord } from './warc-record.ts';

/** Name of the WARC inside its bundle. */
export const WARC_NAME = 'data.warc.gz';

function warcinfo(page: CapturedPage, request: PreserveRequest, tool: ToolFacts): PlannedRecord {
  const fields = [
    { name: 'software', value: `${tool.name} ${tool.version}` },
    { name: 'format', value: 'WARC File Format 1.1' },
    {
      name: 'conformsTo',
      value: 'https://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/',
    },
    { name: 'operator', value: maskIdentityNumbers(request.operator) },
    { name: 'http-header-user-agent', value: page.browser.userAgent },
  ];
  const record: WarcRecord = {
    id: recordId(request.evidenceId, 'warcinfo'),
    type: 'warcinfo',
    targetUri: null,
    filename: WARC_NAME,
    at: page.startedAt,
    contentType: 'application/warc-fields',
    block: Buffer.from(headerLines(fields), 'utf8'),
    payloadOffset: null,
  };
  return { record: digested(record), exchange: null };
}

/** Response first and request behind it, tied by `WARC-Concurrent-To`; both carry the time at which the capture began. */
function exchangeRecords(
  exchange: Exchange,
  order: number,
  evidenceId: string,
  at: Date,
): PlannedRecord[] {
  const response = responseBlock(exchange);
  const request = requestBlock(exchange);
  const responseId = recordId(evidenceId, 'response', String(order));
  const shared = { targetUri: exchange.url, at, serverAddress: exchange.serverAddress };
  return [
    {
      exchange,
      record: digested({
        ...shared,
        id: responseId,
        type: 'response',
        contentType: 'application/http; msgtype=response',
        block: response.bytes,
        payloadOffset: response.payloadOffset,
        truncated: exchange.truncated,
      }),
    },
    {
      exchange,
      record: digested({
        ...shared,
        id: recordId(evidenceId, 'request', String(order)),
        type: 'request',
        contentType: 'application/http; msgtype=request',
        block: request.bytes,
        payloadOffset: request.payloadOffset,
        concurrentTo: responseId,
      }),
    },
  ];
}

/** Address of the record that holds the picture of one listing. */
export function viewUri({ sightingId, url }: Pick<SoughtListing, 'sightingId' | 'url'>): string {
  return `urn:view:${sightingId}:${url}`;
}

interface Derived {
  readonly uri: string;
  readonly contentType: string;
  readonly bytes: Uint8Array | string | null;
  readonly type?: 'resource' | 'metadata';
}

/** What the recorder derived from the page; names as browsertrix-crawler gives them, and `urn:dom`, `urn:tls` of ours. */
function derivedParts(page: CapturedPage): Derived[] {
  const url = page.finalUrl ?? page.requestedUrl;
  const html = 'text/html; charset=utf-8';
  const text = page.text === null ? null : maskIdentityNumbers(page.text);
  return [
    { uri: `urn:fullPage:${url}`, contentType: 'image/png', bytes: page.screenshot },
    ...page.listings.map(({ sought, picture }) => ({
      uri: viewUri(sought),
      contentType: 'image/png',
      bytes: picture,
    })),
    { uri: `urn:text:${url}`, contentType: 'text/plain; charset=utf-8', bytes: text },
    { uri: `urn:dom:${url}`, contentType: html, bytes: page.dom },
    ...page.frames.map((frame, index) => ({
      uri: `urn:dom:${index + 1}:${frame.url}`,
      contentType: html,
      bytes: frame.dom,
    })),
    ...page.tls.map(({ host, pem }) => ({
      uri: `urn:tls:${host}`,
      contentType: 'application/x-pem-file',
      bytes: pem,
    })),
    {
      uri: `urn:pageinfo:${url}`,
      contentType: 'application/json',
      bytes: JSON.stringify(pageInfo(page)),
      type: 'metadata',
    },
  ];
}

/** What each request was for and what became of it, those without an answer included. */
function pageInfo(page: CapturedPage): object {
  return {
    requests: page.exchanges.map(({ url, method, status, resourceType, serverAddress }) => ({
      url,
      method,
      status,
      resourceType,
      serverAddress,
    })),
    unanswered: page.unanswered,
  };
}

function derivedRecords(page: CapturedPage, evidenceId: string): PlannedRecord[] {
  return derivedParts(page).flatMap(({ uri, contentType, bytes, type }) => {
    if (bytes === null) {
      return [];
    }
    const record: WarcRecord = {
      id: recordId(evidenceId, uri),
      type: type ?? 'resource',
      targetUri: uri,
      at: page.startedAt,
      contentType,
      block: typeof bytes === 'string' ? Buffer.from(bytes, 'utf8') : bytes,
      payloadOffset: null,
    };
    return [{ record: digested(record), exchange: null }];
  });
}

/** Every record of a capture in the order it is written. */
export function planRecords(
  page: CapturedPage,
  request: PreserveRequest,
  tool: ToolFacts,
): PlannedRecord[] {
  return [
    warcinfo(page, request, tool),
    ...page.exchanges.flatMap((exchange, order) =>
      exchangeRecords(exchange, order, request.evidenceId, page.startedAt),
    ),
    ...derivedRecords(page, request.evidenceId),
  ];
}
