import { arch, hostname, platform, release } from 'node:os';
import { sha256 } from '../../core/digest.ts';
import { maskIdentityNumbers } from '../../core/identity-number.ts';
import type { PreserveRequest } from '../../core/preserver.ts';
import type { CapturedListing, CapturedPage } from './captured-page.ts';
import { viewUri } from './records.ts';
import type { ToolFacts } from './tool-facts.ts';
import type { PlannedRecord } from './warc-file.ts';
import type { DigestedRecord } from './warc-record.ts';

/** Version of the shape of `capture.json`; the first told nothing of the listings, of which there was one at most. */
const CAPTURE_SCHEMA_VERSION = 2;

/** What was changed between the wire and the bundle, said so that an expert can account for it. */
const TRANSFORMATIONS = [
  'Bodies are stored decoded: content and transfer codings were taken off by the browser; the headers that describe them are kept as x-orig-*.',
  'window.open was replaced before the page ran, as a popup blocker does; addresses it was called with are in completeness.missing.',
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
    bytes: record.block.length - (record.payloadOffset ?? 0),
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
  return {
    timezone: 'UTC',
    clock: { source: 'system', offsetMs: null, checkedAt: null },
    host: { hostname: hostname(), os: `${platform()} ${release()}`, arch: arch() },
    browser: page.browser,
    tool: { name: tool.name, version: tool.version, gitCommit: tool.commit },
    accessMethod: 'public page, no login',
  };
}

/** Addresses as machines gave them; an address is exact, or it is no evidence. */
function networkFields(page: CapturedPage): object {
  return {
    requestedUrl: page.requestedUrl,
    finalUrl: page.finalUrl,
    redirectChain: page.redirectChain,
    serverIps: [...page.peers].map(([host, address]) => ({ host, address })),
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
): Buffer {
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
    transformations: page.listings.every(({ picture }) => picture === null)
      ? TRANSFORMATIONS
      : [...TRANSFORMATIONS, MARKED_PICTURE],
    completeness: {
      expected: page.expected,
      recorded: page.exchanges.length,
      missing: page.missing,
    },
    truncations: truncationsOf(page),
  };
  return Buffer.from(JSON.stringify(document, null, 2), 'utf8');
}
