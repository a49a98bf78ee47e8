import type { ActorAct } from '../../core/actor.ts';
import { actorIdOf } from '../../core/actor-resolution.ts';
import { StageError } from '../../core/failure.ts';
import { idOf } from '../../core/ids.ts';
import type { ActorRepository, WrittenAct } from '../../core/repositories/actors.ts';
import { type Db, found, rowOf, rowsOf } from '../db.ts';
import { joinActors } from './actor-resolution.ts';
import { summarise } from './actor-summaries.ts';

const ACTS = `select acts.id, acts.kind, acts.actor_id as "actorId", acts.other_id as "otherId",
    acts.case_ids as "caseIds", acts.done_by as "by", acts.reason, acts.at, acts.undoes, undoing.id as "undoneBy"
  from actor_acts as acts left join actor_acts as undoing on undoing.undoes = acts.id`;

/** As many acts as a history tells. */
const MOST_ACTS = 200;

/** The history of an actor, latest first. */
export async function actsOf(db: Db, actorId: string): Promise<readonly ActorAct[]> {
  return await rowsOf<ActorAct & Record<string, unknown>>(
    db,
    `${ACTS} where acts.actor_id = $1 or acts.other_id = $1 order by acts.seq desc limit ${MOST_ACTS}`,
    [actorId],
  );
}

/** What persons do to actors. */
export function createActorActs(db: Db): Pick<ActorRepository, 'merge' | 'split' | 'undo'> {
  return {
    async merge(actorId, otherId, act) {
      if (actorId === otherId) {
        throw new StageError('INPUT_INVALID', 'an actor cannot go into itself');
      }
      await lockLive(db, [actorId, otherId]);
      await db.query(
        `delete from actor_bars where (actor_id, other_id) in (($1::text, $2::text), ($2, $1))`,
        [actorId, otherId],
      );
      const id = await joinActors(db, actorId, otherId, { kind: 'merged', ...act });
      await summarise(db, [actorId]);
      return await actOf(db, id);
    },
    split: (actorId, caseIds, act) => split(db, actorId, caseIds, act),
    undo: (actId, act) => undo(db, actId, act),
  };
}

/** Actors that have cases of their own, which no other writer then changes until the transaction ends. */
async function lockLive(db: Db, ids: readonly string[]): Promise<void> {
  for (const id of ids.toSorted()) {
    const row = found(
      await rowOf<{ into: string | null }>(
        db,
        'select merged_into as into from actors where id = $1 for update',
        [id],
      ),
      `the actor ${id}`,
    );
    if (row.into !== null) {
      throw new StageError('STATE_CONFLICT', `the actor ${id} went into ${row.into}`);
    }
  }
}

async function actOf(db: Db, id: string): Promise<ActorAct> {
  const row = await rowOf<ActorAct & Record<string, unknown>>(db, `${ACTS} where acts.id = $1`, [
    id,
  ]);
  return found(row, `the act ${id}`);
}

async function split(
  db: Db,
  actorId: string,
  caseIds: readonly string[],
  { by, reason, at }: WrittenAct,
): Promise<ActorAct> {
  await lockLive(db, [actorId]);
  const rows = await rowsOf<{ id: string }>(
    db,
    'select case_id as id from actor_cases where actor_id = $1',
    [actorId],
  );
  const own = new Set(rows.map(({ id }) => id));
  const stranger = caseIds.find((id) => !own.has(id));
  if (stranger !== undefined) {
    throw new StageError('STATE_CONFLICT', `the case ${stranger} is not one of ${actorId}`);
  }
  const moved = [...new Set(caseIds)].toSorted();
  if (moved.length === 0 || moved.length === own.size) {
    throw new StageError('INPUT_INVALID', 'some cases of the actor must go, and some stay');
  }
  const otherId = actorIdOf(moved[0] ?? '', actorId, at.toISOString());
  await db.query('insert into actors (id) values ($1)', [otherId]);
  await db.query('update actor_cases set actor_id = $1 where case_id = any($2)', [otherId, moved]);
  await copyBars(db, actorId, otherId);
  await db.query('insert into actor_bars (actor_id, other_id) values ($1, $2), ($2, $1)', [
    actorId,
    otherId,
  ]);
  const id = idOf('act', actorId, otherId, at.toISOString());
  await write(db, { id, kind: 'split', actorId, otherId, moved, by, reason, at, undoes: null });
  await summarise(db, [actorId, otherId]);
  return await actOf(db, id);
}

