import { type CaseEvent, type CaseState, nextCaseState } from '../../core/case.ts';
import { StageError } from '../../core/failure.ts';
import type { CaseRepository, CaseView } from '../../core/repositories/cases.ts';
import type { Verdict } from '../../core/score.ts';
import { type Db, recordset, rowOf, rowsOf } from '../db.ts';
import { keyRows } from './case-keys.ts';
import { caseMergersOf, foundOfCase } from './case-mergers.ts';
import { caseReturnsOf } from './case-returns.ts';

/** Key of the advisory lock under which sightings find their case. */
const CASE_LOCK = 7_401_003;

interface CaseRow {
  readonly id: string;
  readonly state: CaseState;
  readonly source_id: string;
  readonly assignee: string | null;
  readonly probability: number;
  readonly verdict: Verdict;
  readonly opened_at: Date;
  readonly version: number;
  readonly sighting_ids: readonly string[];
  readonly near_duplicates: CaseView['nearDuplicates'];
  readonly events: readonly (Omit<CaseEvent, 'at'> & { readonly at: string })[];
}

/** `append`, `current`, `join`, `open`, `standing`, `merge` and `lock` need a transaction's client. */
export function createCaseRepository(db: Db): CaseRepository {
  return {
    async lock() {
      await db.query('select pg_advisory_xact_lock($1)', [CASE_LOCK]);
    },
    async caseOfSighting(sightingId) {
      const row = await rowOf<{ case_id: string }>(
        db,
        'select case_id from case_sightings where sighting_id = $1',
        [sightingId],
      );
      return row?.case_id ?? null;
    },
    async open(fresh) {
      await db.query(
        `insert into cases (id, state, source_id, probability, verdict, opened_at)
         values ($1, 'open', $2, $3, $4, $5) on conflict (id) do nothing`,
        [fresh.id, fresh.sourceId, fresh.probability, fresh.verdict, fresh.openedAt],
      );
    },
    async join(caseId, sightingId, keys, probability, verdict, near) {
      await db.query(
        `insert into case_sightings (sighting_id, case_id, near_listing_id, near_similarity)
         values ($1, $2, $3, $4) on conflict do nothing`,
        [sightingId, caseId, near?.listingId ?? null, near?.similarity ?? null],
      );
      await db.query(SAVE_KEYS, [caseId, recordset(keyRows(keys))]);
      await db.query(
        `update cases set probability = $2, verdict = $3 where id = $1 and probability < $2`,
        [caseId, probability, verdict],
      );
    },
    ...caseMergersOf(db),
    ...caseReturnsOf(db),
    append: (event) => append(db, event),
    current: (id) => current(db, id),
    async get(id) {
      const [view] = await views(db, { id });
      return await foundOfCase(view, id, db);
    },
    async list({ state }) {
      return await views(db, state === undefined ? {} : { state });
    },
    async assign(caseId, user) {
      await db.query('update cases set assignee = $2 where id = $1', [caseId, user]);
    },
    async decide({ id, caseId, act, policy, reason, by, at }) {
      await db.query(SAVE_DECISION, [id, caseId, act, policy, reason, by, at]);
    },
  };
}

const SAVE_KEYS = `insert into case_keys (source_id, kind, value, case_id)
  select cases.source_id, kind, value, cases.id
  from cases, jsonb_to_recordset($2) as wanted (kind text, value text)
  where cases.id = $1 on conflict do nothing`;

const SAVE_DECISION = `insert into decisions (id, case_id, act, policy, reason, decided_by, decided_at)
  values ($1, $2, $3, $4, $5, $6, $7)`;

async function current(
  db: Db,
  id: string,
): Promise<{ readonly state: CaseState; readonly version: number }> {
  const row = await rowOf<{ state: CaseState; version: number }>(
    db,
    'select state, version from cases where id = $1 for update',
    [id],
  );
  return await foundOfCase(row, id, db);
}

async function append(db: Db, event: CaseEvent): Promise<CaseState> {
  const { state, version } = await current(db, event.caseId);
  if (event.version !== version + 1) {
    throw new StageError('STATE_CONFLICT', `the case ${event.caseId} has changed meanwhile`);
  }
  const next = event.kind === 'opened' ? 'open' : nextCaseState(state, event.kind);
  await db.query(
    `insert into case_events (case_id, version, kind, actor, at, reason, policy, reference)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [
      event.caseId,
      event.version,
      event.kind,
      event.actor,
      event.at,
      event.reason,
      event.policy,
      event.reference,
    ],
  );
  await db.query('update cases set state = $2, version = $3 where id = $1', [
    event.caseId,
    next,
    event.version,
  ]);
  return next;
}

async function views(
  db: Db,
  filter: { readonly id?: string; readonly state?: CaseState },
): Promise<readonly CaseView[]> {
  const rows = await rowsOf<CaseRow>(db, VIEW, [filter.id ?? null, filter.state ?? null]);
  return rows.map(viewOf);
}

const VIEW = `select cases.*,
    array(select sighting_id from case_sightings where case_id = cases.id order by sighting_id)
      as sighting_ids,
    (select coalesce(jsonb_agg(jsonb_build_object('sightingId', sighting_id, 'listingId', near_listing_id,
       'similarity', near_similarity) order by sighting_id), '[]') from case_sightings
       where case_id = cases.id and near_listing_id is not null) as near_duplicates,
    (select coalesce(jsonb_agg(jsonb_build_object('caseId', case_id, 'version', version, 'kind', kind,
       'actor', actor, 'at', at, 'reason', reason, 'policy', policy, 'reference', reference)
       order by version), '[]') from case_events where case_id = cases.id) as events
  from cases where ($1::text is null or id = $1) and ($2::text is null or state = $2)
  order by probability desc, opened_at, id`;

function viewOf(row: CaseRow): CaseView {
  return {
    id: row.id,
    state: row.state,
    sourceId: row.source_id,
    assignee: row.assignee,
    probability: row.probability,
    verdict: row.verdict,
    openedAt: row.opened_at,
    version: row.version,
    sightingIds: row.sighting_ids,
    nearDuplicates: row.near_duplicates,
    events: row.events.map((event) => ({ ...event, at: new Date(event.at) })),
  };
}
