import { createHash } from 'node:crypto';
import { assert, property, string } from 'fast-check';
import { Parser } from 'htmlparser2';
import { describe, expect, it } from 'vitest';
import { findIdentityNumbers } from '../../core/identity-number.ts';
import { reportedCase, signalsOn, sweepReport } from '../fixtures/sweep-report.ts';
import { renderSweepReport } from './render.ts';

/** What a browser would make of a page: its tags with attributes, and its text. */
function read(html: string): { tags: readonly [string, Record<string, string>][]; text: string } {
  const tags: [string, Record<string, string>][] = [];
  let text = '';
  const parser = new Parser({
    onopentag: (name, attributes) => tags.push([name, attributes]),
    ontext: (words) => {
      text += words;
    },
  });
  parser.end(html);
  return { tags, text };
}

/** How often each tag stands in a page. */
function tally(html: string): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const [name] of read(html).tags) {
    counts[name] = (counts[name] ?? 0) + 1;
  }
  return counts;
}

const EVIL = '"><script>alert(1)</script><img src=x onerror=alert(1)>\u202E{{x}} &lt; \'';

describe('renderSweepReport', () => {
  it('shows every figure of the summary', () => {
    const report = sweepReport();

    const { text } = read(renderSweepReport(report));

    for (const figure of [
      '28',
      '9',
      '37',
      '21',
      '3',
      '214',
      '12',
      '431',
      '44',
      '4',
      '1',
      '48.2 s',
    ]) {
      expect(text).toContain(figure);
    }
    expect(text).toContain(report.summary.sweepId);
    expect(text).toContain('2026-11-21 02:00');
  });

  it('shows everything about a case', () => {
    const reported = reportedCase({ draft: '草稿正文 draft words' });

    const { tags, text } = read(renderSweepReport(sweepReport({ cases: [reported] })));

    for (const fact of [
      reported.caseId,
      reported.url,
      '小镇卖家',
      '97%',
      '9999000002',
      'town_seller_demo',
      '600 CNY',
      reported.evidenceId,
      reported.seal,
      '2026-11-18 11:12',
      '草稿正文 draft words',
      `npx cardsweep case confirm ${reported.caseId} --policy POLICY --reason "…" --as YOU`,
    ]) {
      expect(text).toContain(fact);
    }
    const marks = tags.filter(([name]) => name === 'mark').map(([, { title }]) => title);
    expect(marks).toEqual(reported.signals.map(({ id }) => id));
  });

  it('says what to do about walls and failures, each code once', () => {
    const html = renderSweepReport(sweepReport());

    expect(html.match(/<code>ROBOTS_DISALLOWED<\/code> × 2/gu)).toHaveLength(1);
    expect(html).toContain('本工具不破解验证码');
    expect(html).toContain('lower the pace of this source');
  });

  it('says so where nothing was found', () => {
    const html = renderSweepReport(sweepReport({ cases: [], walls: [], failures: [] }));

    expect(html).toContain('本次扫描没有发现可疑广告。');
    expect(html).toContain('This sweep found no suspect advertisement.');
    expect(tally(html)['table']).toBeUndefined();
  });

  it('puts first what waits for a decision, then the surest', () => {
    const cases = [
      reportedCase({ caseId: 'cas_a', state: 'confirmed', probability: 0.99 }),
      reportedCase({ caseId: 'cas_b', verdict: 'suspect', probability: 0.6 }),
      reportedCase({ caseId: 'cas_c', probability: 0.9 }),
      reportedCase({ caseId: 'cas_d', state: 'returned', probability: 0.95 }),
    ];

    const { tags } = read(renderSweepReport(sweepReport({ cases })));

    const order = tags.filter(([name]) => name === 'article').map(([, { id }]) => id);
    expect(order).toEqual(['cas_d', 'cas_c', 'cas_b', 'cas_a']);
  });

  it('does not ask for a decision that is made', () => {
    const html = renderSweepReport(
      sweepReport({ cases: [reportedCase({ state: 'confirmed', draft: 'words' })] }),
    );

    expect(html).not.toContain('case confirm cas_');
  });

  it('has the same tags whatever a page says', () => {
    const plain = reportedCase({ signals: [], draft: 'x', author: 'x' });
    const evil = reportedCase({
      signals: [],
      url: `http://a.example/${EVIL}`,
      text: EVIL,
      author: EVIL,
      sourceId: EVIL,
      seal: EVIL,
      draft: EVIL,
      handles: [
        { kind: EVIL, value: EVIL },
        { kind: 'qq', value: EVIL },
      ],
      prices: [{ amount: 1, currency: EVIL, per: 'set' }],
    });
    const wall = { url: `http://a.example/${EVIL}`, code: 'WALL_LOGIN', sourceId: EVIL } as const;

    const html = renderSweepReport(sweepReport({ cases: [evil], walls: [wall], failures: [] }));

    const calm = sweepReport({ cases: [plain], walls: [{ ...wall, url: 'x' }], failures: [] });
    expect(tally(html)).toEqual(tally(renderSweepReport(calm)));
    expect(html.includes('\u202E')).toBe(false);
    expect(html).toContain('⟨U+202E⟩');
  });

  it('has the same tags for any text', () => {
    const calm = tally(
      renderSweepReport(sweepReport({ cases: [reportedCase({ text: 'x', signals: [] })] })),
    );
    assert(
      property(string({ unit: 'binary' }), (text) => {
        const html = renderSweepReport(
          sweepReport({ cases: [reportedCase({ text, signals: [] })] }),
        );

        expect(tally(html)).toEqual(calm);
      }),
      { numRuns: 40 },
    );
  });

  it('links nowhere but into itself, runs nothing and loads nothing', () => {
    const screenshot = { mime: 'image/png', bytes: new Uint8Array([1, 2, 3]) } as const;

    const { tags } = read(
      renderSweepReport(sweepReport({ cases: [reportedCase({ screenshot })] })),
    );

    const targets = tags.flatMap(([, { href, src }]) =>
      [href, src].filter((to) => to !== undefined),
    );
    expect(targets).toEqual(['#cas_0123456789abcdef0123456789', 'data:image/png;base64,AQID']);
    expect(tags.filter(([name]) => ['script', 'link', 'iframe', 'form'].includes(name))).toEqual(
      [],
    );
    expect(
      tags
        .flatMap(([, attributes]) => Object.keys(attributes))
        .filter((name) => /^on|^style$/u.test(name)),
    ).toEqual([]);
  });

  it('allows exactly the style that it carries', () => {
    const html = renderSweepReport(sweepReport());

    const style = /<style>([\s\S]*)<\/style>/u.exec(html)?.[1] ?? '';
    const digest = createHash('sha256').update(style).digest('base64');
    const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/u.exec(html)?.[1];
    expect(policy).toBe(
      `default-src 'none'; img-src data:; style-src 'sha256-${digest}'; base-uri 'none'; form-action 'none'`,
    );
  });

  it('masks identity numbers everywhere, and still marks the right words', () => {
    // Of the shape of an identity number; its check digit is wrong.
    const number = '110101199001011230';
    const text = `样证 ${number} 加 Q`;
    const reported = reportedCase({
      text,
      signals: signalsOn(text, [['identity-number', number]]),
      url: `http://a.example/${number}`,
      author: number,
      handles: [{ kind: 'alipay', value: number }],
      draft: `x ${number}`,
    });
    const walls = [
      { url: `http://a.example/${number}`, code: 'WALL_LOGIN', sourceId: null } as const,
    ];

    const html = renderSweepReport(sweepReport({ cases: [reported], walls }));

    expect(html).not.toContain(number);
    expect(findIdentityNumbers(html)).toEqual([]);
    expect(html).toContain('<mark title="identity-number">11***************0</mark>');
  });

  it('lists the first five hundred cases and says how many are left', () => {
    const cases = Array.from({ length: 503 }, (_, index) =>
      reportedCase({ caseId: `cas_${index}` }),
    );

    const html = renderSweepReport(sweepReport({ cases }));

    expect(tally(html)['article']).toBe(500);
    expect(html).toContain('3 more are not shown');
  });

  it.each([
    [0, '0%'],
    [0.0001, '1%'],
    [0.9999, '99%'],
    [1, '100%'],
    [0.505, '51%'],
  ])('shows a probability of %s as %s', (probability, shown) => {
    const html = renderSweepReport(sweepReport({ cases: [reportedCase({ probability })] }));

    expect(html).toContain(`<span class="num">${shown}</span>`);
  });
});
