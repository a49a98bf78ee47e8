import { arch, hostname, platform, release } from 'node:os';
import { sha256 } from '../../core/digest.ts';
import { maskIdentityNumbers } from '../../core/identity-number.ts';
import type { PreserveRequest } from '../../core/preserver.ts';
import type { AccessFacts, CapturedListing, CapturedPage } from './captured-page.ts';
import { collectedFields } from './collected.ts';
import { headerValue } from './header-field.ts';
import { answerRecordId, viewUri } from './records.ts';
import type { SealPlan } from './seal.ts';
import type { ToolFacts } from './tool-facts.ts';
import type { PlannedRecord } from './warc-file.ts';
import { blockLength, type DigestedRecord } from './warc-record.ts';

/** Version of the shape of `capture.json`; the first told nothing of the listings, of which there was one at most. */
const CAPTURE_SCHEMA_VERSION = 2;

/** What happened to a bundle in some captures alone, and is told where it did. */
const IN_SESSION =
  'The page was asked for with cookies of the operator’s own session; values of Cookie, Authorization and Set-Cookie headers are masked in the records.';
const COLLECTED =
  'Answers under `collected` were given to the HTTP client of the program when it collected the page, at the times told there; request headers are those it added to its own.';
const WITHHELD =
  'Answers under `withheld` are recorded whole as far as the limits go, and were not handed to the page: they are too long for that.';

/** What was changed between the wire and the bundle, said so that an expert can account for it. */
const TRANSFORMATIONS = [
  'Bodies are stored decoded: content and transfer codings were taken off by the browser; the headers that describe them are kept as x-orig-*.',
  'window.open was replaced before the page ran, as a popup blocker does; addresses it was called with are in popups.',
  'Service workers and shared workers were not let in: the page saw a browser that has none.',
  'TLS facts and certificates come from connections of the recorder to the same hosts by the same proxy, made right after the page.',
  'Identity numbers are masked in titles, in the text resource and in this document; responses and DOM are the unmasked original.',
] as const;
const MARKED_PICTURE =
  'Listings were outlined one after the other, each in its own urn:view picture only, after the DOM and the full picture were taken.';

function artefactOf(record: DigestedRecord): object {
  return {
    type: record.type,
    recordId: record.id,
    uri: record.targetUri,
    mime: record.contentType,
    bytes: blockLength(record) - (record.payloadOffset ?? 0),
    sha256: record.payloadDigest.slice('sha256:'.length),
  };
}

/** TLS by host; the chains themselves are in the WARC. */
function tlsOf(page: CapturedPage): object[] {
  return page.tls.map(({ pem, ...facts }) => ({ ...facts, pemSha256: sha256(pem) }));
}

function truncationsOf(page: CapturedPage): string[] {
  return page.exchanges.flatMap(({ url, truncated }) =>
    truncated === null ? [] : [`${url}: ${truncated}`],
  );
}

/** Who asked and why, in words that carry no identity number. */
function requestFields(request: PreserveRequest): object {
  return {
    evidenceId: request.evidenceId,
    operator: maskIdentityNumbers(request.operator),
    contact: request.contact,
    reason: maskIdentityNumbers(request.reason),
  };
}

/** One sighting that the bundle is for: its text, whether the page shows it, and the record that is its picture. */
function listingFields({ sought, isFound, picture }: CapturedListing): object {
  const { sightingId, url, text, reason } = sought;
  return {
    sightingId,
    url,
    text: maskIdentityNumbers(text),
    reason: maskIdentityNumbers(reason),
    isFound,
    picture: picture === null ? null : { uri: viewUri(sought), sha256: sha256(picture) },
  };
}

