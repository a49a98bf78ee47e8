import { type CaseKey, MOST_HOLDERS } from '../../core/actor.ts';
import { type ResolvedCase, resolveCases, type Standing } from '../../core/actor-resolution.ts';
import { idOf } from '../../core/ids.ts';
import { nearnessOf, SAME_SIMILARITY } from '../../core/sketch.ts';
import { type Db, found, recordset, rowOf, rowsOf } from '../db.ts';
import { summarise } from './actor-summaries.ts';

/** Keys and sightings that one step looks at. */
const STEP = 2_000;
/** A picture may be fetched after its post's case was opened: so many sightings before are looked at again. */
const LOOK_BACK = 2_000;
/** Texts that one text is compared with, and those alike that it is joined with. */
const MOST_COMPARED = 16;
const MOST_ALIKE = 3;

interface Progress {
  readonly keysTo: string;
  readonly marksTo: string;
  readonly sightingsTo: string;
}

/** One step of resolution; whether more wait. Needs a transaction's client that holds the lock of cases. */
export async function resolveStep(db: Db, at: Date): Promise<boolean> {
  const progress = found(
    await rowOf<Progress & Record<string, unknown>>(
      db,
      `select keys_to as "keysTo", marks_to as "marksTo", sightings_to as "sightingsTo" from actor_progress for update`,
    ),
    'the progress of resolution',
  );
  const sightingsTo = await markSightings(db, Number(progress.sightingsTo));
  const keys = await freshKeys(db, 'case_keys', Number(progress.keysTo));
  const marks = await freshKeys(db, 'actor_marks', Number(progress.marksTo));
  const caseIds = [...new Set([...keys.caseIds, ...marks.caseIds])];
  if (caseIds.length > 0) {
    await settle(db, caseIds, at);
  }
  await db.query(
    'update actor_progress set keys_to = $1, marks_to = $2, sightings_to = $3, resolved_at = $4',
    [keys.to, marks.to, sightingsTo, at],
  );
  return keys.isFull || marks.isFull || sightingsTo - Number(progress.sightingsTo) >= STEP;
}

async function freshKeys(
  db: Db,
  table: 'case_keys' | 'actor_marks',
  after: number,
): Promise<{ readonly caseIds: readonly string[]; readonly to: number; readonly isFull: boolean }> {
  const rows = await rowsOf<{ seq: string; caseId: string }>(
    db,
    `select seq, case_id as "caseId" from ${table} where seq > $1 order by seq limit ${STEP}`,
    [after],
  );
  return {
    caseIds: rows.map(({ caseId }) => caseId),
    to: Number(rows.at(-1)?.seq ?? after),
    isFull: rows.length === STEP,
  };
}

/** Marks what pictures and wordings cases share by sightings that joined since, and some before; how far it came. */
async function markSightings(db: Db, after: number): Promise<number> {
  const last = await rowOf<{ to: string | null }>(
    db,
    `select max(seq) as to from (select seq from case_sightings where seq > $1 order by seq limit ${STEP}) as next`,
    [after],
  );
  const to = Number(last?.to ?? after);
  await db.query(PICTURES, [after - LOOK_BACK, to]);
  if (to > after) {
    await markTexts(db, after, to);
  }
  return to;
}

const PICTURES = `insert into actor_marks (kind, value, case_id)
  select distinct 'picture', pages.content_digest, case_id from case_sightings
  join sightings on sightings.id = sighting_id
  cross join unnest(sightings.images) as image (url)
  join pages on pages.source_id = sightings.source_id and pages.url = image.url and pages.access_code = ''
    and pages.read_as = 'image'
  where seq > $1 and seq <= $2
  on conflict do nothing`;

interface AlikeRow extends Record<string, unknown> {
  readonly caseId: string;
  readonly listingId: string;
  readonly runs: Uint8Array;
  readonly others: readonly { caseId: string; listingId: string; runs: string }[];
}

