import { legibleLine } from '../words/legible.ts';
import type { ConfirmedCase } from './confirmed-case.ts';

const COLUMNS = [
  'case',
  'policy',
  'state',
  'probability',
  'url',
  'first_seen',
  'last_seen',
  'handles',
  'evidence',
  'bundle_sha256',
  'text',
] as const;

/** What a spreadsheet would run or reach out with: a cell that begins so is shown as text (OWASP, CSV injection). */
const FORMULA = /^[=+\-@\t\r|%]/u;

/** A row a sighting, as RFC 4180 has it: UTF-8 with a mark at the front, which spreadsheets need, and CRLF. */
export function casesAsCsv(cases: readonly ConfirmedCase[]): string {
  const rows = cases.flatMap(({ id, policy, isGone, probability, cited }) =>
    cited.map(({ url, text, firstSeenAt, lastSeenAt, handles, evidence }) => [
      id,
      policy,
      isGone ? 'gone' : 'up',
      probability.toFixed(4),
      url,
      firstSeenAt.toISOString(),
      lastSeenAt.toISOString(),
      handles.map(({ kind, value }) => `${kind} ${value}`).join('; '),
      evidence?.evidenceId ?? '',
      evidence?.bundleDigest ?? '',
      text,
    ]),
  );
  return `\u{FEFF}${[COLUMNS, ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('')}`;
}

function cell(value: string): string {
  const line = legibleLine(value);
  const safe = FORMULA.test(line) ? `'${line}` : line;
  return /[",\r\n]/u.test(safe) || safe !== value ? `"${safe.replaceAll('"', '""')}"` : safe;
}
