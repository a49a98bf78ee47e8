import type { SightingClocks } from '../../core/repositories/clocks.ts';
import { csv } from '../words/csv.ts';

const COLUMNS = [
  'case',
  'sighting',
  'url',
  'first_seen',
  'confirmed',
  'accepted',
  'gone',
  'still_gone_after_30_days',
] as const;

/** The clocks of confirmed sightings, a row each; empty cells for what has not happened. */
export function clocksAsCsv(clocks: readonly SightingClocks[]): string {
  const rows = clocks.map((one) => [
    one.caseId,
    one.sightingId,
    one.url,
    ...[one.firstSeenAt, one.confirmedAt, one.acceptedAt, one.goneAt, one.stillGoneAt].map(
      (at) => at?.toISOString() ?? '',
    ),
  ]);
  return csv([COLUMNS, ...rows]);
}
