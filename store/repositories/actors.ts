import { type ActorCase, type ActorSummary, type CaseKey, MOST_HOLDERS } from '../../core/actor.ts';
import type {
  ActorFacet,
  ActorFilter,
  ActorRepository,
  ActorView,
} from '../../core/repositories/actors.ts';
import { type Db, found, rowOf, rowsOf } from '../db.ts';
import { actsOf, createActorActs } from './actor-acts.ts';
import { resolveStep } from './actor-resolution.ts';

interface ActorRow extends Record<string, unknown>, Omit<ActorSummary, 'label'> {
  readonly labelKind: string | null;
  readonly labelValue: string | null;
}

const COLUMNS = `actors.id, label_kind as "labelKind", label_value as "labelValue", actors.cases, handles, sources,
  surfaces, kinds, regions, probability, first_at as "firstAt", last_at as "lastAt"`;

const MATCHING = `from actors where merged_into is null and cases > 0
  and ($1::text is null or kinds @> array[$1]) and ($2::text is null or surfaces @> array[$2])
  and ($3::text is null or sources @> array[$3]) and ($4::text is null or regions @> array[$4])
  and ($5::timestamptz is null or last_at >= $5) and ($6::timestamptz is null or first_at < $6)
  and cases >= $7 and ($8::text is null or label_value ilike '%' || $9 || '%' or actors.id = $8
    or actors.id in (select actor_id from actor_cases where case_id = $8)
    or actors.id in (select actor_id from actor_keys join actor_cases using (case_id) where value = $8))`;

/** `resolve`, `merge`, `split` and `undo` need a transaction's client. */
export function createActorRepository(db: Db): ActorRepository {
  return {
    ...createActorActs(db),
    resolve: (at) => resolveStep(db, at),
    async progress() {
      const row = await rowOf<{ resolvedAt: Date | null; waiting: number }>(db, PROGRESS);
      return found(row, 'the progress of resolution');
    },
    async list(filter, offset, limit) {
      const values = valuesOf(filter);
      const [rows, total] = await Promise.all([
        rowsOf<ActorRow>(
          db,
          `select ${COLUMNS} ${MATCHING} order by cases desc, last_at desc, id offset $10 limit $11`,
          [...values, offset, limit],
        ),
        rowOf<{ total: number }>(db, `select count(*)::int as total ${MATCHING}`, values),
      ]);
      return { actors: rows.map(summaryOf), total: total?.total ?? 0 };
    },
    async facets(filter) {
      return await rowsOf<ActorFacet & Record<string, unknown>>(db, FACETS, valuesOf(filter));
    },
    get: (id, most) => view(db, id, most),
    async ofCase(caseId) {
      const row = await rowOf<{ id: string }>(
        db,
        'select actor_id as id from actor_cases where case_id = $1',
        [caseId],
      );
      return row?.id ?? null;
    },
    async keysOf(caseIds, limit) {
      return await rowsOf<CaseKey & Record<string, unknown>>(db, KEYS_OF, [caseIds, limit]);
    },
    async holders(keys, limit) {
      return await rowsOf<CaseKey & Record<string, unknown>>(db, HOLDERS, [
        keys.map(({ kind }) => kind),
        keys.map(({ value }) => value),
        limit,
      ]);
    },
  };
}

const PROGRESS = `select resolved_at as "resolvedAt",
    ((select count(*) from (select from case_keys where seq > keys_to limit 100000) as keys)
      + (select count(*) from (select from actor_marks where seq > marks_to limit 100000) as marks))::int as waiting
  from actor_progress`;

const FACETS = `with matching as (select kinds, surfaces, sources, regions ${MATCHING})
  select * from (
    select 'kind' as facet, value, count(*)::int as actors from matching, unnest(kinds) as value group by value
    union all
    select 'surface', value, count(*)::int from matching, unnest(surfaces) as value group by value
    union all
    (select 'source', value, count(*)::int from matching, unnest(sources) as value group by value
      order by 3 desc, 2 limit 200)
    union all
    select 'region', value, count(*)::int from matching, unnest(regions) as value group by value
  ) as facets order by facet, actors desc, value`;

