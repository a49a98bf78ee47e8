import type { QueuedCase } from '../../../core/repositories/case-queue.ts';
import { csvCell } from '../csv.ts';

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
