import { describe, expect, it } from 'vitest';
import { confirmedCase } from '../fixtures/confirmed-case.ts';
import { blocklist } from './blocklist.ts';
import { casesAsCsv } from './csv.ts';

describe('casesAsCsv', () => {
  it.each(['=cmd|/C calc', '+1', '-1', '@SUM(A1)', '\t=1', '|x', '%0a'])(
    'shows %j as a text',
    (text) => {
      const cited = confirmedCase('minimal').cited.map((sighting) => ({ ...sighting, text }));

      const csv = casesAsCsv([confirmedCase('minimal', { cited })]);

      expect(csv.split('\r\n')[1]).toMatch(/,"?'?[^=+@\t|%-][^,]*$/u);
    },
  );

  it('quotes commas, quotes and lines, and has a row a sighting', () => {
    const one = confirmedCase('full');
    const cited = one.cited.map((sighting) => ({ ...sighting, text: 'a "b", c\nd' }));

    const rows = casesAsCsv([{ ...one, cited }]).split('\r\n');

    expect(rows).toHaveLength(cited.length + 2);
    expect(rows[1]).toContain('"a ""b"", c d"');
  });
});

describe('blocklist', () => {
  it('holds what is up, once and in order', () => {
    const one = confirmedCase('full');
    const gone = confirmedCase('minimal', { id: 'cas_gone', isGone: true });

    const lines = blocklist([one, one, gone]).trimEnd().split('\n');

    expect(lines).toEqual([...new Set(one.cited.map(({ url }) => new URL(url).href))].toSorted());
  });
});
