import type { Scorecard } from '../../core/repositories/clocks.ts';
import type { Period } from '../../core/repositories/periods.ts';
import { type Db, rowsOf } from '../db.ts';
import { withHistory } from './period-sql.ts';

/** How each recipient has dealt with what it was asked, from the history at hand. */
const RECIPIENTS = `with asked as (
    select id, case_id, recipient_id, state, notice from notices
    where created_at >= $1 and created_at < $2 and withdraws is null
  ), accepted as (
    select asked.case_id, asked.recipient_id, cited->>'url' as url, min(deliveries.at) as at
    from asked join deliveries on deliveries.notice_id = asked.id and deliveries.outcome->>'kind' = 'accepted'
    cross join jsonb_array_elements(asked.notice->'cited') as cited
    where asked.state <> 'refused'
    group by asked.case_id, asked.recipient_id, cited->>'url'
  ), ended as (
    select accepted.case_id, accepted.recipient_id, accepted.url, accepted.at, min(looks.at) as ended_at
    from accepted left join period_looks as looks on looks.case_id = accepted.case_id and looks.url = accepted.url
      and looks.outcome in ('removed', 'restricted') and looks.at >= accepted.at
    group by accepted.case_id, accepted.recipient_id, accepted.url, accepted.at
  ), ends as (
    select ended.recipient_id, gone.gone_at, extract(epoch from ended_at - ended.at) / 3600 as hours,
      came_back.case_id is not null as returned
    from ended left join period_gone as gone on gone.case_id = ended.case_id and gone.url = ended.url
    left join period_came_back as came_back on came_back.case_id = ended.case_id and came_back.url = ended.url
  ), counts as (
    select recipient_id, count(*)::int as notices,
      (count(*) filter (where state = 'accepted'))::int as accepted,
      (count(*) filter (where state = 'refused'))::int as refused
    from asked group by recipient_id
  )
  select counts.recipient_id as "recipientId", notices, accepted, refused,
    count(ends.recipient_id)::int as addresses, count(gone_at)::int as gone,
    (count(*) filter (where returned))::int as returned,
    percentile_cont(0.5) within group (order by hours)::float8 as "medianHours",
    percentile_cont(0.9) within group (order by hours)::float8 as "p90Hours"
  from counts left join ends on ends.recipient_id = counts.recipient_id
  group by counts.recipient_id, notices, accepted, refused
  order by counts.recipient_id`;

/** Every recipient of a notice that was written within a period. */
export async function recipientsOf(db: Db, { from, to }: Period): Promise<readonly Scorecard[]> {
  return await rowsOf<Scorecard & Record<string, unknown>>(await withHistory(db), RECIPIENTS, [
    from,
    to,
  ]);
}
