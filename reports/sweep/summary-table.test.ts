import { stripVTControlCharacters } from 'node:util';
import { assert, integer, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sweepReport } from '../fixtures/sweep-report.ts';
import { renderSummaryTable, type SourceFigures, summaryLine } from './summary-table.ts';
import { fitted, textWidth } from './text-width.ts';

const SUMMARY = sweepReport().summary;

function sourceNamed(name: string): SourceFigures {
  return {
    id: 'town-forum',
    name,
    captures: 120,
    sightings: 20,
    newSightings: 17,
    suspect: 4,
    strong: 13,
    walls: 0,
    failures: 1,
  };
}

describe('renderSummaryTable', () => {
  it('has lines of one width, Chinese names or long ones', () => {
    const table = renderSummaryTable(SUMMARY, [
      sourceNamed('演示小镇论坛'),
      sourceNamed('Cloud-disk shares 网盘分享 of the town and others'),
      sourceNamed('bidi \u202E \u0007 name\nof two lines'),
    ]);

    const lines = table.split('\n').slice(0, -1);
    expect(new Set(lines.map(textWidth)).size).toBe(1);
    expect(lines).toHaveLength(9);
    expect(lines[3]).toContain('演示小镇论坛');
    expect(lines.at(-2)).toMatch(/^│ all +│ +214 │ +44 │ +37 │ +9 │ +28 │ +4 │ +1 │$/u);
  });

  it('shows the id of a source that has no name, and a table without sources', () => {
    expect(renderSummaryTable(SUMMARY, [sourceNamed('')])).toContain('town-forum');
    expect(renderSummaryTable(SUMMARY, []).split('\n')).toHaveLength(6);
  });

  it('is the same words with colours', () => {
    const sources = [sourceNamed('演示小镇论坛')];

    const coloured = renderSummaryTable(SUMMARY, sources, { colours: true });

    expect(coloured).not.toBe(renderSummaryTable(SUMMARY, sources));
    expect(stripVTControlCharacters(coloured)).toBe(renderSummaryTable(SUMMARY, sources));
  });
});

describe('summaryLine', () => {
  it('is one line', () => {
    expect(summaryLine(SUMMARY)).toBe(
      'swp_0123456789abcdef0123456789: 28 strong, 9 suspect, 37 new sightings, 21 cases opened, 37 preserved, 4 walls, 1 failure in 48.2 s',
    );
  });
});

describe('textWidth', () => {
  it.each([
    ['abc', 3],
    ['身份证', 6],
    ['ＱＱ', 4],
    ['e\u0301', 1],
    ['😀', 2],
    ['👨‍👩‍👧', 2],
    ['', 0],
  ])('of %s is %i', (line, columns) => {
    expect(textWidth(line)).toBe(columns);
  });
});

describe('fitted', () => {
  it('makes any line of the width that is asked for', () => {
    assert(
      property(string({ unit: 'grapheme' }), integer({ min: 1, max: 40 }), (line, columns) => {
        expect(textWidth(fitted(line, columns))).toBe(columns);
      }),
    );
  });
});
