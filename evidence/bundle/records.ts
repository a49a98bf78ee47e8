import { maskIdentityNumbers } from '../../core/identity-number.ts';
import type { PreserveRequest, SoughtListing } from '../../core/preserver.ts';
import type { CapturedPage } from './captured-page.ts';
import { collectedExchange } from './collected.ts';
import type { Exchange } from './exchange.ts';
import { headerLines } from './header-field.ts';
import { requestBlock, responseBlock } from './http-block.ts';
import { withoutSession } from './session-mask.ts';
import type { ToolFacts } from './tool-facts.ts';
import type { PlannedRecord } from './warc-file.ts';
import { digested, digestedWhole, recordId, type WarcRecord } from './warc-record.ts';

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
async function exchangeRecords(
  exchange: Exchange,
  order: number,
  evidenceId: string,
  visitedAt: Date,
): Promise<PlannedRecord[]> {
  const response = responseBlock(exchange);
  const request = requestBlock(exchange);
  const responseId = answerRecordId(evidenceId, order);
  const { url: targetUri, serverAddress, at = visitedAt } = exchange;
  const shared = { targetUri, at, serverAddress };
  return [
    {
      exchange,
      record: await digestedWhole({
        ...shared,
        id: responseId,
        type: 'response',
        contentType: 'application/http; msgtype=response',
        block: response.bytes,
        tail: response.tail,
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
    { uri: `urn:mhtml:${url}`, contentType: 'multipart/related', bytes: page.reading },
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

/** What the browser was answered, and behind it what the program was when it collected the page. */
function answersOf(page: CapturedPage, request: PreserveRequest): readonly Exchange[] {
  const { exchanges, access } = page;
  return [
    ...(access.cookieDomains.length === 0 ? exchanges : exchanges.map(withoutSession)),
    ...(request.collected ?? []).map(collectedExchange),
  ];
}

/** Id of the record of one answer, by its place among all. */
export function answerRecordId(evidenceId: string, order: number): string {
  return recordId(evidenceId, 'response', String(order));
}

/** Every record of a capture in the order it is written. */
export async function planRecords(
  page: CapturedPage,
  request: PreserveRequest,
  tool: ToolFacts,
): Promise<PlannedRecord[]> {
  const exchanges: PlannedRecord[] = [];
  for (const [order, exchange] of answersOf(page, request).entries()) {
    exchanges.push(...(await exchangeRecords(exchange, order, request.evidenceId, page.startedAt)));
  }
  return [warcinfo(page, request, tool), ...exchanges, ...derivedRecords(page, request.evidenceId)];
}
