import type { QueuedCase } from '../../../core/repositories/case-queue.ts';

/** What spreadsheets take for a formula where a cell begins with it (OWASP, CSV injection). */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/u;

/** Controls, and marks that turn the direction of what follows: they hide what a cell holds. */
const HIDDEN = /[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069\u061c\ufeff]/gu;

/** One cell as RFC 4180 has it, that no spreadsheet takes for a formula. */
export function csvCell(value: string | number | null): string {
  if (typeof value === 'number') {
    return String(value);
  }
  const plain = (value ?? '').replaceAll(HIDDEN, ' ');
  const safe = FORMULA.test(plain.trimStart()) || FORMULA.test(value ?? '') ? `'${plain}` : plain;
  return `"${safe.replaceAll('"', '""')}"`;
}

const HEAD = [
  'case',
  'state',
  'verdict',
  'probability',
  'source',
  'surfaces',
  'opened',
  'newest',
  'sightings',
  'assignee',
  'held by',
  'address',
  'author',
  'text',
  'handles',
];

export const CSV_HEAD = `\ufeff${HEAD.map(csvCell).join(',')}\r\n`;

/** A case as a line. */
export function csvLine(row: QueuedCase): string {
  const cells = [
    row.caseId,
    row.state,
    row.verdict,
    row.probability,
    row.sourceId,
    row.surfaces.join(' '),
    row.openedAt.toISOString(),
    row.newestAt.toISOString(),
    row.sightings,
    row.assignee,
    row.claim?.holder ?? null,
    row.lead?.url ?? null,
    row.lead?.author ?? null,
    row.lead?.text ?? null,
    row.handles.map(({ kind, value }) => `${kind}:${value}`).join(' '),
  ];
  return `${cells.map(csvCell).join(',')}\r\n`;
}
