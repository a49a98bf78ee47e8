import { PROVINCES } from '../../core/province.ts';
import { PRICE_BANDS } from '../../core/repositories/periods.ts';
import { type Db, rowOf } from '../db.ts';
import { LOOKS } from './clocks.ts';

/** Values of a dimension that are listed; the others are counted together. */
export const MOST_VALUES = 15;

/** Sightings that samples are taken from, the newest first. */
export const SAMPLED = 20_000;
export const SAMPLE = 10;

/** Rows that a cursor hands over at a time. */
export const BATCH = 1_000;

/**
 * What happened to addresses and cases, worked out once a transaction: looks, when addresses went and came back, first decisions and
 * acceptances. Temporary tables, so that planners know how much it is.
 */
const HISTORY: readonly string[] = [
  `create temporary table period_looks on commit drop as with ${LOOKS} select * from looks`,
  `create temporary table period_gone on commit drop as with looks as (select * from period_looks),
    up as (
      select case_id, url, max(at) as last_up_at from looks where outcome in ('still-up', 'moved') group by case_id, url
    )
    select looks.case_id, looks.url, min(at) as gone_at, max(at) as last_gone_at
    from looks left join up on up.case_id = looks.case_id and up.url = looks.url
    where outcome in ('removed', 'restricted') and (last_up_at is null or at > last_up_at)
    group by looks.case_id, looks.url`,
  'analyze period_looks',
  `create temporary table period_returns on commit drop as
    select case_id, url, at from (select case_id, url, at, outcome in ('still-up', 'moved') as is_up,
      lag(outcome in ('still-up', 'moved')) over (partition by case_id, url order by at) as was_up from period_looks) as steps
    where is_up and not was_up`,
  `create temporary table period_confirmed on commit drop as
    select case_id, min(decided_at) as at from decisions where act = 'confirm' group by case_id`,
  `create temporary table period_accepted on commit drop as
    select case_id, min(deliveries.at) as at from deliveries join notices on notices.id = notice_id
    where deliveries.outcome->>'kind' = 'accepted' and withdraws is null and notices.state <> 'refused' group by case_id`,
  `create temporary table period_came_back on commit drop as
    select case_id, url, max(at) as at from period_returns group by case_id, url`,
  `create temporary table period_still_gone on commit drop as
    select gone.case_id, gone.url, min(looks.at) as at from period_gone as gone
    join period_looks as looks on looks.case_id = gone.case_id and looks.url = gone.url
    where looks.outcome in ('removed', 'restricted') and looks.at >= gone.gone_at + interval '30 days'
    group by gone.case_id, gone.url`,
  `analyze period_gone, period_returns, period_confirmed, period_accepted, period_came_back, period_still_gone`,
];

/** The host of `sightings.url`, or its scheme where it has none. */
export const HOST = `coalesce(substring(lower(sightings.url) from '^[a-z][a-z0-9+.-]*://([^/?#]+)'),
  split_part(lower(sightings.url), ':', 1))`;

/** The score that was given last, as `latest.score`. */
export const LATEST = `lateral (select score from scores where scores.listing_id = sightings.listing_id
  order by scored_at desc limit 1) as latest on true`;

/** Lowest price in yuan that `latest.score` has, or null. */
export const LOWEST = `(select min((price->>'amount')::numeric)
  from jsonb_array_elements(latest.score->'prices') as price where price->>'currency' = 'CNY')`;

const LIMITS = [100, 300, 500, 1_000, 2_000];

/** The band of a price, where `lowest` is the lowest in yuan. */
export function bandOf(lowest: string): string {
  const steps = LIMITS.map(
    (limit, index) => `when ${lowest} < ${limit} then '${PRICE_BANDS[index]}'`,
  );
  return `case ${steps.join(' ')} when ${lowest} is not null then 'from-2000'
    when jsonb_array_length(coalesce(latest.score->'prices', '[]')) > 0 then 'other' else 'none' end`;
}

/** Kinds of goods that `latest.score` names, `none` where it names none. */
export const GOODS = `coalesce((select array_agg(distinct substring(signal->>'id' from 7))
  from jsonb_array_elements(latest.score->'signals') as signal where signal->>'id' like 'goods.%'), array['none'])`;

const NAMES = PROVINCES.map(({ code, zh }) => `('${code}', '${zh}')`).join(', ');

/** Provinces of the identity numbers in a text and those that it offers by name, as codes; `none` where there are none. */
export const REGIONS = `coalesce((select array_agg(distinct region) from (
    select number->>'region' as region from jsonb_array_elements(listings.identity_numbers) as number
    union select code from jsonb_array_elements(latest.score->'signals') as signal
      join (values ${NAMES}) as provinces (code, name) on position(name in signal->>'text') > 0
      where signal->>'id' = 'selection.province'
  ) as told where region is not null), array['none'])`;

/** Rows of a list in a digest or a report. */
export const LISTED = 20;

/**
 * The transaction with the history at hand, which its first statement about a period works out; a large one is sorted and joined in
 * memory, and cursors are planned for all that they walk through. Outside a transaction the tables are gone at once.
 */
export async function withHistory(db: Db): Promise<Db> {
  const known = await rowOf<{ known: boolean }>(
    db,
    `select to_regclass('pg_temp.period_still_gone') is not null as known,
       set_config('work_mem', '64MB', true), set_config('cursor_tuple_fraction', '1', true)`,
  );
  if (known?.known !== true) {
    for (const statement of HISTORY) {
      await db.query(statement);
    }
  }
  return db;
}
