import {
  type Arbitrary,
  array,
  constantFrom,
  assert as holds,
  nat,
  property,
  record,
  string,
} from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DIMENSIONS, type Figure } from '../../core/repositories/periods.ts';
import { samplePeriod } from '../fixtures/period.ts';
import { figuresAsCsv, followedAsCsv } from './csv.ts';
import { figureKey, figureOf, followCommand } from './figure-key.ts';
import { periodDocument } from './json.ts';
import { renderPeriod } from './render.ts';
import { renderTransparency } from './render-transparency.ts';
import { bucketSizeOf, isFailing } from './report.ts';
import { SMALLEST_COUNT, transparencyOf } from './transparency.ts';

// Shape of an identity number, check character wrong.
const NUMBER = '110101199003070000';
const HOSTILE = `<script>alert(1)</script>\u202e"'=HYPERLINK("http://evil")${NUMBER}`;

/** Every text in a report that a stranger may have written is hostile. */
function hostileReport() {
  const report = samplePeriod();
  const value = { value: HOSTILE, found: 5, confirmed: 4, gone: 3, returned: 0, sample: ['sgt_1'] };
  return samplePeriod({
    organisation: HOSTILE,
    tallies: report.tallies.map((tally) => ({ ...tally, values: [value] })),
    recipients: report.recipients.map((card) => ({ ...card, name: HOSTILE })),
    sources: report.sources.map((source) => ({
      ...source,
      name: HOSTILE,
      paused: [{ host: HOSTILE, wall: 'WALL_LOGIN', until: new Date(0) }],
    })),
    sightings: report.sightings.map((one) => ({
      ...one,
      text: HOSTILE,
      url: `https://x/${HOSTILE}`,
    })),
  });
}

