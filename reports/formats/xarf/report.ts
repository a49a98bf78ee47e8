import { sha256 } from '../../../core/digest.ts';
import { StageError } from '../../../core/failure.ts';
import type { CitedSighting } from '../../../core/notice.ts';
import type { ComposedNotice } from '../../notices/composed-notice.ts';
import { type Sender, senderDomain } from '../../notices/sender.ts';
import { legible } from '../../words/legible.ts';
import { POLICY_WORDINGS } from '../../words/policies.ts';
import { XarfReport } from './schema.ts';

/** The version of the schemas in `schemas/`, as their own example has it. */
const XARF_VERSION = '4.2.0';

/** `maxItems` of `evidence` in the schema. */
const MOST_EVIDENCE = 50;

/** `domain` as the schema takes it: it refuses punycode, then the field is left out. */
const DOMAIN = /^([a-z0-9]+(-[a-z0-9]+)*\.)+[a-z]{2,}$/u;

/**
 * A notice as XARF v4 `content/fraud` reports, one for each address, because a report is about one `url`. The schema has no
 * type for forged documents, so `fraud_type` is `other` and the offence stands in `tags`. None for what asks for nothing:
 * XARF cannot take a report back.
 */
export function xarfReports(composed: ComposedNotice): readonly XarfReport[] {
  if (!composed.isRequest) {
    return [];
  }
  return composed.notice.cited.map((cited) => reportOn(composed, cited));
}

/**
 * A notice as one report: on its first address, with all others in `related_urls` (a field of ours, which the schema allows)
 * and their evidence behind that of the first, as far as the schema takes it.
 */
export function xarfReport(composed: ComposedNotice): XarfReport {
  const { cited } = composed.notice;
  if (!composed.isRequest) {
    throw new StageError('STATE_CONFLICT', 'XARF has no report for a withdrawal');
  }
  const [first, ...others] = cited;
  if (first === undefined) {
    throw new StageError('STATE_CONFLICT', 'a notice that cites nothing makes no report');
  }
  const report = reportOn(composed, first);
  return others.length === 0
    ? report
    : XarfReport.parse({
        ...report,
        related_urls: others.map(({ url }) => new URL(url).href),
        evidence: cited.flatMap(evidenceOf).slice(0, MOST_EVIDENCE),
      } satisfies XarfReport);
}

function reportOn(composed: ComposedNotice, cited: CitedSighting): XarfReport {
  const { notice, sender } = composed;
  const { href, hostname } = new URL(cited.url);
  const verifiedAt = cited.evidence?.capturedAt ?? cited.lastSeenAt;
  return XarfReport.parse({
    xarf_version: XARF_VERSION,
    report_id: uuidOf(`${composed.messageId} ${href}`),
    timestamp: cited.lastSeenAt.toISOString(),
    reporter: contactOf(sender),
    sender: contactOf(sender),
    source_identifier: hostname === '' ? href : hostname,
    category: 'content',
    type: 'fraud',
    fraud_type: 'other',
    url: href,
    ...(DOMAIN.test(hostname) ? { domain: hostname } : {}),
    verified_at: verifiedAt.toISOString(),
    verification_method: 'manual',
    evidence_source: 'crawler',
    attack_vector: 'fraud',
    description: descriptionOf(composed),
    tags: [`offence:${notice.policy}`, `round:${notice.round}`, 'tool:cardsweep'],
    evidence: evidenceOf(cited),
    ...paymentsOf(cited),
  } satisfies XarfReport);
}

/** What the notice says in one paragraph, as long as the schema takes it. */
function descriptionOf({ notice }: ComposedNotice): string {
  const words = `${POLICY_WORDINGS[notice.policy].en} / ${POLICY_WORDINGS[notice.policy].zh}. Notice ${notice.id}, decided by ${notice.decidedBy}. ${legible(notice.reason)}`;
  return words.slice(0, 1000).replace(/\p{Surrogate}$/u, '');
}

/** The text as seen, and what the sealed bundle is known by. Never a picture: it may show a victim's card. */
function evidenceOf(cited: CitedSighting): XarfReport['evidence'] {
  const { evidence } = cited;
  const seen = {
    url: cited.url,
    firstSeenAt: cited.firstSeenAt.toISOString(),
    lastSeenAt: cited.lastSeenAt.toISOString(),
    handles: cited.handles.map(({ kind, value }) => ({ kind, value })),
    evidence:
      evidence === null ? null : { ...evidence, capturedAt: evidence.capturedAt.toISOString() },
  };
  return [
    piece(
      'text/plain',
      'Text of the advertisement as seen, identity numbers masked',
      legible(cited.text),
    ),
    piece(
      'application/json',
      'When it was seen, contacts of the seller, id, seal and SHA-256 of the sealed WACZ bundle, which is available on request',
      JSON.stringify(seen),
    ),
  ];
}

function piece(
  contentType: string,
  description: string,
  text: string,
): XarfReport['evidence'][number] {
  const bytes = Buffer.from(text, 'utf8');
  return {
    content_type: contentType,
    description,
    payload: bytes.toString('base64'),
    hash: `sha256:${sha256(bytes)}`,
    size: bytes.length,
  };
}

/** How the seller takes money, where the handles tell. */
function paymentsOf(
  cited: CitedSighting,
): Pick<XarfReport, 'payment_methods' | 'cryptocurrency_addresses'> {
  const kinds = new Set(cited.handles.map(({ kind }) => kind));
  const methods: NonNullable<XarfReport['payment_methods']> = [
    ...(kinds.has('bank-card') ? (['bank_transfer'] as const) : []),
    ...(kinds.has('usdt') ? (['cryptocurrency'] as const) : []),
    ...(kinds.has('alipay') ? (['other'] as const) : []),
  ];
  const addresses = cited.handles
    .filter(({ kind, value }) => kind === 'usdt' && value !== '')
    .map(({ value }) => ({ currency: 'usdt' as const, address: value }));
  return {
    ...(methods.length > 0 ? { payment_methods: methods } : {}),
    ...(addresses.length > 0 ? { cryptocurrency_addresses: addresses } : {}),
  };
}

function contactOf(sender: Sender): XarfReport['reporter'] {
  return {
    org: sender.organisation.slice(0, 200),
    contact: sender.email,
    domain: senderDomain(sender),
  };
}

/** A UUID that is the same for the same words: SHA-256 in the shape of version 8 (RFC 9562 section 5.8). */
function uuidOf(words: string): string {
  const hex = sha256(words);
  const variant = ((Number.parseInt(hex.slice(16, 17), 16) % 4) + 8).toString(16);
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `${variant}${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-');
}
