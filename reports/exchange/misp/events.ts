import type { CitedSighting } from '../../../core/notice.ts';
import { legible, legibleLine } from '../../words/legible.ts';
import { POLICY_WORDINGS } from '../../words/policies.ts';
import type { ConfirmedCase, ExchangeFrame } from '../confirmed-case.ts';
import { type Attribute, attribute, seconds, uuidOf } from './attribute.ts';
import { objectsOf } from './objects.ts';

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
    Tag: [
      { name: 'tlp:amber' },
      { name: `cardsweep:offence="${policy}"` },
      { name: `cardsweep:state="${confirmed.isGone ? 'removed' : 'still-up'}"` },
      { name: `cardsweep:confidence="${Math.round(confirmed.probability * 100)}"` },
    ],
    Attribute: onceEach([...attributes, ...asked]),
    Object: onceEach(cited.flatMap((sighting) => objectsOf(sighting, changedAt))),
  };
}

/** The same contact in two texts is one attribute. */
function onceEach<T extends { readonly uuid: string }>(all: readonly T[]): readonly T[] {
  return [...new Map(all.map((one) => [one.uuid, one])).values()];
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
