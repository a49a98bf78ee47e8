import { assert, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvCell } from './csv.ts';

describe('a cell of the export', () => {
  it.each([
    ['=1+1', `"'=1+1"`],
    ['  @SUM(A1)', `"'  @SUM(A1)"`],
    ['\t=1', `"' =1"`],
    ['\u202e=1', `"' =1"`],
    ['＝1', `"'＝1"`],
    ['-5', `"'-5"`],
    ['say "hi"', '"say ""hi"""'],
    ['two\r\nlines', '"two  lines"'],
    [null, '""'],
    [-5, '-5'],
  ])('%j is written as %s', (value, written) => {
    expect(csvCell(value)).toBe(written);
  });

  it('is never more than one cell, and never a formula', () => {
    assert(
      property(string({ unit: 'binary' }), (value) => {
        const cell = csvCell(value);

        const inner = cell.slice(1, -1);
        expect(inner.replaceAll('""', '')).not.toMatch(/["\r\n\t]/u);
        expect(inner.trimStart()).not.toMatch(/^[=+\-@]/u);
      }),
    );
  });
});
