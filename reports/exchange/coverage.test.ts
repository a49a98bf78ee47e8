import { describe, expect, it } from 'vitest';
import { confirmedCase, FRAME } from '../fixtures/confirmed-case.ts';
import {
  type Coverage,
  coverageFaults,
  staleCoverage,
  textsOf,
} from '../fixtures/field-coverage.ts';
import { legible } from '../words/legible.ts';
import { blocklist } from './blocklist.ts';
import type { ConfirmedCase } from './confirmed-case.ts';
import { casesAsCsv } from './csv.ts';
import { mispEvents } from './misp/events.ts';
import { stixBundle } from './stix/bundle.ts';

/** Fields that no format of exchange tells, and why. */
const NEVER = {
  'cited.evidence.pictureDigest': {
    absent: 'it names a picture that may show a victim’s card; who needs it has the bundle',
  },
} as const satisfies Coverage;

const OURS = { absent: 'an id of ours that says nothing to others' } as const;

function href(url: string): string {
  return new URL(url).href;
}

function seconds(iso: string): string {
  return String(Math.floor(Date.parse(iso) / 1_000));
}

function percent(probability: string): string {
  return String(Math.round(Number(probability) * 100));
}

const STIX: Coverage = {
  ...NEVER,
  id: true,
  policy: true,
  confirmedAt: true,
  changedAt: true,
  probability: percent,
  isGone: (isGone) => (isGone === 'true' ? 'removed' : 'still-up'),
  'cited.sightingId': { as: 'the ids of its observed-data and indicator, by UUIDv5' },
  'cited.url': href,
  // The whole text is in the evidence.
  'cited.text': (text) => legible(text).slice(0, 1_500),
  'cited.firstSeenAt': true,
  'cited.lastSeenAt': true,
  'cited.evidence.evidenceId': true,
  'cited.evidence.bundleDigest': true,
  'cited.evidence.capturedAt': true,
  'cited.evidence.seal': { absent: 'the digest of the bundle pins the same bytes' },
  'cited.handles.kind': (kind) => ACCOUNT_WORDS[kind] ?? kind,
  'cited.handles.value': (value) => (value.includes('://') ? href(value) : value),
  'notices.id': true,
  'notices.recipientName': true,
  'notices.round': (round) => `Round ${round}`,
  'notices.state': true,
  'notices.createdAt': true,
};

/** Kinds of handles that are observables of a type of their own. */
const ACCOUNT_WORDS: Readonly<Record<string, string>> = {
  share: 'url',
  invitation: 'url',
  email: 'email-addr',
};

const MISP: Coverage = {
  ...NEVER,
  id: true,
  policy: true,
  confirmedAt: (at) => at.slice(0, 10),
  changedAt: seconds,
  probability: (probability) => `cardsweep:confidence="${percent(probability)}"`,
  isGone: (isGone) => `cardsweep:state="${isGone === 'true' ? 'removed' : 'still-up'}"`,
  'cited.sightingId': true,
  'cited.url': true,
  'cited.text': (text) => legible(text),
  'cited.firstSeenAt': true,
  'cited.lastSeenAt': true,
  'cited.evidence.evidenceId': true,
  'cited.evidence.bundleDigest': true,
  'cited.evidence.capturedAt': true,
  'cited.evidence.seal': true,
  'cited.handles.kind': true,
  'cited.handles.value': true,
  'notices.id': true,
  'notices.recipientName': true,
  'notices.round': (round) => `round ${round}`,
  'notices.state': true,
  'notices.createdAt': true,
};

const NO_NOTICE = { absent: 'a list of what was seen; notices are in `report`' } as const;

const CSV: Coverage = {
  ...NEVER,
  id: true,
  policy: true,
  confirmedAt: { absent: 'clocks are in `report --format csv`' },
  changedAt: { absent: 'clocks are in `report --format csv`' },
  probability: (probability) => Number(probability).toFixed(4),
  isGone: (isGone) => (isGone === 'true' ? 'gone' : 'up'),
  'cited.sightingId': OURS,
  'cited.url': true,
  'cited.text': { as: 'one line, which no spreadsheet takes for a formula: see `csv`' },
  'cited.firstSeenAt': true,
  'cited.lastSeenAt': true,
  'cited.evidence.evidenceId': true,
  'cited.evidence.bundleDigest': true,
  'cited.evidence.capturedAt': { absent: 'it is in the bundle' },
  'cited.evidence.seal': { absent: 'the digest of the bundle pins the same bytes' },
  'cited.handles.kind': true,
  'cited.handles.value': true,
  'notices.id': NO_NOTICE,
  'notices.recipientName': NO_NOTICE,
  'notices.round': NO_NOTICE,
  'notices.state': NO_NOTICE,
  'notices.createdAt': NO_NOTICE,
};

const FILTER = { absent: 'a filter takes addresses and nothing else' } as const;

const BLOCKLIST: Coverage = {
  ...Object.fromEntries(Object.keys(CSV).map((path) => [path, FILTER])),
  isGone: { as: 'what is gone is not on the list' },
  'cited.url': href,
};

const FORMATS: readonly (readonly [string, Coverage, (confirmed: ConfirmedCase) => string])[] = [
  ['stix', STIX, (confirmed) => textsOf(stixBundle([confirmed], FRAME))],
  ['misp', MISP, (confirmed) => textsOf(mispEvents([confirmed], FRAME))],
  ['csv', CSV, (confirmed) => casesAsCsv([confirmed]).replaceAll('""', '"')],
  ['blocklist', BLOCKLIST, (confirmed) => blocklist([confirmed])],
];

describe.each(FORMATS)('%s', (_, coverage, write) => {
  it.each(['minimal', 'typical', 'full'] as const)('accounts for every field: %s', (name) => {
    const confirmed = confirmedCase(name);

    expect(coverageFaults(confirmed, write(confirmed), coverage)).toEqual([]);
  });

  it('accounts for no field that there is not', () => {
    expect(staleCoverage(confirmedCase('full'), coverage)).toEqual([]);
  });
});

it('is refused where a field is told nowhere', () => {
  const confirmed = { ...confirmedCase('typical'), weight: 'unaccounted' };

  const faults = coverageFaults(confirmed, 'nothing', { ...CSV, id: true });

  expect(faults).toContain('weight: neither told nor listed as absent');
  expect(faults.some((fault) => fault.startsWith('id: cas_'))).toBe(true);
});