/** The environment of the capture: clock, host, browser and tool. */
function environmentFields(page: CapturedPage, tool: ToolFacts): object {
  const { source, offsetMs, checkedAt } = page.clock;
  return {
    timezone: 'UTC',
    clock: { source, offsetMs, checkedAt: checkedAt?.toISOString() ?? null },
    host: { hostname: hostname(), os: `${platform()} ${release()}`, arch: arch() },
    browser: page.browser,
    tool: { name: tool.name, version: tool.version, gitCommit: tool.commit },
    ...accessFields(page.access),
  };
}

/** As whom and by which way the page was asked for. */
function accessFields({ cookieDomains, viaProxy }: AccessFacts): object {
  const isPublic = cookieDomains.length === 0;
  return {
    accessMethod: isPublic ? 'public page, no login' : 'page seen in the operator’s own session',
    access: { session: !isPublic, cookieDomains, operatorProxy: viaProxy },
  };
}

/** Changes that apply to every capture, and those that apply to this one. */
function transformationsOf(page: CapturedPage, request: PreserveRequest): string[] {
  const own: readonly (readonly [boolean, string])[] = [
    [page.listings.some(({ picture }) => picture !== null), MARKED_PICTURE],
    [page.access.cookieDomains.length > 0, IN_SESSION],
    [(request.collected ?? []).length > 0, COLLECTED],
    [page.withheld.length > 0, WITHHELD],
  ];
  return [...TRANSFORMATIONS, ...own.flatMap(([applies, text]) => (applies ? [text] : []))];
}

/** Answers that are a part of what lies at their address: recorded as given, never put together. */
function rangesOf(page: CapturedPage): object[] {
  return page.exchanges
    .filter(({ status }) => status === 206)
    .map(({ url, responseHeaders }) => ({
      url,
      contentRange: headerValue(responseHeaders, 'content-range'),
    }));
}

/** What was recorded against what was asked for, with the answers that the collecting client had. */
function completenessOf(page: CapturedPage, collected: number): object {
  return {
    completeness: {
      expected: page.expected + collected,
      recorded: page.exchanges.length + collected,
      missing: page.missing,
    },
    truncations: truncationsOf(page),
    ranges: rangesOf(page),
    withheld: page.withheld,
    popups: page.popups.map(maskIdentityNumbers),
  };
}

/** Addresses as machines gave them; an address is exact, or it is no evidence. */
function networkFields(page: CapturedPage): object {
  return {
    requestedUrl: page.requestedUrl,
    finalUrl: page.finalUrl,
    redirectChain: page.redirectChain,
    serverIps: [...page.peers].map(([host, address]) => ({ host, address })),
    dns: page.network.dns,
    egressAddresses: page.network.egress,
    tls: tlsOf(page),
    status: page.status,
    title: maskIdentityNumbers(page.title),
  };
}

/** `evidence/capture.json`: the fields that the rules on electronic evidence ask for, as far as they are known. */
export function writeCaptureDocument(
  page: CapturedPage,
  request: PreserveRequest,
  tool: ToolFacts,
  records: readonly PlannedRecord[],
  seal: SealPlan,
): Buffer {
  const { collected = [] } = request;
  const listed = records.filter(({ record }) => record.type !== 'warcinfo');
  const document = {
    schemaVersion: CAPTURE_SCHEMA_VERSION,
    ...requestFields(request),
    listings: page.listings.map(listingFields),
    state: page.missing.length === 0 ? 'complete' : 'partial',
    ...networkFields(page),
    startedAt: page.startedAt.toISOString(),
    endedAt: page.endedAt.toISOString(),
    ...environmentFields(page, tool),
    steps: page.steps.map(({ at, step, outcome }) => ({ at: at.toISOString(), step, outcome })),
    artefacts: listed.map(({ record }) => artefactOf(record)),
    collected: collected.map((fetched, index) =>
      collectedFields(fetched, answerRecordId(request.evidenceId, page.exchanges.length + index)),
    ),
    transformations: transformationsOf(page, request),
    ...completenessOf(page, collected.length),
    seal,
  };
  return Buffer.from(JSON.stringify(document, null, 2), 'utf8');
}