const ALIKE = `select own.case_id as "caseId", own.listing_id as "listingId", own.runs, others
  from near_texts as own
  cross join lateral (select jsonb_agg(jsonb_build_object('caseId', other.case_id, 'listingId', other.listing_id,
      'runs', encode(other.runs, 'base64'))) as others
    from (select theirs.source_id, theirs.listing_id, count(*) as shared from near_bands as mine
      join near_bands as theirs on theirs.band = mine.band and theirs.listing_id <> mine.listing_id
      where mine.source_id = own.source_id and mine.listing_id = own.listing_id
      group by theirs.source_id, theirs.listing_id order by shared desc, theirs.listing_id limit ${MOST_COMPARED}) as near
    join near_texts as other on other.source_id = near.source_id and other.listing_id = near.listing_id
      and other.case_id <> own.case_id) as alike
  where others is not null and own.case_id in (select case_id from case_sightings where seq > $1 and seq <= $2)`;

async function markTexts(db: Db, after: number, to: number): Promise<void> {
  const rows = await rowsOf<AlikeRow>(db, ALIKE, [after, to]);
  const marks = rows.flatMap(({ caseId, listingId, runs, others }) =>
    others
      .flatMap((other) => {
        const similarity = nearnessOf(runsOf(runs), runsOf(Buffer.from(other.runs, 'base64')));
        return similarity === null ? [] : [{ ...other, similarity }];
      })
      .toSorted((one, other) => other.similarity - one.similarity)
      .slice(0, MOST_ALIKE)
      .flatMap((other) => {
        const value = listingId < other.listingId ? listingId : other.listingId;
        const kind = other.similarity >= SAME_SIMILARITY ? 'text' : 'alike';
        return [
          { kind, value, case_id: caseId },
          { kind, value, case_id: other.caseId },
        ];
      }),
  );
  await db.query(
    `insert into actor_marks (kind, value, case_id)
     select distinct kind, value, case_id from jsonb_to_recordset($1) as marks (kind text, value text, case_id text)
     on conflict do nothing`,
    [recordset(marks)],
  );
}

function runsOf(bytes: Uint8Array): Uint32Array {
  return new Uint32Array(Uint8Array.from(bytes).buffer);
}

const OWN_KEYS = `select case_id as "caseId", kind, value from actor_keys
  where case_id = any($1::text[]) and kind <> 'alike'`;

const HOLDERS = `select asked.kind, asked.value, held.ids from unnest($1::text[], $2::text[]) as asked (kind, value)
  cross join lateral (select array_agg(case_id) as ids from (select case_id from actor_keys as same
    where same.value = asked.value and same.kind = asked.kind limit ${MOST_HOLDERS + 1}) as few) as held
  where cardinality(held.ids) between 2 and ${MOST_HOLDERS}`;

/** Cases with those beside them. In two questions, so that each goes by an index however many keys there are. */
async function besides(db: Db, caseIds: readonly string[]): Promise<readonly ResolvedCase[]> {
  const keys = await rowsOf<CaseKey & Record<string, unknown>>(db, OWN_KEYS, [caseIds]);
  const named = new Map(keys.map((key) => [nameOf(key), key]));
  const asked = [...named.values()];
  const held = await rowsOf<Pick<CaseKey, 'kind' | 'value'> & { readonly ids: string[] }>(
    db,
    HOLDERS,
    [asked.map(({ kind }) => kind), asked.map(({ value }) => value)],
  );
  const holders = new Map(held.map((key) => [nameOf(key), key.ids]));
  const beside = new Map<string, string[]>(caseIds.map((id) => [id, []]));
  for (const key of keys) {
    const others = (holders.get(nameOf(key)) ?? []).filter((id) => id !== key.caseId);
    beside.get(key.caseId)?.push(...others);
  }
  return [...beside].map(([caseId, others]) => ({ caseId, beside: others }));
}

function nameOf({ kind, value }: Pick<CaseKey, 'kind' | 'value'>): string {
  return `${kind} ${value}`;
}

