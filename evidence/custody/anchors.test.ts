import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Anchor, headBytes, verifyAnchored } from './anchors.ts';
import { type CustodyEntry, nextEntry } from './custody-entry.ts';

function grown(entries: readonly CustodyEntry[], count: number, actor = 'analyst'): CustodyEntry[] {
  const log = [...entries];
  for (let index = 0; index < count; index += 1) {
    const at = new Date('2026-11-22T00:00:00Z');
    log.push(
      nextEntry(log.at(-1) ?? null, { evidenceId: 'evd_1', act: 'opened', actor, reason: 'x', at }),
    );
  }
  return log;
}

function anchorOf(entries: readonly CustodyEntry[], seq: number): Anchor {
  return { seq, head: entries[seq]?.hash ?? '' };
}

describe('an anchored custody log', () => {
  it('holds with every anchor in its place, and grows', () => {
    const log = grown([], 6);
    const anchors = [anchorOf(log, 2), anchorOf(log, 5)];

    expect(verifyAnchored(log, anchors)).toMatchObject({ valid: true, entries: 6 });
    expect(verifyAnchored(grown(log, 3), anchors)).toMatchObject({ valid: true, entries: 9 });
    expect(verifyAnchored([], [])).toMatchObject({ valid: true, entries: 0 });
  });

  it('shows a cut tail, also where the log went on from the cut, or was written anew', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 12 }), (cut, more) => {
        const log = grown([], 10);
        const anchors = [anchorOf(log, 9)];

        const cutLog = log.slice(0, cut);
        const goneOn = grown(cutLog, more, 'forger');

        expect(verifyAnchored(cutLog, anchors)).toMatchObject({ valid: false, at: 9 });
        expect(verifyAnchored(goneOn, anchors)).toMatchObject({ valid: false, at: 9 });
        expect(verifyAnchored(grown([], 20, 'forger'), anchors).valid).toBe(false);
      }),
    );
  });

  it('is stamped by bytes that anybody can write again', () => {
    expect(headBytes('ab01').toString('latin1')).toBe('ab01');
  });
});
