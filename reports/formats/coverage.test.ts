import { describe, expect, it } from 'vitest';
import { composedFixture } from '../fixtures/composed.ts';
import {
  type Coverage,
  coverageFaults,
  staleCoverage,
  textsOf,
} from '../fixtures/field-coverage.ts';
import type { NoticeFixture } from '../fixtures/notice-file.ts';
import type { ComposedNotice } from '../notices/composed-notice.ts';
import { handleWording } from '../words/handles.ts';
import { legible, legibleLine } from '../words/legible.ts';
import { POLICY_WORDINGS } from '../words/policies.ts';
import { formatDsa } from './dsa.ts';
import { xarfReports } from './xarf/report.ts';

/** What a notice may hold beside what every one does. */
const MORE = {
  approvals: 2,
  covers: { rounds: 2, ladder: ['12377'] },
  follows: 'ntc_00000000000000000000000000',
} as const;

/** A notice and who sends it: what a format is written from. The full one has all that a request can have. */
function composed(name: NoticeFixture): ComposedNotice {
  return composedFixture(name, name === 'full' ? MORE : {});
}

function canonicalOf({ notice, sender }: ComposedNotice): object {
  return { ...notice, sender };
}

/** How a notice came about and stands with us: no recipient acts on it. */
const WITHIN = { absent: 'how it came about with us' } as const;

const OUR_WAY: Coverage = {
  caseId: WITHIN,
  recipientId: { absent: 'who reads it knows; the mail has the address' },
  state: WITHIN,
  decidedAt: WITHIN,
  createdAt: { absent: 'the mail has its date' },
  approvals: WITHIN,
  'covers.rounds': WITHIN,
  'covers.ladder': WITHIN,
  follows: WITHIN,
  'cited.sightingId': { absent: 'an id of ours that says nothing to others' },
  'sender.domain': { absent: 'that of the address where it is not set' },
};

function href(url: string): string {
  return new URL(url).href;
}

const XARF: Coverage = {
  ...OUR_WAY,
  id: true,
  round: (round) => `round:${round}`,
  policy: (policy) => `offence:${policy}`,
  reason: (reason) => legible(reason).slice(0, 400),
  decidedBy: true,
  'cited.url': href,
  'cited.text': (text) => legible(text),
  'cited.firstSeenAt': true,
  'cited.lastSeenAt': true,
  'cited.evidence.evidenceId': true,
  'cited.evidence.seal': true,
  'cited.evidence.bundleDigest': true,
  'cited.evidence.capturedAt': true,
  'cited.evidence.pictureDigest': true,
  'cited.handles.kind': true,
  'cited.handles.value': true,
  'sender.organisation': true,
  'sender.name': { absent: 'XARF names organisations; the mail names the person' },
  'sender.email': true,
};

const DSA: Coverage = {
  ...OUR_WAY,
  id: true,
  round: true,
  policy: (policy) => POLICY_WORDINGS[policy as keyof typeof POLICY_WORDINGS].zh,
  reason: (reason) => legible(reason),
  decidedBy: { absent: 'Article 16(2)(c) asks for who notifies, and that is `sender`' },
  'cited.url': href,
  'cited.text': (text) => legible(text),
  'cited.firstSeenAt': true,
  'cited.lastSeenAt': true,
  'cited.evidence.evidenceId': true,
  'cited.evidence.seal': { absent: 'the digest of the bundle pins the same bytes' },
  'cited.evidence.bundleDigest': true,
  'cited.evidence.capturedAt': true,
  'cited.evidence.pictureDigest': { absent: 'it may name a picture of a victim’s card' },
  'cited.handles.kind': (kind) => handleWording(kind).zh,
  'cited.handles.value': (value) => legibleLine(value),
  'sender.organisation': true,
  'sender.name': true,
  'sender.email': true,
};

/** Reports with what their pieces of evidence hold. */
function xarfTexts(notice: ComposedNotice): string {
  const reports = xarfReports(notice);
  const pieces = reports.flatMap(({ evidence }) =>
    evidence.map(({ payload }) => Buffer.from(payload, 'base64').toString('utf8')),
  );
  return [textsOf(JSON.stringify(reports)), ...pieces].join('\n');
}

const FORMATS: readonly (readonly [string, Coverage, (notice: ComposedNotice) => string])[] = [
  ['xarf', XARF, xarfTexts],
  ['dsa', DSA, (notice) => textsOf(formatDsa(notice))],
];

describe.each(FORMATS)('%s', (_, coverage, write) => {
  it.each(['minimal', 'typical', 'full'] as const)('accounts for every field: %s', (name) => {
    const notice = composed(name);

    expect(coverageFaults(canonicalOf(notice), write(notice), coverage)).toEqual([]);
  });

  it('accounts for no field that there is not', () => {
    const paths = staleCoverage(canonicalOf(composed('full')), coverage);

    expect(paths).toEqual(['sender.domain']);
  });
});
