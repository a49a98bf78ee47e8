import { CLUE_ACTS, type Clue, type ClueEvent, type ClueState } from '../../core/clue.ts';
import { StageError } from '../../core/failure.ts';
import { textDigestOf } from '../../core/listing.ts';
import type {
  ClueCursor,
  ClueFilter,
  ClueRepository,
  ClueSuggestion,
  ClueView,
} from '../../core/repositories/clues.ts';
import { type Db, found, recordset, rowOf, rowsOf } from '../db.ts';

interface ClueRow {
  readonly id: string;
  readonly origin: Clue['origin'];
  readonly text: string;
  readonly picture_texts: readonly string[];
  readonly links: readonly string[];
  readonly pictures: Clue['pictures'];
  readonly probability: number;
  readonly verdict: Clue['verdict'];
  readonly handles: Clue['handles'];
  readonly submitted_at: Date;
  readonly state: ClueState;
  readonly version: number;
  readonly case_id: string | null;
  readonly answer: string | null;
  readonly copies: number;
  readonly rank: number;
}

interface EventRow {
  readonly clue_id: string;
  readonly version: number;
  readonly act: ClueEvent['act'];
  readonly by: string;
  readonly at: Date;
  readonly words: string;
  readonly case_id: string | null;
}

const VIEW = `select clues.*, (select count(*)::int from clues as other
    where other.text_digest = clues.text_digest and clues.text <> '') as copies from clues`;

/** `append` needs a transaction's client. */
export function createClueRepository(db: Db): ClueRepository {
  return {
    add: (clue) => add(db, clue),
    find: (id) => find(db, id),
    async get(id) {
      return found(await find(db, id), `the clue ${id}`);
    },
    list: (filter, after, limit) => list(db, filter, after, limit),
    async counts() {
      const rows = await rowsOf<{ state: ClueState; count: number }>(
        db,
        'select state, count(*)::int as count from clues group by state',
      );
      const none = { received: 0, reading: 0, linked: 0, closed: 0 };
      return { ...none, ...Object.fromEntries(rows.map(({ state, count }) => [state, count])) };
    },
    append: (event) => append(db, event),
    events: (id) => eventsOf(db, id),
    async ofCase(caseId) {
      const rows = await rowsOf<ClueRow>(
        db,
        `${VIEW} where case_id = $1 order by submitted_at, id`,
        [caseId],
      );
      return rows.map(viewOf);
    },
    async suggestions({ links, handles }, campaign, limit) {
      const keys = [{ kind: 'campaign', value: campaign }, ...handles];
      return await rowsOf<ClueSuggestion>(db, SUGGEST, [links, recordset(keys), limit]);
    },
  };
}

const ADD = `insert into clues (id, origin, text, text_digest, picture_texts, links, pictures, probability, verdict,
    handles, submitted_at)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) on conflict (id) do nothing`;

const LIST = `${VIEW}
  where ($1::text is null or state = $1) and ($2::text is null or origin = $2)
    and ($3::double precision is null or (rank, submitted_at, id) < ($3, $4::timestamptz, $5::text))
  order by rank desc, submitted_at desc, id desc limit $6`;

const SUGGEST = `select distinct on (case_id) case_id as "caseId", state, because, value from (
    select case_sightings.case_id, 'link' as because, sightings.url as value, 0 as grade
      from sightings join case_sightings on case_sightings.sighting_id = sightings.id
      where sightings.url = any($1) or sightings.page_url = any($1)
    union all
    select case_keys.case_id, case when kind = 'campaign' then 'text' else 'handle' end, value, 1
      from case_keys join jsonb_to_recordset($2) as wanted (kind text, value text) using (kind, value)
  ) as found join cases on cases.id = case_id order by case_id, grade limit $3`;

async function find(db: Db, id: string): Promise<ClueView | null> {
  const row = await rowOf<ClueRow>(db, `${VIEW} where id = $1`, [id]);
  return row === null ? null : viewOf(row);
}

async function add(db: Db, clue: Clue): Promise<void> {
  await db.query(ADD, [
    clue.id,
    clue.origin,
    clue.text,
    textDigestOf(clue.text),
    clue.pictureTexts,
    clue.links,
    clue.pictures,
    clue.probability,
    clue.verdict,
    JSON.stringify(clue.handles),
    clue.submittedAt,
  ]);
}

async function list(
  db: Db,
  { state, origin }: ClueFilter,
  after: ClueCursor | null,
  limit: number,
): Promise<readonly (ClueView & { readonly rank: number })[]> {
  const rows = await rowsOf<ClueRow>(db, LIST, [
    state ?? null,
    origin ?? null,
    after?.rank ?? null,
    after?.submittedAt ?? null,
    after?.id ?? null,
    limit,
  ]);
  return rows.map((row) => ({ ...viewOf(row), rank: row.rank }));
}

async function eventsOf(db: Db, id: string): Promise<readonly ClueEvent[]> {
  const rows = await rowsOf<EventRow>(
    db,
    'select * from clue_events where clue_id = $1 order by version',
    [id],
  );
  return rows.map(({ clue_id: clueId, case_id: caseId, ...event }) => ({
    ...event,
    clueId,
    caseId,
  }));
}

async function append(db: Db, event: ClueEvent): Promise<void> {
  const row = await rowOf<{ version: number }>(
    db,
    'select version from clues where id = $1 for update',
    [event.clueId],
  );
  if (event.version !== found(row, `the clue ${event.clueId}`).version + 1) {
    throw new StageError('STATE_CONFLICT', `the clue ${event.clueId} has changed meanwhile`);
  }
  await db.query(
    'insert into clue_events (clue_id, version, act, by, at, words, case_id) values ($1, $2, $3, $4, $5, $6, $7)',
    [event.clueId, event.version, event.act, event.by, event.at, event.words, event.caseId],
  );
  await db.query(
    `update clues set version = $2, state = coalesce($3, state), case_id = coalesce($4, case_id),
       answer = coalesce($5, answer) where id = $1`,
    [
      event.clueId,
      event.version,
      CLUE_ACTS[event.act],
      event.caseId,
      event.act === 'answer' ? event.words : null,
    ],
  );
}

function viewOf(row: ClueRow): ClueView {
  const { id, origin, text, links, pictures, probability, verdict, handles, state } = row;
  return {
    id,
    origin,
    text,
    pictureTexts: row.picture_texts,
    links,
    pictures,
    probability,
    verdict,
    handles,
    submittedAt: row.submitted_at,
    state,
    version: row.version,
    caseId: row.case_id,
    answer: row.answer,
    copies: row.copies,
  };
}
