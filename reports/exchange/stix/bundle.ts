import type { CitedSighting } from '../../../core/notice.ts';
import { legible } from '../../words/legible.ts';
import { POLICY_WORDINGS } from '../../words/policies.ts';
import type { ConfirmedCase, ExchangedNotice, ExchangeFrame } from '../confirmed-case.ts';
import { ownId } from './identifier.ts';
import { type Observable, observablesOf } from './observables.ts';

/** A domain or relationship object of STIX 2.1; the properties depend on the type. */
interface StixObject {
  readonly type: string;
  readonly spec_version: '2.1';
  readonly id: string;
  readonly [property: string]: unknown;
}

/** TLP:AMBER as STIX 2.1 fixes it (section 7.2.1.4): for those who work on it, and their clients. */
const AMBER = 'marking-definition--f88d31f6-486f-44da-b317-01333bde0b82';

/** More of an advertisement than this is in the evidence, in UTF-16 units. */
const DESCRIBED = 1_500;

/**
 * Confirmed cases as one STIX 2.1 bundle: a report a case, what was observed where, an indicator an address, and a course of
 * action a notice. Ids are derived, so that a case that is exported again is the same object with a later `modified`.
 */
export function stixBundle(cases: readonly ConfirmedCase[], frame: ExchangeFrame): string {
  const author = ownId('identity', frame.organisation);
  const objects = [
    identity(author, frame),
    ...cases.flatMap((confirmed) => objectsOf(confirmed, author)),
  ];
  const once = [...new Map(objects.map((object) => [object.id, object])).values()];
  const key = cases.flatMap(({ id, changedAt }) => [id, changedAt.toISOString()]);
  const bundle = { type: 'bundle', id: ownId('bundle', author, ...key), objects: once };
  return `${JSON.stringify(bundle, null, 2)}\n`;
}

/** The author is as old as its name: nothing newer is to be learnt of it. */
function identity(id: string, { organisation }: ExchangeFrame): StixObject {
  const at = new Date(0).toISOString();
  return {
    type: 'identity',
    spec_version: '2.1',
    id,
    created: at,
    modified: at,
    name: legible(organisation),
    identity_class: 'organization',
  };
}

function objectsOf(confirmed: ConfirmedCase, author: string): readonly (StixObject | Observable)[] {
  const seen = confirmed.cited.flatMap((cited) => sightingObjects(cited, confirmed, author));
  const asked = confirmed.notices.map((notice) => courseOfAction(notice, confirmed, author));
  const { en } = POLICY_WORDINGS[confirmed.policy];
  const report: StixObject = {
    ...common('report', confirmed, author, confirmed.id),
    name: `${en}, case ${confirmed.id}`,
    report_types: ['indicator'],
    published: confirmed.confirmedAt.toISOString(),
    confidence: Math.round(confirmed.probability * 100),
    labels: [confirmed.policy, confirmed.isGone ? 'removed' : 'still-up'],
    external_references: [{ source_name: 'cardsweep', external_id: confirmed.id }],
    object_refs: [...new Set([...seen, ...asked].map(({ id }) => id))],
  };
  return confirmed.cited.length === 0 ? [] : [...seen, ...asked, report];
}

/** What one sighting comes to: its observables, that they were observed, and the address as an indicator of it. */
function sightingObjects(
  cited: CitedSighting,
  confirmed: ConfirmedCase,
  author: string,
): readonly (StixObject | Observable)[] {
  const observables = observablesOf(cited);
  const observed: StixObject = {
    ...common('observed-data', confirmed, author, cited.sightingId),
    first_observed: cited.firstSeenAt.toISOString(),
    last_observed: cited.lastSeenAt.toISOString(),
    number_observed: 1,
    object_refs: observables.map(({ id }) => id),
  };
  const [address] = observables.filter(({ type }) => type === 'url');
  if (address === undefined) {
    return observables.length === 0 ? [] : [...observables, observed];
  }
  const indicator: StixObject = {
    ...common('indicator', confirmed, author, cited.sightingId),
    name: `Advertisement at ${String(address['value'])}`,
    description: legible(cited.text).slice(0, DESCRIBED),
    indicator_types: ['malicious-activity'],
    pattern: `[url:value = '${patternText(String(address['value']))}']`,
    pattern_type: 'stix',
    valid_from: cited.firstSeenAt.toISOString(),
  };
  const relationship: StixObject = {
    ...common('relationship', confirmed, author, 'based-on', cited.sightingId),
    relationship_type: 'based-on',
    source_ref: indicator.id,
    target_ref: observed.id,
  };
  return [...observables, observed, indicator, relationship];
}

/** A string constant of the pattern language (STIX 2.1, section 9.3): quotes and backslashes escaped. */
function patternText(value: string): string {
  return value.replaceAll('\\', '\\\\').replaceAll("'", "\\'");
}

function courseOfAction(
  notice: ExchangedNotice,
  confirmed: ConfirmedCase,
  author: string,
): StixObject {
  return {
    ...common('course-of-action', confirmed, author, notice.id),
    name: `Takedown request to ${legible(notice.recipientName)}`,
    description: `Round ${notice.round}, ${notice.state}, written ${notice.createdAt.toISOString()}`,
    external_references: [{ source_name: 'cardsweep', external_id: notice.id }],
  };
}

function common(
  type: string,
  { confirmedAt, changedAt }: ConfirmedCase,
  author: string,
  ...key: readonly string[]
): StixObject {
  return {
    type,
    spec_version: '2.1',
    id: ownId(type, ...key),
    created_by_ref: author,
    created: confirmedAt.toISOString(),
    modified: changedAt.toISOString(),
    object_marking_refs: [AMBER],
  };
}
