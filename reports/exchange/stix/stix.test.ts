import { describe, expect, it } from 'vitest';
import { confirmedCase, FRAME } from '../../fixtures/confirmed-case.ts';
import { officialStix, stixFaults } from '../../fixtures/official-stix.ts';
import { structureFaults } from '../../fixtures/stix-structure.ts';
import type { ConfirmedCase } from '../confirmed-case.ts';
import { stixBundle } from './bundle.ts';

interface Bundle {
  readonly id: string;
  readonly objects: readonly Readonly<Record<string, unknown>>[];
}

function bundleOf(cases: readonly ConfirmedCase[]): Bundle {
  return JSON.parse(stixBundle(cases, FRAME)) as Bundle;
}

describe('stixBundle', () => {
  it.each(['minimal', 'typical', 'full'] as const)(
    'makes objects that two validators take by the schemas of OASIS, in a bundle that holds together: %s',
    (name) => {
      const { objects } = bundleOf([confirmedCase(name)]);

      expect(stixFaults(objects)).toEqual([]);
      expect(structureFaults(objects)).toEqual([]);
    },
  );

  it('is refused by both validators where it is spoilt', () => {
    const { objects } = bundleOf([confirmedCase('full')]);

    const faults = objects.map((object) =>
      officialStix({ ...object, id: `x${String(object['id'])}` }).map(({ length }) => length > 0),
    );

    expect(faults).toEqual(objects.map(() => [true, true]));
  });

  it.each([
    [
      'a reference that leads nowhere',
      { created_by_ref: `identity--${'0'.repeat(8)}` },
      'is not there',
    ],
    ['an id of chance', { id: 'report--9f2b1c6e-7d34-4f0a-8b51-2f6f8f0f7a11' }, 'not derived'],
    ['the id of another type', { type: 'note' }, 'not derived for its type'],
    ['a time without a zone', { published: '2026-11-22 01:00' }, 'published is no time'],
    ['a change before its making', { modified: '2001-01-01T00:00:00.000Z' }, 'later than'],
    ['no marking', { object_marking_refs: [] }, 'without one TLP marking'],
  ])('is told apart from one with %s, which no schema sees', (_, spoilt, words) => {
    const { objects } = bundleOf([confirmedCase('typical')]);

    const faults = structureFaults(
      objects.map((object) => (object['type'] === 'report' ? { ...object, ...spoilt } : object)),
    );

    expect(faults.join('\n')).toContain(words);
  });

  it('says what the case says: addresses, accounts, the bundle, the request', () => {
    const one = confirmedCase('full');

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
    const one = confirmedCase('typical');
    const later = { ...one, changedAt: new Date(one.changedAt.getTime() + 1_000), isGone: true };

    const [first, again, changed] = [bundleOf([one]), bundleOf([one]), bundleOf([later])];

    expect(again).toEqual(first);
    expect(changed.objects.map(({ id }) => id)).toEqual(first.objects.map(({ id }) => id));
    expect(changed.id).not.toBe(first.id);
  });

  it('keeps a quote in an address within its pattern', () => {
    const [sighting] = confirmedCase('minimal').cited;
    const url = "https://forum.example.org/?q=a'b\\c";

    const { objects } = bundleOf([
      confirmedCase('minimal', { cited: sighting === undefined ? [] : [{ ...sighting, url }] }),
    ]);

    const { pattern } = objects.find(({ type }) => type === 'indicator') ?? {};
    expect(pattern).toBe(String.raw`[url:value = 'https://forum.example.org/?q=a%27b\\c']`);
  });
});
