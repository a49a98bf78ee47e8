import { StageError } from '../../core/failure.ts';
import { MergedCase } from '../../core/merged-case.ts';
import type { TiedCase } from '../../core/one-case.ts';
import type { CaseRepository } from '../../core/repositories/cases.ts';
import { type Db, recordset, rowOf, rowsOf } from '../db.ts';
import { joinActors } from './actor-resolution.ts';
import { summarise } from './actor-summaries.ts';
import { keyRows } from './case-keys.ts';

/** So many cases are told that share something with a sighting, the oldest: what more than that share says nothing. */
const MOST_TIED = 64;

/** Who posted is no key of its own: one account sells many things. With where it stands it is. */
const TIED = `select distinct cases.id, cases.opened_at from (
    select case_id from case_keys
      join jsonb_to_recordset($2) as wanted (kind text, value text) using (kind, value)
      where case_keys.source_id = $1 and case_keys.kind <> 'account'
    union all
    select case_id from sightings join case_sightings on sighting_id = sightings.id
      where source_id = $1 and page_url = $3 and author_url = $4 and kind in ('post', 'thread-title')
  ) as shared join cases on cases.id = case_id
  where cases.state <> 'dismissed' order by cases.opened_at, cases.id limit ${MOST_TIED}`;

const LOCK = 'select from cases where id = any($1) order by id for update';

/** In a statement of its own, after the lock: what a person did until then is seen. */
const STAND = `select id, state, opened_at as "openedAt", assignee is not null
    or exists (select from case_events where case_id = cases.id and actor <> 'cardsweep')
    or exists (select from decisions where case_id = cases.id)
    or exists (select from case_claims where case_id = cases.id and expires_at > $2)
    or exists (select from case_notes where case_id = cases.id)
    or exists (select from clues where case_id = cases.id)
    or exists (select from actor_acts where done_by <> 'cardsweep' and cases.id = any(case_ids))
    or exists (select from actor_cases join actor_bars using (actor_id) where case_id = cases.id) as "isTouched"
  from cases where id = any($1)`;

/** What finds the cases that a sighting ties together, and makes one of them. */
export function caseMergersOf(db: Db): Pick<CaseRepository, 'tied' | 'standing' | 'merge'> {
  return {
    async tied(sourceId, keys, place) {
      const rows = await rowsOf<{ id: string }>(db, TIED, [
        sourceId,
        recordset(keyRows(keys)),
        place?.pageUrl ?? null,
        place?.authorUrl ?? null,
      ]);
      return rows.map(({ id }) => id);
    },
    async standing(ids, at) {
      if (ids.length === 0) {
        return [];
      }
      await db.query(LOCK, [ids]);
      return await rowsOf<TiedCase & Record<string, unknown>>(db, STAND, [ids, at]);
    },
    merge: (into, from, at) => merge(db, into, from, at),
  };
}

/** Rows go and come again: what counts them, and reads them in order, counts inserts. */
const MOVE_SIGHTINGS = `with moved as (delete from case_sightings where case_id = $2
    returning sighting_id, near_listing_id, near_similarity)
  insert into case_sightings (sighting_id, case_id, near_listing_id, near_similarity)
    select sighting_id, $1, near_listing_id, near_similarity from moved order by sighting_id`;

const MOVE_KEYS = `with moved as (delete from case_keys where case_id = $2 returning source_id, kind, value)
  insert into case_keys (source_id, kind, value, case_id)
    select source_id, kind, value, $1 from moved order by kind, value on conflict do nothing`;

const MOVE_MARKS = `insert into actor_marks (kind, value, case_id)
  select kind, value, $1 from actor_marks where case_id = $2 on conflict do nothing`;

/** The history goes along, behind the entry that tells of it, each entry with its own moment. */
const MOVE_EVENTS = `with moved as (delete from case_events where case_id = $2
    returning version, kind, actor, at, reason, policy, reference)
  insert into case_events (case_id, version, kind, actor, at, reason, policy, reference)
    select $1, (select version from cases where id = $1) + row_number() over (order by version),
      case kind when 'opened' then 'sighting-joined' else kind end, actor, at, reason, policy, reference
    from moved`;

const RAISE = `update cases set probability = other.probability, verdict = other.verdict from cases as other
  where cases.id = $1 and other.id = $2 and cases.probability < other.probability`;

const COUNT_EVENTS = `update cases set version = (select max(version) from case_events where case_id = $1) where id = $1`;

async function merge(db: Db, into: string, from: string, at: Date): Promise<void> {
  await db.query(MOVE_EVENTS, [into, from]);
  await db.query(MOVE_SIGHTINGS, [into, from]);
  await db.query(MOVE_KEYS, [into, from]);
  await db.query(MOVE_MARKS, [into, from]);
  await db.query('update near_texts set case_id = $1 where case_id = $2', [into, from]);
  await db.query(RAISE, [into, from]);
  await db.query(COUNT_EVENTS, [into]);
  await mergeSellers(db, into, from, at);
  await db.query('delete from cases where id = $1', [from]);
  await db.query(`insert into changes (kind, id) values ('case', $1)`, [from]);
}

/** Whoever was taken for the seller of the one is that of the other. */
async function mergeSellers(db: Db, into: string, from: string, at: Date): Promise<void> {
  const rows = await rowsOf<{ caseId: string; actorId: string }>(
    db,
    'select case_id as "caseId", actor_id as "actorId" from actor_cases where case_id in ($1, $2)',
    [into, from],
  );
  const seller = rows.find(({ caseId }) => caseId === into)?.actorId;
  const other = rows.find(({ caseId }) => caseId === from)?.actorId;
  if (other === undefined) {
    return;
  }
  if (seller === undefined) {
    await db.query('update actor_cases set case_id = $1 where case_id = $2', [into, from]);
  } else if (seller !== other) {
    await joinActors(db, seller, other, { kind: 'joined', by: 'cardsweep', reason: null, at });
  }
  await db.query('delete from actor_cases where case_id = $1', [from]);
  await summarise(db, [seller ?? other]);
}

/** The case that another went into, directly; null where it went into none. */
async function intoOf(db: Db, id: string): Promise<string | null> {
  const row = await rowOf<{ caseId: string }>(
    db,
    `select case_id as "caseId" from case_events where kind = 'merged' and reference = $1`,
    [id],
  );
  return row?.caseId ?? null;
}

/** What was found of a case. Throws `NOT_FOUND`, as `MergedCase` where it went into another. */
export async function foundOfCase<R>(row: R | null | undefined, id: string, db: Db): Promise<R> {
  if (row !== null && row !== undefined) {
    return row;
  }
  const into = await intoOf(db, id);
  throw into === null
    ? new StageError('NOT_FOUND', `the case ${id} is not there`)
    : new MergedCase(id, into);
}
