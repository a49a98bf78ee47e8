import type { CitedSighting } from '../../core/notice.ts';
import { legible, legibleLine } from '../words/legible.ts';
import { POLICY_WORDINGS } from '../words/policies.ts';
import type { ConfirmedCase, ExchangeFrame } from './confirmed-case.ts';
import { ownId } from './stix/identifier.ts';

/** An attribute of MISP's core format (MISP/misp-rfc, section 2.4). */
interface Attribute {
  readonly uuid: string;
  readonly type: string;
  readonly category: string;
  readonly value: string;
  readonly to_ids: boolean;
  readonly timestamp: string;
  readonly comment: string;
  readonly distribution: '5';
  readonly deleted: false;
}

/** Types and categories of MISP for kinds of handles; whatever has none is a text. */
const TYPES: Readonly<Record<string, readonly [type: string, category: string]>> = {
  phone: ['phone-number', 'Person'],
  email: ['email', 'Social network'],
  share: ['url', 'Network activity'],
  invitation: ['url', 'Network activity'],
  url: ['url', 'Network activity'],
  'bank-card': ['cc-number', 'Financial fraud'],
};

/**
 * Confirmed cases as MISP events (MISP/misp-rfc, core format), one a case, in the order given. Unpublished, for the
 * organisation alone until a person there says otherwise. Ids are derived, so importing twice updates.
 */
export function mispEvents(cases: readonly ConfirmedCase[], frame: ExchangeFrame): string {
  const response = cases.map((confirmed) => ({ Event: eventOf(confirmed, frame) }));
  return `${JSON.stringify({ response }, null, 2)}\n`;
}

function eventOf(confirmed: ConfirmedCase, { organisation }: ExchangeFrame): object {
  const { id, policy, confirmedAt, changedAt, cited, notices } = confirmed;
  const org = {
    id: '1',
    name: legibleLine(organisation),
    uuid: uuidOf('organisation', organisation),
  };
  const attributes = cited.flatMap((sighting) => attributesOf(sighting, changedAt));
  const asked = notices.map(({ id: notice, recipientName, round, state, createdAt }) =>
    attribute(
      ['notice', notice],
      ['text', 'Internal reference'],
      `takedown request ${notice} to ${legibleLine(recipientName)}, round ${round}, ${state}, ${createdAt.toISOString()}`,
      { at: changedAt, comment: 'takedown-request', isIndicator: false },
    ),
  );
  return {
    uuid: uuidOf('event', id),
    info: `${POLICY_WORDINGS[policy].en}, case ${id}`,
    date: confirmedAt.toISOString().slice(0, 10),
    timestamp: seconds(changedAt),
    published: false,
    publish_timestamp: '0',
    org_id: '1',
    orgc_id: '1',
    distribution: '0',
    threat_level_id: '2',
    analysis: confirmed.isGone ? '2' : '1',
    Org: org,
    Orgc: org,
    Tag: [{ name: 'tlp:amber' }],
    Attribute: [...new Map([...attributes, ...asked].map((one) => [one.uuid, one])).values()],
  };
}

function attributesOf(
  { sightingId, url, text, handles, evidence }: CitedSighting,
  at: Date,
): readonly Attribute[] {
  const comment = `sighting ${sightingId}`;
  return [
    attribute(['url', sightingId], ['url', 'Network activity'], url, {
      at,
      comment,
      isIndicator: true,
    }),
    attribute(['text', sightingId], ['text', 'External analysis'], legible(text), {
      at,
      comment,
      isIndicator: false,
    }),
    ...handles.map(({ kind, value }) =>
      attribute(
        ['handle', sightingId, kind, value],
        TYPES[kind] ?? ['text', 'Attribution'],
        value,
        {
          at,
          comment: `${kind}, ${comment}`,
          isIndicator: false,
        },
      ),
    ),
    ...(evidence === null
      ? []
      : [
          attribute(
            ['bundle', evidence.evidenceId],
            ['filename|sha256', 'External analysis'],
            `${evidence.evidenceId}.wacz|${evidence.bundleDigest}`,
            { at, comment: 'sealed evidence', isIndicator: false },
          ),
        ]),
  ];
}

function attribute(
  key: readonly string[],
  [type, category]: readonly [type: string, category: string],
  value: string,
  {
    at,
    comment,
    isIndicator,
  }: { readonly at: Date; readonly comment: string; readonly isIndicator: boolean },
): Attribute {
  return {
    uuid: uuidOf('attribute', ...key),
    type,
    category,
    value,
    to_ids: isIndicator,
    timestamp: seconds(at),
    comment,
    distribution: '5',
    deleted: false,
  };
}

function seconds(at: Date): string {
  return String(Math.floor(at.getTime() / 1_000));
}

function uuidOf(type: string, ...key: readonly string[]): string {
  return ownId(type, ...key).slice(type.length + 2);
}