describe('the page of a period', () => {
  it.each(['zh', 'en'] as const)(
    'loads nothing and runs nothing, whatever was found (%s)',
    (language) => {
      const page = renderPeriod(hostileReport(), language);

      expect(page).toMatch(/content="default-src 'none'; style-src 'sha256-/u);
      expect(page).not.toContain('<script');
      expect(page).not.toContain('\u202e');
      expect(page).not.toMatch(/\s(?:src|style|on\w+)=/u);
      expect([...page.matchAll(/href="([^"]*)"/gu)].every(([, to]) => to?.startsWith('#'))).toBe(
        true,
      );
    },
  );

  it('masks identity numbers in texts and addresses of sightings', () => {
    const { sightings } = hostileReport();

    const page = renderPeriod(samplePeriod({ sightings }), 'zh');

    expect(page).not.toContain(NUMBER);
    expect(page).toContain('11***************0');
  });

  it.each(['zh', 'en'] as const)(
    'leads every figure to its place in the appendix (%s)',
    (language) => {
      const page = renderPeriod(samplePeriod(), language);

      const ids = new Set([...page.matchAll(/ id="([^"]+)"/gu)].map(([, id]) => id));
      const links = [...page.matchAll(/href="#([^"]+)"/gu)].map(([, id]) => id);
      expect(links.length).toBeGreaterThan(10);
      expect(links.filter((id) => !ids.has(id))).toEqual([]);
      expect(page).toContain('--figure surface=forum');
    },
  );

  it('tells each chart in words, with a table beside it', () => {
    const page = renderPeriod(samplePeriod(), 'en');

    const charts = [
      ...page.matchAll(
        /<svg[^>]*role="img"[^>]*aria-labelledby="(\S+) (\S+)"[\s\S]*?<\/svg><table>/gu,
      ),
    ];
    expect(charts).toHaveLength(DIMENSIONS.length + 2);
    for (const [chart, title, description] of charts) {
      expect(chart).toContain(`<title id="${title}">`);
      expect(chart).toContain(`<desc id="${description}">`);
    }
  });

  it.each(['zh', 'en'] as const)('says so where nothing happened (%s)', (language) => {
    const page = renderPeriod(samplePeriod('empty'), language);

    expect(page).toContain(
      language === 'zh' ? '本期间没有记录。' : 'Nothing happened in this period.',
    );
    expect(page).not.toContain('NaN');
    expect(page).not.toContain('undefined');
  });
});

describe('the other forms of a period', () => {
  it('hold no formula for a spreadsheet', () => {
    const figures = figuresAsCsv(hostileReport());
    const rows = followedAsCsv([
      {
        sightingId: '=1+1',
        caseId: '@x',
        url: '+1',
        surface: '-1',
        firstSeenAt: new Date(0),
        confirmedAt: null,
        acceptedAt: null,
        goneAt: null,
        stillGoneAt: null,
        returnedAt: null,
      },
    ]);

    for (const table of [figures, rows]) {
      expect(table).not.toMatch(/(?:^|,|\n)"?[=+\-@|%]/u);
    }
  });

  it('give every figure with some of its sightings and the command that lists them', () => {
    const document = JSON.parse(JSON.stringify(periodDocument(samplePeriod())));

    expect(document.figures['surface=forum']).toEqual({
      count: 8,
      sample: ['sgt_1', 'sgt_2'],
      query:
        'npx cardsweep report --from 2026-11-01T00:00:00.000Z --to 2026-12-01T00:00:00.000Z --figure surface=forum',
    });
    expect(document.dimensions.map(({ dimension }: { dimension: string }) => dimension)).toEqual(
      DIMENSIONS,
    );
  });
});

describe('a figure', () => {
  it('is found again by its name', () => {
    const kinds = constantFrom(...DIMENSIONS, 'recipient' as const);
    const figures: Arbitrary<Figure> = record({
      kind: kinds,
      value: string({ minLength: 1 }),
    });

    holds(
      property(figures, (figure) => {
        expect(figureOf(figureKey(figure))).toEqual(figure);
      }),
    );
  });

  it.each(['', 'x', 'surface', 'surface=', '=x', 'found=x'])('has no other name: %j', (key) => {
    expect(() => figureOf(key)).toThrow(/--figure/u);
  });

  it('is asked for in a command that a shell takes as it is meant', () => {
    expect(
      followCommand("provider=a'; rm -rf ~", { from: new Date(0), to: new Date(1) }),
    ).toContain(String.raw`--figure 'provider=a'\''; rm -rf ~'`);
  });
});

describe('parts of a period', () => {
  it.each([
    [30, 'day'],
    [61, 'week'],
    [365, 'month'],
    [3_650, 'year'],
  ] as const)('of %d days are a %s', (days, size) => {
    expect(bucketSizeOf({ from: new Date(0), to: new Date(days * 86_400_000) })).toBe(size);
  });
});

describe('a source', () => {
  it.each([
    [{ captures: 100, walls: 2, failures: 1 }, false],
    [{ captures: 80, walls: 20, failures: 0 }, true],
    [{ captures: 0, walls: 0, failures: 1 }, true],
    [{ captures: 10, walls: 0, failures: 0 }, false],
  ])('with %j needs a look: %s', (counts, expected) => {
    const source = { sourceId: 's', name: 's', codes: [], lastAt: null, paused: [], ...counts };

    expect(isFailing(source)).toBe(expected);
  });
});

describe('what may be published', () => {
  it('has no small count, no address, no id, and no way to work one out from a total', () => {
    const count = nat({ max: 40 });
    const counts = record({ found: count, confirmed: count, gone: count, returned: count });

    holds(
      property(array(counts, { minLength: 1, maxLength: 8 }), (rows) => {
        const values = rows.map((row, index) => ({
          ...row,
          value: `v${index}`,
          sample: ['sgt_1'],
        }));
        const report = samplePeriod({ tallies: [{ dimension: 'surface', values, others: null }] });

        const published = transparencyOf(report, () => true);

        const [table] = published.tables;
        for (const name of ['found', 'confirmed', 'gone', 'returned'] as const) {
          const column = table?.values.map((value) => value[name]) ?? [];
          const hidden = column.filter((value) => value === null).length;
          const others = rows.filter((row) => row[name] >= SMALLEST_COUNT).length;
          expect(
            column.every((value) => value === null || value === 0 || value >= SMALLEST_COUNT),
          ).toBe(true);
          expect(hidden === 1 && others > 0).toBe(false);
        }
      }),
    );
  });

  it('names those of the directory alone, the others together', () => {
    const published = transparencyOf(samplePeriod(), (id) => id === 'site');

    expect(published.recipients.map(({ name, notices }) => [name, notices])).toEqual([
      ['The site', 10],
      ['', 4],
    ]);
    expect(JSON.stringify(published)).not.toMatch(/sgt_|cas_|ntc_|example\.org/u);
  });

  it.each(['zh', 'en'] as const)('is a page that loads nothing (%s)', (language) => {
    const page = renderTransparency(
      transparencyOf(hostileReport(), () => true),
      language,
    );

    expect(page).not.toContain('<script');
    expect(page).not.toContain('sgt_');
    expect(page).not.toContain('forum.example.org');
  });
});
