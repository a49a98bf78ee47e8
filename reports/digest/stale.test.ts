import { describe, expect, it } from 'vitest';
import type { Digest } from './digest.ts';
import { digestHtml, digestText } from './render.ts';

const NOTHING = { cases: 0, rows: [] };

const QUIET: Digest = {
  day: '2026-11-21',
  period: { from: new Date('2026-11-21T00:00:00Z'), to: new Date('2026-11-22T00:00:00Z') },
  organisation: 'Desk',
  news: { found: NOTHING, gone: NOTHING, returned: NOTHING },
  overdue: { notices: 0, addresses: 0, sightings: 0, rows: [] },
  failing: [],
  asked: 1,
  publicUrl: null,
};

describe('a digest of a desk whose directory has aged', () => {
  it('names recipients to be looked up again, and when they were', () => {
    const digest = { ...QUIET, stale: [{ id: 'old-desk', checkedOn: '2025-10-01' }] };

    const told = [digestText(digest), digestHtml(digest)];

    expect(told.every((text) => text.includes('old-desk  2025-10-01'))).toBe(true);
    expect(told[0]).toContain('Recipients to be looked up again: 1');
    expect(told[0]).toContain('资料陈旧、须重新核实的接收单位: 1');
  });

  it('says nothing of them where there are none', () => {
    expect(digestText({ ...QUIET, stale: [] })).toBe(digestText(QUIET));
    expect(digestText(QUIET)).not.toContain('looked up again');
  });
});
