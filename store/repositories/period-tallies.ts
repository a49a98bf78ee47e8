import {
  type BucketSize,
  DIMENSIONS,
  type Dimension,
  type DimensionTally,
  type Period,
  type PeriodRepository,
  type Tally,
} from '../../core/repositories/periods.ts';
import { type Db, rowsOf } from '../db.ts';
import {
  bandOf,
  GOODS,
  HOST,
  LATEST,
  LOWEST,
  MOST_VALUES,
  REGIONS,
  SAMPLE,
  SAMPLED,
  withHistory,
} from './period-sql.ts';

/** Sightings of cases that were first seen in a period, with everything that they are counted by. */
const FACTS = `facts as materialized (
    select sightings.id, sightings.first_seen_at, surface, ${HOST} as provider,
      ${bandOf(LOWEST)} as price, ${GOODS} as goods, ${REGIONS} as regions,
      confirmed.at is not null as is_confirmed, gone.gone_at is not null as is_gone,
      gone_back.case_id is not null as is_returned
    from sightings join case_sightings on case_sightings.sighting_id = sightings.id
    join listings on listings.id = sightings.listing_id
    left join ${LATEST}
    left join period_confirmed as confirmed on confirmed.case_id = case_sightings.case_id
    left join period_gone as gone on gone.case_id = case_sightings.case_id and gone.url = sightings.url
    left join period_came_back as gone_back on gone_back.case_id = case_sightings.case_id and gone_back.url = sightings.url
    where first_seen_at >= $1 and first_seen_at < $2
  )`;

/** A row for each value that a fact has in each dimension. */
function marksOf(facts: string, more: string): string {
  const values: Readonly<Record<Dimension, string>> = {
    surface: 'surface',
    provider: 'provider',
    region: 'unnest(regions)',
    price: 'price',
    goods: 'unnest(goods)',
  };
  return Object.entries(values)
    .map(
      ([dimension, value]) =>
        `select '${dimension}' as dimension, ${value} as value, ${more} from ${facts}`,
    )
    .join(' union all ');
}

const TALLIES = `with ${FACTS}, marks as (${marksOf('facts', 'is_confirmed, is_gone, is_returned')}
  ), counted as (
    select dimension, value, count(*) as found, count(*) filter (where is_confirmed) as confirmed,
      count(*) filter (where is_gone) as gone, count(*) filter (where is_returned) as returned
    from marks group by dimension, value
  ), ranked as (
    select *, row_number() over (partition by dimension order by found desc, value) as rank from counted
  ), newest as (
    select * from facts order by first_seen_at desc, id limit ${SAMPLED}
  ), numbered as (
    select dimension, value, id, row_number() over (partition by dimension, value order by first_seen_at desc, id) as number
    from (${marksOf('newest', 'id, first_seen_at')}) as sampled
  ), samples as (
    select dimension, value, array_agg(id order by number) as sample from numbered where number <= ${SAMPLE}
    group by dimension, value
  )
  select ranked.dimension, ranked.value, found::int, confirmed::int, gone::int, returned::int,
    coalesce(sample, '{}') as sample, 1 as values
  from ranked left join samples using (dimension, value) where rank <= ${MOST_VALUES}
  union all
  select dimension, null, sum(found)::int, sum(confirmed)::int, sum(gone)::int, sum(returned)::int, '{}', count(*)::int
  from ranked where rank > ${MOST_VALUES} group by dimension
  order by dimension, found desc, value`;

interface TallyRow extends Tally {
  readonly dimension: Dimension;
  readonly value: string | null;
  readonly sample: readonly string[];
  readonly values: number;
}

const PRICES = `select percentile_cont(0.5) within group (order by lowest)::float8 as "medianPrice",
    percentile_cont(0.9) within group (order by lowest)::float8 as "p90Price"
  from (select ${LOWEST} as lowest from sightings
    join case_sightings on case_sightings.sighting_id = sightings.id left join ${LATEST}
    where first_seen_at >= $1 and first_seen_at < $2) as asked where lowest is not null`;

/** Parts of a period as China counts them: days, weeks from Monday, months, years. */
function bucketsOf(size: BucketSize): string {
  const day = `to_char(date_trunc('${size}', at at time zone 'Asia/Shanghai'), 'YYYY-MM-DD')`;
  return `with happened as (
      select 'found' as what, first_seen_at as at from sightings
        join case_sightings on case_sightings.sighting_id = sightings.id
        where first_seen_at >= $1 and first_seen_at < $2
      union all
      select 'confirmed', confirmed.at from period_confirmed as confirmed join case_sightings on case_sightings.case_id = confirmed.case_id
        where confirmed.at >= $1 and confirmed.at < $2
      union all
      select 'gone', gone.gone_at from period_gone as gone join case_sightings on case_sightings.case_id = gone.case_id
        join sightings on sightings.id = case_sightings.sighting_id and sightings.url = gone.url
        where gone.gone_at >= $1 and gone.gone_at < $2
      union all
      select 'returned', returns.at from period_returns as returns join case_sightings on case_sightings.case_id = returns.case_id
        join sightings on sightings.id = case_sightings.sighting_id and sightings.url = returns.url
        where returns.at >= $1 and returns.at < $2
    )
    select ${day} as day, (count(*) filter (where what = 'found'))::int as found,
      (count(*) filter (where what = 'confirmed'))::int as confirmed,
      (count(*) filter (where what = 'gone'))::int as gone,
      (count(*) filter (where what = 'returned'))::int as returned
    from happened group by 1 order by 1`;
}

/** What is counted of the sightings that a period found. */
export function createPeriodTallies(db: Db): Pick<PeriodRepository, 'tallies' | 'buckets'> & {
  prices(
    period: Period,
  ): Promise<{ readonly medianPrice: number | null; readonly p90Price: number | null }>;
} {
  return {
    async tallies({ from, to }) {
      const rows = await rowsOf<TallyRow & Record<string, unknown>>(
        await withHistory(db),
        TALLIES,
        [from, to],
      );
      return DIMENSIONS.map((dimension) =>
        tallyOf(
          dimension,
          rows.filter((row) => row.dimension === dimension),
        ),
      );
    },
    async buckets({ from, to }, size) {
      return await rowsOf(await withHistory(db), bucketsOf(size), [from, to]);
    },
    async prices({ from, to }) {
      const [row] = await rowsOf<{ medianPrice: number | null; p90Price: number | null }>(
        db,
        PRICES,
        [from, to],
      );
      return row ?? { medianPrice: null, p90Price: null };
    },
  };
}

function tallyOf(dimension: Dimension, rows: readonly TallyRow[]): DimensionTally {
  const rest = rows.find(({ value }) => value === null);
  return {
    dimension,
    values: rows.flatMap(({ value, found, confirmed, gone, returned, sample }) =>
      value === null ? [] : [{ value, found, confirmed, gone, returned, sample }],
    ),
    others:
      rest === undefined
        ? null
        : {
            values: rest.values,
            found: rest.found,
            confirmed: rest.confirmed,
            gone: rest.gone,
            returned: rest.returned,
          },
  };
}
