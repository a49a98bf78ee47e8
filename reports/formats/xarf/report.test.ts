import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { sha256 } from '../../../core/digest.ts';
import { composedFixture } from '../../fixtures/composed.ts';
import { judgesOf } from '../../fixtures/schema-judges.ts';
import type { SchemaFile } from '../../fixtures/second-validator.ts';
import { formatXarf } from './index.ts';
import { xarfReports } from './report.ts';
import { XarfReport } from './schema.ts';

function schemaFile(name: string): SchemaFile {
  return JSON.parse(readFileSync(new URL(`./schemas/${name}`, import.meta.url), 'utf8'));
}

const JUDGES = judgesOf(schemaFile('content-fraud.json'), [
  schemaFile('content-base.json'),
  schemaFile('xarf-core.json'),
]);

/** What each of two validators says against a report by the schemas of xarf-spec; none where they take it. */
function faultsOf(report: unknown): readonly (readonly string[])[] {
  return JUDGES.map((judge) => judge(report));
}

describe('the schemas of XARF v4', () => {
  it('take their own sample', () => {
    expect(faultsOf(schemaFile('sample-content-fraud.json'))).toEqual([[], []]);
  });

  it.each([
    ['xarf_version', '3.0.0'],
    ['report_id', 'ntc_1'],
    ['timestamp', 'yesterday'],
    ['reporter', { org: 'x', contact: 'x' }],
    ['source_identifier', undefined],
    ['category', 'messaging'],
    ['type', 'phishing'],
    ['url', 'not an address'],
    ['fraud_type', 'identity-cards'],
    ['description', 'x'.repeat(1001)],
    ['tags', ['no namespace']],
    ['domain', 'xn--fsqu00a.example'],
    ['evidence', [{ content_type: 'text/plain', payload: 'eA==', extra: 1 }]],
  ])('refuse a sample with a bad %s', (key, value) => {
    const sample = { ...schemaFile('sample-content-fraud.json'), [key]: value };

    expect(faultsOf(sample).map(({ length }) => length > 0)).toEqual([true, true]);
  });
});

describe('xarfReports', () => {
  it.each(['minimal', 'typical', 'full'] as const)(
    'are what the schemas and our own rules take: %s',
    (name) => {
      const composed = composedFixture(name);

      const reports = xarfReports(composed);

      expect(reports).toHaveLength(composed.notice.cited.length);
      for (const report of reports) {
        expect(faultsOf(report)).toEqual([[], []]);
        expect(XarfReport.safeParse(report).error).toBeUndefined();
      }
    },
  );

  it('hash what they carry, and carry the text as seen', () => {
    const composed = composedFixture('typical');

    const [report] = xarfReports(composed);

    for (const { payload, hash, size } of report?.evidence ?? []) {
      const bytes = Buffer.from(payload, 'base64');
      expect(hash).toBe(`sha256:${sha256(bytes)}`);
      expect(size).toBe(bytes.length);
    }
    const [text, facts] = (report?.evidence ?? []).map(({ payload }) =>
      Buffer.from(payload, 'base64').toString('utf8'),
    );
    expect(text).toBe(composed.notice.cited[0]?.text);
    expect(facts).toContain(composed.notice.cited[0]?.evidence?.bundleDigest);
  });

  it('leave the domain out where the schema does not take it, and tell how the seller is paid', () => {
    const [international, invitation] = xarfReports(composedFixture('full'));

    expect(international?.url).toMatch(/^https:\/\/xn--fsqu00a\.town\.example\/%E8/u);
    expect(international).not.toHaveProperty('domain');
    expect(international?.payment_methods).toEqual(['bank_transfer', 'cryptocurrency', 'other']);
    expect(international?.cryptocurrency_addresses).toEqual([
      { currency: 'usdt', address: 'TDemoDemoDemoDemoDemoDemoDemoDemo12' },
    ]);
    expect(invitation).not.toHaveProperty('payment_methods');
  });

  it('have an id of their own, the same each time', () => {
    const ids = xarfReports(composedFixture('full')).map(({ report_id }) => report_id);
    const again = xarfReports(composedFixture('full')).map(({ report_id }) => report_id);

    expect(again).toEqual(ids);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe('formatXarf', () => {
  it.each(['minimal', 'typical', 'full'] as const)(
    'is one document that the schemas take, with every address: %s',
    (name) => {
      const composed = composedFixture(name);

      const report = JSON.parse(formatXarf(composed));

      expect(faultsOf(report)).toEqual([[], []]);
      expect([report.url, ...(report.related_urls ?? [])]).toEqual(
        composed.notice.cited.map(({ url }) => new URL(url).href),
      );
      expect(report.evidence).toHaveLength(Math.min(50, composed.notice.cited.length * 2));
    },
  );
});