/** What was said of the whole was said of its parts. */
async function copyBars(db: Db, from: string, to: string): Promise<void> {
  await db.query(
    `insert into actor_bars (actor_id, other_id) select $2, other_id from actor_bars where actor_id = $1
     union select actor_id, $2 from actor_bars where other_id = $1 on conflict do nothing`,
    [from, to],
  );
}

interface NewAct extends WrittenAct {
  readonly id: string;
  readonly kind: string;
  readonly actorId: string;
  readonly otherId: string;
  readonly moved: readonly string[];
  readonly undoes: string | null;
}

async function write(db: Db, act: NewAct): Promise<void> {
  const { id, kind, actorId, otherId, moved, by, reason, at, undoes } = act;
  await db.query(
    `insert into actor_acts (id, kind, actor_id, other_id, case_ids, done_by, reason, at, undoes)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [id, kind, actorId, otherId, moved, by, reason, at, undoes],
  );
}

async function undo(db: Db, actId: string, written: WrittenAct): Promise<ActorAct> {
  const act = await actOf(db, actId);
  if (act.undoneBy !== null || act.kind === 'undone') {
    throw new StageError('STATE_CONFLICT', `the act ${actId} was taken back already`);
  }
  const { actorId, otherId, caseIds } = act;
  const moved = act.kind === 'split' ? await unsplit(db, act) : await unmerge(db, act);
  const id = idOf('act', actId, written.at.toISOString());
  const kind = 'undone';
  await write(db, { id, kind, actorId, otherId, moved, ...written, undoes: actId });
  await summarise(db, [actorId, otherId]);
  return { ...(await actOf(db, id)), caseIds: moved.length > 0 ? moved : caseIds };
}

/** The part goes back whole, with what joined it since. */
async function unsplit(db: Db, { actorId, otherId }: ActorAct): Promise<readonly string[]> {
  await lockLive(db, [actorId, otherId]);
  await db.query('delete from actor_bars where actor_id = $1 or other_id = $1', [otherId]);
  const rows = await rowsOf<{ id: string }>(
    db,
    'update actor_cases set actor_id = $1 where actor_id = $2 returning case_id as id',
    [actorId, otherId],
  );
  await db.query('update actors set merged_into = $1, cases = 0 where id = $2', [actorId, otherId]);
  return rows.map(({ id }) => id);
}

/** The cases that came with the other go with it again, and what was said of it alone is said of it alone. */
async function unmerge(
  db: Db,
  { id, kind, actorId, otherId, caseIds }: ActorAct,
): Promise<readonly string[]> {
  await lockLive(db, [actorId]);
  const revived = await rowsOf(
    db,
    'update actors set merged_into = null where id = $1 and merged_into = $2 returning id',
    [otherId, actorId],
  );
  if (revived.length === 0) {
    throw new StageError('STATE_CONFLICT', `the actor ${otherId} is not in ${actorId} any more`);
  }
  const rows = await rowsOf<{ id: string }>(
    db,
    'update actor_cases set actor_id = $1 where actor_id = $2 and case_id = any($3) returning case_id as id',
    [otherId, actorId, caseIds],
  );
  await db.query(
    `delete from actor_bars using actor_acts where actor_acts.id = $1
       and ((actor_bars.actor_id = $2 and actor_bars.other_id = any(bars_added))
         or (actor_bars.other_id = $2 and actor_bars.actor_id = any(bars_added)))`,
    [id, actorId],
  );
  await db.query(
    `insert into actor_bars (actor_id, other_id)
     select $2, other from actor_acts, unnest(bars) as other where actor_acts.id = $1
     union select other, $2 from actor_acts, unnest(bars) as other where actor_acts.id = $1
     on conflict do nothing`,
    [id, otherId],
  );
  // What resolution joined and a person took apart stays apart; what a person joined is as it was before.
  if (kind === 'joined') {
    await db.query(
      'insert into actor_bars (actor_id, other_id) values ($1, $2), ($2, $1) on conflict do nothing',
      [actorId, otherId],
    );
  }
  return rows.map((row) => row.id);
}
