import type {
  CalibrationBin,
  DayFigures,
  FigureRepository,
  PriceFigures,
  RegionFigures,
  Snapshot,
  Standings,
} from '../../core/repositories/figures.ts';
import { type Db, rowOf, rowsOf } from '../db.ts';

export function createFigureRepository(db: Db): FigureRepository {
  return {
    async days(from, to, sourceId) {
      return await rowsOf<DayFigures & Record<string, unknown>>(db, DAYS, [from, to, sourceId]);
    },
    async standings() {
      return await rowsOf<Standings & Record<string, unknown>>(
        db,
        'select state, count(*)::int as cases from cases group by state order by state',
      );
    },
    async regions(from) {
      return await rowsOf<RegionFigures & Record<string, unknown>>(db, REGIONS, [from]);
    },
    async prices(from) {
      return await rowsOf<PriceFigures & Record<string, unknown>>(db, PRICES, [from]);
    },
    async calibration(scorerVersion) {
      return await rowsOf<CalibrationBin & Record<string, unknown>>(db, CALIBRATION, [
        scorerVersion,
      ]);
    },
    async snapshot(key) {
      return await rowOf<Snapshot & Record<string, unknown>>(
        db,
        'select made_at as "madeAt", took_ms as "tookMs", figures from figure_snapshots where key = $1',
        [key],
      );
    },
    async keep(key, { madeAt, tookMs, figures }) {
      await db.query(
        `insert into figure_snapshots (key, made_at, took_ms, figures) values ($1, $2, $3, $4)
         on conflict (key) do update set made_at = excluded.made_at, took_ms = excluded.took_ms,
           figures = excluded.figures where figure_snapshots.made_at < excluded.made_at`,
        [key, madeAt, tookMs, JSON.stringify(figures)],
      );
    },
  };
}

const DAYS = `with days as (
    select day::date as day from generate_series(date_trunc('day', $1::timestamptz at time zone 'Asia/Shanghai'),
      $2::timestamptz at time zone 'Asia/Shanghai', interval '1 day') as day
  ), seen as (
    select (first_seen_at at time zone 'Asia/Shanghai')::date as day, count(*)::int as sightings from sightings
    where first_seen_at >= $1 and first_seen_at < $2 and ($3::text is null or source_id = $3) group by 1
  ), opened as (
    select (opened_at at time zone 'Asia/Shanghai')::date as day, (count(*) filter (where verdict = 'suspect'))::int as suspect,
      (count(*) filter (where verdict = 'strong'))::int as strong
    from cases where opened_at >= $1 and opened_at < $2 and ($3::text is null or source_id = $3) group by 1
  ), decided as (
    select (decided_at at time zone 'Asia/Shanghai')::date as day, count(distinct case_id)::int as confirmed
    from decisions join cases on cases.id = case_id
    where act = 'confirm' and decided_at >= $1 and decided_at < $2 and ($3::text is null or source_id = $3) group by 1
  ), ended as (
    select (at at time zone 'Asia/Shanghai')::date as day,
      (count(distinct case_id) filter (where kind = 'verified-gone'))::int as gone,
      (count(distinct case_id) filter (where kind in ('returned', 'returned-elsewhere')))::int as returned
    from case_events join cases on cases.id = case_id
    where kind in ('verified-gone', 'returned', 'returned-elsewhere') and at >= $1 and at < $2
      and ($3::text is null or source_id = $3) group by 1
  )
  select to_char(days.day, 'YYYY-MM-DD') as day, coalesce(sightings, 0) as sightings, coalesce(suspect, 0) as suspect,
    coalesce(strong, 0) as strong, coalesce(confirmed, 0) as confirmed, coalesce(gone, 0) as gone,
    coalesce(returned, 0) as returned
  from days left join seen using (day) left join opened using (day) left join decided using (day)
  left join ended using (day) order by days.day`;

const REGIONS = `select region, count(*)::int as cases from case_queue, unnest(regions) as region
  where newest_at >= $1 group by region order by cases desc, region`;

const PRICES = `with texts as (
    select distinct listing_id, date_trunc('week', min(first_seen_at) at time zone 'Asia/Shanghai')::date as week
    from case_sightings join sightings on sightings.id = sighting_id where first_seen_at >= $1 group by listing_id
  ), asked as (
    select distinct listing_id, week, signal->>'id' as goods, price->>'currency' as currency, price->>'per' as per,
      (price->>'amount')::double precision as amount
    from texts cross join lateral (select score from scores where scores.listing_id = texts.listing_id
      order by scored_at desc limit 1) as latest
    cross join jsonb_array_elements(score->'prices') as price
    cross join jsonb_array_elements(score->'signals') as signal
    where signal->>'id' like 'goods.%'
  ), most as (
    select goods, currency, per from asked group by goods, currency, per order by count(*) desc, goods, currency limit 12
  )
  select goods, currency, per, to_char(week, 'YYYY-MM-DD') as week,
    percentile_cont(0.5) within group (order by amount) as median, count(*)::int as prices
  from asked where exists (select from most where most.goods = asked.goods and most.currency = asked.currency
    and most.per is not distinct from asked.per)
  group by goods, currency, per, week order by goods, currency, per, week`;

const CALIBRATION = `with last as (
    select distinct on (case_id) case_id, act from decisions order by case_id, decided_at desc, id desc
  ), texts as (
    select distinct on (sightings.listing_id) sightings.listing_id, act from last
    join case_sightings on case_sightings.case_id = last.case_id join sightings on sightings.id = sighting_id
    where act in ('confirm', 'dismiss') order by sightings.listing_id, act
  )
  select least(9, floor(probability * 10))::int as bin, count(*)::int as texts,
    (count(*) filter (where act = 'confirm'))::int as confirmed, avg(probability) as predicted
  from texts join scores on scores.listing_id = texts.listing_id and scorer_version = $1
  group by 1 order by 1`;
