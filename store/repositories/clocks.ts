import type { ClockRepository, SightingClocks } from '../../core/repositories/clocks.ts';
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

export function createClockRepository(db: Db): ClockRepository {
  return {
    async ofSightings(from, to) {
      return await rowsOf<SightingClocks & Record<string, unknown>>(db, OF_SIGHTINGS, [from, to]);
    },
  };
}
