import type { ClockRepository, Scorecard, SightingClocks } from '../../core/repositories/clocks.ts';
import { type Db, rowsOf } from '../db.ts';

/** What looks at addresses of notices found, and whether an address is gone now: no look after `gone_at` found it up. */
export const LOOKS = `looks as (
    select notices.case_id, outcomes.url, outcomes.at,
      case when seen_from is null then outcome else 'still-up' end as outcome
    from outcomes join notices on notices.id = outcomes.notice_id
    where outcome in ('removed', 'restricted', 'still-up', 'moved')
  ), up as (
    select case_id, url, max(at) as last_up_at from looks where outcome in ('still-up', 'moved')
    group by case_id, url
  ), gone as (
    select looks.case_id, looks.url, min(at) as gone_at, max(at) as last_gone_at
    from looks left join up on up.case_id = looks.case_id and up.url = looks.url
    where outcome in ('removed', 'restricted') and (last_up_at is null or at > last_up_at)
    group by looks.case_id, looks.url
  )`;

const OF_SIGHTINGS = `with ${LOOKS}, confirmed as (
    select case_id, min(decided_at) as at from decisions where act = 'confirm' group by case_id
  ), accepted as (
    select case_id, min(deliveries.at) as at from deliveries join notices on notices.id = notice_id
    where deliveries.outcome->>'kind' = 'accepted' and notices.state <> 'refused' group by case_id
  ), still_gone as (
    select gone.case_id, gone.url, min(looks.at) as at from gone
    join looks on looks.case_id = gone.case_id and looks.url = gone.url
    where looks.outcome in ('removed', 'restricted') and looks.at >= gone_at + interval '30 days'
    group by gone.case_id, gone.url
  )
  select sightings.id as "sightingId", confirmed.case_id as "caseId", sightings.url,
    first_seen_at as "firstSeenAt", confirmed.at as "confirmedAt", accepted.at as "acceptedAt",
    gone.gone_at as "goneAt", still_gone.at as "stillGoneAt"
  from confirmed
  join case_sightings on case_sightings.case_id = confirmed.case_id
  join sightings on sightings.id = case_sightings.sighting_id
  left join accepted on accepted.case_id = confirmed.case_id
  left join gone on gone.case_id = confirmed.case_id and gone.url = sightings.url
  left join still_gone on still_gone.case_id = confirmed.case_id and still_gone.url = sightings.url
  where confirmed.at >= $1 and confirmed.at < $2
  order by confirmed.at, confirmed.case_id, sightings.url, sightings.id`;

const SCORECARDS = `with ${LOOKS}, asked as (
    select id, case_id, recipient_id, state, notice from notices
    where created_at >= $1 and created_at < $2 and withdraws is null
  ), accepted as (
    select asked.case_id, asked.recipient_id, cited->>'url' as url, min(deliveries.at) as at
    from asked join deliveries on deliveries.notice_id = asked.id and deliveries.outcome->>'kind' = 'accepted'
    cross join jsonb_array_elements(asked.notice->'cited') as cited
    where asked.state <> 'refused'
    group by asked.case_id, asked.recipient_id, cited->>'url'
  ), ends as (
    select accepted.recipient_id, gone_at,
      extract(epoch from (select min(looks.at) from looks where looks.case_id = accepted.case_id
        and looks.url = accepted.url and looks.outcome in ('removed', 'restricted')
        and looks.at >= accepted.at) - accepted.at) / 3600 as hours,
      exists (select from looks as went join looks as came
        on came.case_id = went.case_id and came.url = went.url and came.at > went.at
        where went.case_id = accepted.case_id and went.url = accepted.url
          and went.outcome in ('removed', 'restricted') and came.outcome in ('still-up', 'moved')) as returned
    from accepted left join gone on gone.case_id = accepted.case_id and gone.url = accepted.url
  ), counts as (
    select recipient_id, count(*)::int as notices,
      (count(*) filter (where state = 'accepted'))::int as accepted,
      (count(*) filter (where state = 'refused'))::int as refused
    from asked group by recipient_id
  )
  select counts.recipient_id as "recipientId", notices, accepted, refused,
    count(ends.recipient_id)::int as addresses, count(gone_at)::int as gone,
    (count(*) filter (where returned))::int as returned,
    percentile_cont(0.5) within group (order by hours) as "medianHours",
    percentile_cont(0.9) within group (order by hours) as "p90Hours"
  from counts left join ends on ends.recipient_id = counts.recipient_id
  group by counts.recipient_id, notices, accepted, refused
  order by counts.recipient_id`;

export function createClockRepository(db: Db): ClockRepository {
  return {
    async ofSightings(from, to) {
      return await rowsOf<SightingClocks & Record<string, unknown>>(db, OF_SIGHTINGS, [from, to]);
    },
    async scorecards(from, to) {
      return await rowsOf<Scorecard & Record<string, unknown>>(db, SCORECARDS, [from, to]);
    },
  };
}
