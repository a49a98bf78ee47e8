import type { FollowedSighting } from '../../core/repositories/periods.ts';
import { csv } from '../words/csv.ts';
import { followCommand } from './figure-key.ts';
import { valueLabel } from './labels.ts';
import type { PeriodReport } from './report.ts';
import { HEADLINES, spanWords } from './words.ts';

const COLUMNS = [
  'section',
  'value',
  'name_zh',
  'name_en',
  'count',
  'confirmed',
  'gone',
  'returned',
  'median_hours',
  'p90_hours',
  'query',
] as const;

/** The figures of a report as a table, a row each, for a spreadsheet. */
export function figuresAsCsv(report: PeriodReport): string {
  return csv([
    COLUMNS,
    ...totalRows(report),
    ...valueRows(report),
    ...clockRows(report),
    ...recipientRows(report),
  ]);
}

type Rows = readonly (readonly string[])[];

function totalRows({ totals, overdue, period }: PeriodReport): Rows {
  const rows = HEADLINES.map(([total, { zh, en }, kind]) =>
    row(['total', total, zh, en, String(totals[total] ?? '')], {
      query: kind === null ? '' : followCommand(kind, period),
    }),
  );
  const late = row(['total', 'overdue', '逾期未处置', 'Overdue', String(overdue.sightings)], {
    query: followCommand('overdue', period),
  });
  return [...rows, late];
}

function valueRows({ tallies, period }: PeriodReport): Rows {
  return tallies.flatMap(({ dimension, values }) =>
    values.map(({ value, found, confirmed, gone, returned }) => {
      const { zh, en } = valueLabel(dimension, value);
      return row([dimension, value, zh, en, String(found)], {
        counts: [confirmed, gone, returned],
        query: followCommand(`${dimension}=${value}`, period),
      });
    }),
  );
}

function clockRows({ spans }: PeriodReport): Rows {
  return spans.map((span) =>
    row(
      [
        'clock',
        `${span.from} to ${span.to}`,
        spanWords(span, 'zh'),
        spanWords(span, 'en'),
        String(span.sightings),
      ],
      { hours: [span.medianHours, span.p90Hours] },
    ),
  );
}

function recipientRows({ recipients, period }: PeriodReport): Rows {
  return recipients.map((card) =>
    row(['recipient', card.recipientId, card.name, card.name, String(card.addresses)], {
      counts: ['', card.gone, card.returned],
      hours: [card.medianHours, card.p90Hours],
      query: followCommand(`recipient=${card.recipientId}`, period),
    }),
  );
}

interface More {
  readonly counts?: readonly (number | string)[];
  readonly hours?: readonly (number | null)[];
  readonly query?: string;
}

function row(
  first: readonly string[],
  { counts = ['', '', ''], hours = [null, null], query = '' }: More,
): readonly string[] {
  return [
    ...first,
    ...counts.map(String),
    ...hours.map((one) => (one === null ? '' : one.toFixed(2))),
    query,
  ];
}

const FOLLOWED = [
  'sighting',
  'case',
  'url',
  'surface',
  'first_seen',
  'confirmed',
  'accepted',
  'gone',
  'still_gone_after_30_days',
  'returned',
] as const;

/** The head of a table of sightings. */
export function followedHead(): string {
  return csv([FOLLOWED]);
}

/** Rows of that table, without a head. */
export function followedAsCsv(batch: readonly FollowedSighting[]): string {
  const rows = batch.map((one) => [
    one.sightingId,
    one.caseId,
    one.url,
    one.surface,
    ...[
      one.firstSeenAt,
      one.confirmedAt,
      one.acceptedAt,
      one.goneAt,
      one.stillGoneAt,
      one.returnedAt,
    ].map((at) => at?.toISOString() ?? ''),
  ]);
  return csv(rows).slice(1);
}
