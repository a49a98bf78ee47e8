import type { Overdue, OverdueRow, Terms } from '../../core/repositories/periods.ts';
import { type Db, rowsOf } from '../db.ts';
import { LISTED, withHistory } from './period-sql.ts';

/**
 * Notices whose recipients let their term pass while something of them is up, the last round to each recipient, and the addresses.
 * With the history at hand; `$1` is the moment, `$2` the hours of recipients as JSON, `$3` those of all others.
 */
export const OVERDUE = `last_looks as (
    select distinct on (case_id, url) case_id, url, outcome in ('still-up', 'moved') as is_up from period_looks
    where at < $1 order by case_id, url, at desc
  ), standing as (
    select notices.id, notices.case_id, recipient_id, round, first.at, notice from notices
    join cases on cases.id = notices.case_id
    join lateral (select min(deliveries.at) as at from deliveries
      where deliveries.notice_id = notices.id and outcome->>'kind' = 'accepted') as first on true
    where notices.state = 'accepted' and withdraws is null and cases.state in ('confirmed', 'returned')
      and first.at + coalesce(($2::jsonb->>recipient_id)::float8, $3::float8) * interval '1 hour' <= $1
      and not exists (select from notices as later where later.case_id = notices.case_id
        and later.recipient_id = notices.recipient_id and later.round > notices.round
        and later.created_at < $1 and later.state <> 'withdrawn')
  ), overdue_addresses as (
    select distinct standing.id, standing.case_id, last_looks.url from standing
    cross join lateral jsonb_array_elements(standing.notice->'cited') as cited
    join last_looks on last_looks.case_id = standing.case_id and last_looks.url = cited->>'url'
    where is_up
  )`;

const OVERDUE_NOW = `with ${OVERDUE}, counted as (
    select id, count(*)::int as addresses from overdue_addresses group by id
  ), shown as (
    select count(distinct sightings.id)::int as sightings from overdue_addresses
    join case_sightings on case_sightings.case_id = overdue_addresses.case_id
    join sightings on sightings.id = case_sightings.sighting_id and sightings.url = overdue_addresses.url
  )
  select counted.id as "noticeId", standing.case_id as "caseId", recipient_id as "recipientId", round,
    standing.at as "acceptedAt", addresses, (count(*) over ())::int as notices,
    (sum(addresses) over ())::int as "allAddresses", (select sightings from shown) as sightings
  from counted join standing on standing.id = counted.id
  order by standing.at, counted.id limit ${LISTED}`;

type Row = OverdueRow & {
  readonly notices: number;
  readonly allAddresses: number;
  readonly sightings: number;
};

/** What is overdue at a moment. */
export async function overdueAt(db: Db, at: Date, { hours, usualHours }: Terms): Promise<Overdue> {
  const rows = await rowsOf<Row>(await withHistory(db), OVERDUE_NOW, [
    at,
    JSON.stringify(hours),
    usualHours,
  ]);
  return {
    notices: rows[0]?.notices ?? 0,
    addresses: rows[0]?.allAddresses ?? 0,
    sightings: rows[0]?.sightings ?? 0,
    rows: rows.map(({ noticeId, caseId, recipientId, round, acceptedAt, addresses }) => ({
      noticeId,
      caseId,
      recipientId,
      round,
      acceptedAt,
      addresses,
    })),
  };
}
