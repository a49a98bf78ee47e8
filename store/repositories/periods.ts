import type {
  CaseLine,
  CaseNews,
  ClockSpan,
  PeriodRepository,
  PeriodTotals,
  SourceFortune,
} from '../../core/repositories/periods.ts';
import { type Db, found, rowOf, rowsOf } from '../db.ts';
import { createPeriodWalks, followOf } from './period-follow.ts';
import { overdueAt } from './period-overdue.ts';
import { recipientsOf } from './period-recipients.ts';
import { LISTED, withHistory } from './period-sql.ts';
import { createPeriodTallies } from './period-tallies.ts';
import { WALLS } from './sweep-figures.ts';

/** Sources that a report lists. */
const MOST_SOURCES = 100;

const TOTALS = `with fresh as (
    select state, withdraws from notices where created_at >= $1 and created_at < $2
  )
  select
    (select count(*)::int from sightings where first_seen_at >= $1 and first_seen_at < $2) as seen,
    (select count(*)::int from sightings join case_sightings on case_sightings.sighting_id = sightings.id
      where first_seen_at >= $1 and first_seen_at < $2) as found,
    (select count(*)::int from cases where opened_at >= $1 and opened_at < $2) as "casesOpened",
    (select count(*)::int from period_confirmed as confirmed where at >= $1 and at < $2) as "casesConfirmed",
    (select count(distinct case_id)::int from decisions where act = 'dismiss' and decided_at >= $1 and decided_at < $2)
      as "casesDismissed",
    (select count(*)::int from period_confirmed as confirmed join case_sightings on case_sightings.case_id = confirmed.case_id
      where at >= $1 and at < $2) as confirmed,
    (select count(*)::int from period_accepted as accepted join case_sightings on case_sightings.case_id = accepted.case_id
      where at >= $1 and at < $2) as accepted,
    (select count(*)::int from period_gone as gone join case_sightings on case_sightings.case_id = gone.case_id
      join sightings on sightings.id = case_sightings.sighting_id and sightings.url = gone.url
      where gone.gone_at >= $1 and gone.gone_at < $2) as gone,
    (select count(distinct sightings.id)::int from period_returns as returns join case_sightings on case_sightings.case_id = returns.case_id
      join sightings on sightings.id = case_sightings.sighting_id and sightings.url = returns.url
      where at >= $1 and at < $2) as returned,
    (select count(*)::int from fresh where withdraws is null) as notices,
    (select count(*)::int from fresh where withdraws is null and state = 'accepted') as "noticesAccepted",
    (select count(*)::int from fresh where withdraws is null and state = 'refused') as "noticesRefused",
    (select count(*)::int from fresh where withdraws is null and state = 'withdrawn') as withdrawn,
    (select count(*)::int from case_events where kind = 'appealed' and at >= $1 and at < $2) as appeals`;

const CLOCK_SPANS: readonly (readonly [ClockSpan['from'], ClockSpan['to'], string, string])[] = [
  ['seen', 'confirmed', 'firstSeenAt', 'confirmedAt'],
  ['confirmed', 'accepted', 'confirmedAt', 'acceptedAt'],
  ['accepted', 'gone', 'acceptedAt', 'goneAt'],
  ['confirmed', 'gone', 'confirmedAt', 'goneAt'],
  ['gone', 'still-gone', 'goneAt', 'stillGoneAt'],
];

/** The clocks of sightings whose cases were first confirmed in a period. */
const CLOCKS = followOf('confirmed', '');

/** Hours between clocks; one that an earlier round of work left behind the other counts as none. */
const SPANS = `with clocks as materialized (${CLOCKS})
  ${CLOCK_SPANS.map(
    ([from, to, start, end], index) => `select ${index} as place, '${from}' as from, '${to}' as to,
      (count(*) filter (where hours is not null))::int as sightings,
      percentile_cont(0.5) within group (order by hours)::float8 as "medianHours",
      percentile_cont(0.9) within group (order by hours)::float8 as "p90Hours"
      from (select case when "${end}" is not null
        then extract(epoch from greatest("${end}" - "${start}", interval '0')) / 3600 end as hours from clocks) as spans`,
  ).join(' union all ')} order by place`;