async function settle(db: Db, caseIds: readonly string[], at: Date): Promise<void> {
  const cases = await besides(db, caseIds);
  const standing = await standingOf(db, cases);
  const { placed, joined } = resolveCases(cases, standing);
  await place(db, placed);
  for (const [into, from] of joined) {
    await joinActors(db, into, from, { kind: 'joined', by: 'cardsweep', reason: null, at });
  }
  const touched = cases.map(({ caseId }) => caseId);
  const rows = await rowsOf<{ id: string }>(
    db,
    'select distinct actor_id as id from actor_cases where case_id = any($1)',
    [touched],
  );
  await summarise(
    db,
    rows.map(({ id }) => id),
  );
}

async function standingOf(db: Db, cases: readonly ResolvedCase[]): Promise<Standing> {
  const ids = [...new Set(cases.flatMap(({ caseId, beside }) => [caseId, ...beside]))];
  const rows = await rowsOf<{ caseId: string; actorId: string }>(
    db,
    'select case_id as "caseId", actor_id as "actorId" from actor_cases where case_id = any($1)',
    [ids],
  );
  const bars = await rowsOf<{ one: string; other: string }>(
    db,
    'select actor_id as one, other_id as other from actor_bars where actor_id = any($1)',
    [[...new Set(rows.map(({ actorId }) => actorId))]],
  );
  return {
    actors: new Map(rows.map(({ caseId, actorId }) => [caseId, actorId])),
    bars: bars.map(({ one, other }) => [one, other]),
  };
}

async function place(db: Db, placed: ReadonlyMap<string, string>): Promise<void> {
  const rows = [...placed].map(([case_id, actor_id]) => ({ case_id, actor_id }));
  await db.query(
    `insert into actors (id) select distinct actor_id from jsonb_to_recordset($1) as fresh (actor_id text)
     on conflict do nothing`,
    [recordset(rows)],
  );
  await db.query(
    `insert into actor_cases (case_id, actor_id)
     select case_id, actor_id from jsonb_to_recordset($1) as fresh (case_id text, actor_id text)
     on conflict (case_id) do nothing`,
    [recordset(rows)],
  );
}

/** What is written of an actor that goes into another. */
interface Joining {
  readonly kind: 'joined' | 'merged';
  readonly by: string;
  readonly reason: string | null;
  readonly at: Date;
}

/** Moves the cases and the bars of an actor to another, and writes that down; the id of the act. */
export async function joinActors(
  db: Db,
  into: string,
  from: string,
  { kind, by, reason, at }: Joining,
): Promise<string> {
  const moved = await rowsOf<{ id: string }>(
    db,
    'update actor_cases set actor_id = $1 where actor_id = $2 returning case_id as id',
    [into, from],
  );
  const bars = await rowsOf<{ id: string }>(
    db,
    'delete from actor_bars where actor_id = $1 or other_id = $1 returning case when actor_id = $1 then other_id end as id',
    [from],
  );
  const barred = bars.map((row) => row.id).filter((id) => id !== null);
  const added = await rowsOf<{ id: string }>(
    db,
    `insert into actor_bars (actor_id, other_id) select $1, other from unnest($2::text[]) as other where other <> $1
     on conflict do nothing returning other_id as id`,
    [into, barred],
  );
  await db.query(
    `insert into actor_bars (actor_id, other_id) select other, $1 from unnest($2::text[]) as other on conflict do nothing`,
    [into, added.map((row) => row.id)],
  );
  await db.query('update actors set merged_into = $1, cases = 0 where id = $2', [into, from]);
  const id = idOf('act', into, from, at.toISOString());
  await db.query(
    `insert into actor_acts (id, kind, actor_id, other_id, case_ids, bars, bars_added, done_by, reason, at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [
      id,
      kind,
      into,
      from,
      moved.map((row) => row.id),
      barred,
      added.map((row) => row.id),
      by,
      reason,
      at,
    ],
  );
  return id;
}