const KEYS_OF = `select case_id as "caseId", kind, value from actor_keys where case_id = any($1)
  order by kind, value, case_id limit $2`;

const HOLDERS = `select held.case_id as "caseId", asked.kind, asked.value
  from unnest($1::text[], $2::text[]) as asked (kind, value)
  cross join lateral (select case_id from actor_keys where actor_keys.value = asked.value
    and actor_keys.kind = asked.kind order by case_id limit ${MOST_HOLDERS + 1}) as held
  order by asked.kind, asked.value, held.case_id limit $3`;

/** As SQL's pattern of the same characters. */
function literal(text: string): string {
  return text.replaceAll(/[\\%_]/gu, String.raw`\$&`);
}

function valuesOf(filter: ActorFilter): readonly unknown[] {
  const q = filter.q ?? null;
  return [
    filter.kind ?? null,
    filter.surface ?? null,
    filter.source ?? null,
    filter.region ?? null,
    filter.from ?? null,
    filter.to ?? null,
    filter.leastCases ?? 1,
    q,
    q === null ? null : literal(q),
  ];
}

function summaryOf({ labelKind, labelValue, ...row }: ActorRow): ActorSummary {
  const label =
    labelKind === null || labelValue === null ? null : { kind: labelKind, value: labelValue };
  return { ...row, label };
}

/** Follows where an actor went; the circle is impossible, as only live ones take others in. */
const LIVE = `with recursive way as (
    select id, merged_into from actors where id = $1
    union all select actors.id, actors.merged_into from actors join way on actors.id = way.merged_into
  ) select id from way where merged_into is null`;

async function view(
  db: Db,
  id: string,
  most: { readonly cases: number; readonly keys: number },
): Promise<ActorView> {
  const live = found(await rowOf<{ id: string }>(db, LIVE, [id]), `the actor ${id}`);
  const [row, shownCases, acts, barred, keys] = await Promise.all([
    rowOf<ActorRow>(db, `select ${COLUMNS} from actors where id = $1`, [live.id]),
    rowsOf<ActorCase & Record<string, unknown>>(db, CASES, [live.id, most.cases]),
    actsOf(db, live.id),
    rowsOf<{ id: string }>(
      db,
      'select other_id as id from actor_bars where actor_id = $1 order by 1',
      [live.id],
    ),
    rowOf<{ keys: number }>(db, KEY_COUNT, [live.id]),
  ]);
  const ids = shownCases.map((one) => one.id);
  const shownKeys = await rowsOf<CaseKey & Record<string, unknown>>(db, SHOWN_KEYS, [
    ids,
    most.keys,
  ]);
  return {
    ...summaryOf(found(row, `the actor ${id}`)),
    shownCases,
    shownKeys,
    keys: keys?.keys ?? 0,
    acts,
    barred: barred.map((one) => one.id),
  };
}

const CASES = `select cases.id, state, cases.source_id as "sourceId", probability, opened_at as "openedAt",
    first.surface, coalesce(left(first.text, 160), '') as excerpt
  from actor_cases join cases on cases.id = case_id
  left join lateral (select surface, text from case_sightings join sightings on sightings.id = sighting_id
    join listings on listings.id = listing_id where case_sightings.case_id = cases.id
    order by sighting_id limit 1) as first on true
  where actor_id = $1 order by probability desc, opened_at, cases.id limit $2`;

const KEY_COUNT = `select count(*)::int as keys from (select distinct kind, value from actor_cases
  join actor_keys using (case_id) where actor_id = $1) as keys`;

/** Keys of the cases by how many of them share each: whole keys, as many as fit. */
const SHOWN_KEYS = `with keys as (
    select kind, value, count(*) as holders from actor_keys where case_id = any($1)
    group by kind, value order by holders desc, kind in ('campaign', 'text', 'alike'), kind, value limit $2
  )
  select case_id as "caseId", keys.kind, keys.value from keys
  join actor_keys on actor_keys.kind = keys.kind and actor_keys.value = keys.value and case_id = any($1)
  order by keys.holders desc, keys.kind, keys.value, case_id`;