const SOURCES = `with asked as (
    select source_id, (count(*) filter (where failure is null))::int as captures,
      (count(*) filter (where failure in ${WALLS}))::int as walls,
      (count(*) filter (where failure is not null and failure not in ${WALLS}))::int as failures,
      array_agg(distinct failure order by failure) filter (where failure is not null) as codes,
      max(fetched_at) as last_at
    from captures where fetched_at >= $1 and fetched_at < $2 group by source_id
  ), lost as (
    select targets.source_id, count(*)::int as failures, array_agg(distinct jobs.failure_code order by jobs.failure_code) as codes
    from jobs join targets on targets.id = jobs.payload->>'targetId'
    where jobs.name = 'collect' and jobs.state = 'failed' and jobs.ended_at >= $1 and jobs.ended_at < $2
    group by targets.source_id
  ), paused as (
    select source_id, json_agg(json_build_object('host', host, 'wall', wall, 'until', until) order by host) as hosts
    from host_standings where until > $2 and since < $2 group by source_id
  )
  select sources.id as "sourceId", sources.declaration->>'name' as name, coalesce(captures, 0) as captures,
    coalesce(walls, 0) as walls, coalesce(asked.failures, 0) + coalesce(lost.failures, 0) as failures,
    coalesce(asked.codes, '{}') || coalesce(lost.codes, '{}') as codes, last_at as "lastAt",
    coalesce(paused.hosts, '[]') as paused
  from sources left join asked on asked.source_id = sources.id left join lost on lost.source_id = sources.id
  left join paused on paused.source_id = sources.id
  where asked.source_id is not null or lost.source_id is not null or paused.source_id is not null
  order by (paused.source_id is null), (coalesce(walls, 0) + coalesce(asked.failures, 0) + coalesce(lost.failures, 0))::float8
    / greatest(1, coalesce(captures, 0) + coalesce(walls, 0) + coalesce(asked.failures, 0) + coalesce(lost.failures, 0)) desc,
    sources.id limit ${MOST_SOURCES}`;

type SourceRow = Omit<SourceFortune, 'paused'> & {
  readonly paused: readonly { host: string; wall: string; until: string }[];
};

/** What happened to addresses of cases, by the news of a digest. */
const NEWS: Readonly<Record<CaseNews, string>> = {
  found: `select case_id, sightings.url, first_seen_at as at from sightings
    join case_sightings on case_sightings.sighting_id = sightings.id
    where first_seen_at >= $1 and first_seen_at < $2`,
  gone: 'select case_id, url, gone_at as at from period_gone as gone where gone_at >= $1 and gone_at < $2',
  returned: `select case_id, url, at from period_returns as returns where at >= $1 and at < $2
    union all
    select case_events.case_id, sightings.url, case_events.at from case_events join sightings on sightings.id = reference
    where case_events.kind = 'returned-elsewhere' and case_events.at >= $1 and case_events.at < $2`,
};

function caseLinesOf(news: CaseNews): string {
  return `with happened as (${NEWS[news]}), told as (
      select case_id, max(at) as at, count(distinct url)::int as addresses, min(url) as url from happened group by case_id
    )
    select cases.id as "caseId", source_id as "sourceId", told.at, addresses, told.url, (count(*) over ())::int as cases
    from told join cases on cases.id = told.case_id order by told.at desc, cases.id limit ${LISTED}`;
}

export function createPeriodRepository(db: Db): PeriodRepository {
  const tallies = createPeriodTallies(db);
  return {
    tallies: (period) => tallies.tallies(period),
    buckets: (period, size) => tallies.buckets(period, size),
    ...createPeriodWalks(db),
    async totals(period) {
      const { from, to } = period;
      const counts = await rowOf<Omit<PeriodTotals, 'medianPrice' | 'p90Price'>>(
        await withHistory(db),
        TOTALS,
        [from, to],
      );
      return { ...found(counts, 'the period'), ...(await tallies.prices(period)) };
    },
    async clockSpans({ from, to }) {
      const rows = await rowsOf<ClockSpan & Record<string, unknown>>(await withHistory(db), SPANS, [
        from,
        to,
      ]);
      return rows.map(({ from: start, to: end, sightings, medianHours, p90Hours }) => ({
        from: start,
        to: end,
        sightings,
        medianHours,
        p90Hours,
      }));
    },
    recipients: (period) => recipientsOf(db, period),
    overdue: (at, terms) => overdueAt(db, at, terms),
    async sources({ from, to }) {
      const rows = await rowsOf<SourceRow>(await withHistory(db), SOURCES, [from, to]);
      return rows.map((row) => ({
        ...row,
        paused: row.paused.map(({ until, ...pause }) => ({ ...pause, until: new Date(until) })),
      }));
    },
    async caseLines(news, { from, to }) {
      const rows = await rowsOf<CaseLine & { readonly cases: number }>(
        await withHistory(db),
        caseLinesOf(news),
        [from, to],
      );
      return {
        cases: rows[0]?.cases ?? 0,
        rows: rows.map(({ caseId, sourceId, at, addresses, url }) => ({
          caseId,
          sourceId,
          at,
          addresses,
          url,
        })),
      };
    },
  };
}
