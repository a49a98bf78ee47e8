import { describe, expect, it } from 'vitest';
import { noticeFixture } from '../fixtures/notice-file.ts';
import { officialStix } from '../fixtures/official-stix.ts';
import { blocklist } from './blocklist.ts';
import type { ConfirmedCase } from './confirmed-case.ts';
import { casesAsCsv } from './csv.ts';
import { mispEvents } from './misp.ts';
import { stixBundle } from './stix/bundle.ts';

const FRAME = { organisation: 'Example bureau' };

function confirmed(
  name: 'minimal' | 'typical' | 'full',
  fields: Partial<ConfirmedCase> = {},
): ConfirmedCase {
  const notice = noticeFixture(name);
  return {
    id: notice.caseId,
    policy: notice.policy,
    confirmedAt: notice.decidedAt,
    changedAt: notice.createdAt,
    probability: 0.973,
    isGone: false,
    cited: notice.cited,
    notices: [
      {
        id: notice.id,
        recipientName: 'Desk',
        round: 1,
        state: 'accepted',
        createdAt: notice.createdAt,
      },
    ],
    ...fields,
  };
}

interface Bundle {
  readonly id: string;
  readonly objects: readonly Readonly<Record<string, unknown>>[];
}

function bundleOf(cases: readonly ConfirmedCase[]): Bundle {
  return JSON.parse(stixBundle(cases, FRAME)) as Bundle;
}

describe('stixBundle', () => {
  it.each(['minimal', 'typical', 'full'] as const)(
    'makes objects that the schemas of OASIS take, with no reference that leads nowhere: %s',
    (name) => {
      const { objects } = bundleOf([confirmed(name)]);

      const ids = new Set(objects.map(({ id }) => id));
      const references = objects.flatMap((object) => [
        ...((object['object_refs'] as readonly string[] | undefined) ?? []),
        ...[object['source_ref'], object['target_ref'], object['created_by_ref']].filter(
          (reference) => reference !== undefined,
        ),
      ]);
      expect(objects.flatMap((object) => officialStix(object))).toEqual([]);
      expect(references.filter((reference) => !ids.has(reference))).toEqual([]);
      expect(ids.size).toBe(objects.length);
    },
  );

  it('is refused by those schemas where it is spoilt', () => {
    const { objects } = bundleOf([confirmed('full')]);

    const faults = objects.map((object) =>
      officialStix({ ...object, id: `x${String(object['id'])}` }),
    );

    expect(faults.every((found) => found.length > 0)).toBe(true);
  });

  it('says what the case says: addresses, accounts, the bundle, the request', () => {
    const one = confirmed('full');

    const { objects } = bundleOf([one]);

    const [sighting] = one.cited;
    const typesOf = new Set(objects.map(({ type }) => type));
    expect(typesOf).toEqual(
      new Set([
        'identity',
        'url',
        'user-account',
        'email-addr',
        'file',
        'observed-data',
        'indicator',
        'relationship',
        'course-of-action',
        'report',
      ]),
    );
    expect(objects.find(({ type }) => type === 'report')).toMatchObject({
      confidence: 97,
      labels: [one.policy, 'still-up'],
      external_references: [{ external_id: one.id }],
    });
    expect(objects.find(({ type }) => type === 'file')).toMatchObject({
      hashes: { 'SHA-256': sighting?.evidence?.bundleDigest },
    });
  });

  it('is the same for the same case, and the same objects with a later time for a changed one', () => {
    const one = confirmed('typical');
    const later = { ...one, changedAt: new Date(one.changedAt.getTime() + 1_000), isGone: true };

    const [first, again, changed] = [bundleOf([one]), bundleOf([one]), bundleOf([later])];

    expect(again).toEqual(first);
    expect(changed.objects.map(({ id }) => id)).toEqual(first.objects.map(({ id }) => id));
    expect(changed.id).not.toBe(first.id);
  });

  it('keeps a quote in an address within its pattern', () => {
    const [sighting] = confirmed('minimal').cited;
    const url = "https://forum.example.org/?q=a'b\\c";

    const { objects } = bundleOf([
      confirmed('minimal', { cited: sighting === undefined ? [] : [{ ...sighting, url }] }),
    ]);

    const { pattern } = objects.find(({ type }) => type === 'indicator') ?? {};
    expect(pattern).toBe(String.raw`[url:value = 'https://forum.example.org/?q=a%27b\\c']`);
  });
});

describe('casesAsCsv', () => {
  it.each(['=cmd|/C calc', '+1', '-1', '@SUM(A1)', '\t=1', '|x', '%0a'])(
    'shows %j as a text',
    (text) => {
      const cited = confirmed('minimal').cited.map((sighting) => ({ ...sighting, text }));

      const csv = casesAsCsv([confirmed('minimal', { cited })]);

      expect(csv.split('\r\n')[1]).toMatch(/,"?'?[^=+@\t|%-][^,]*$/u);
    },
  );

  it('quotes commas, quotes and lines, and has a row a sighting', () => {
    const one = confirmed('full');
    const cited = one.cited.map((sighting) => ({ ...sighting, text: 'a "b", c\nd' }));

    const rows = casesAsCsv([{ ...one, cited }]).split('\r\n');

    expect(rows).toHaveLength(cited.length + 2);
    expect(rows[1]).toContain('"a ""b"", c d"');
  });
});

describe('mispEvents', () => {
  it('makes an event a case, with what there is to import and nothing twice', () => {
    const one = confirmed('full');

    const { response } = JSON.parse(mispEvents([one], FRAME)) as {
      response: readonly {
        Event: {
          uuid: string;
          info: string;
          Attribute: readonly { uuid: string; type: string; value: string }[];
        };
      }[];
    };

    const attributes = response[0]?.Event.Attribute ?? [];
    expect(response).toHaveLength(1);
    expect(response[0]?.Event.info).toContain(one.id);
    expect(new Set(attributes.map(({ uuid }) => uuid)).size).toBe(attributes.length);
    expect(attributes.filter(({ type }) => type === 'url').map(({ value }) => value)).toEqual(
      expect.arrayContaining(one.cited.map(({ url }) => url)),
    );
  });
});

describe('blocklist', () => {
  it('holds what is up, once and in order', () => {
    const one = confirmed('full');
    const gone = confirmed('minimal', { id: 'cas_gone', isGone: true });

    const lines = blocklist([one, one, gone]).trimEnd().split('\n');

    expect(lines).toEqual([...new Set(one.cited.map(({ url }) => new URL(url).href))].toSorted());
  });
});
