import { legibleLine } from './legible.ts';

/** What a spreadsheet would run or reach out with: a cell that begins so is shown as text (OWASP, CSV injection). */
const FORMULA = /^[=+\-@\t\r|%]/u;

/** Rows as RFC 4180 has them: UTF-8 with a mark at the front, which spreadsheets need, and CRLF. No cell is a formula. */
export function csv(rows: readonly (readonly string[])[]): string {
  return `\u{FEFF}${rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('')}`;
}

function cell(value: string): string {
  const line = legibleLine(value);
  const safe = FORMULA.test(line) ? `'${line}` : line;
  return /[",\r\n]/u.test(safe) || safe !== value ? `"${safe.replaceAll('"', '""')}"` : safe;
}
