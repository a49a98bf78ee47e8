import type { JobLedger, LedgerJob } from '../../core/repositories/jobs.ts';
import { type Db, prepared, recordset, rowOf, rowsOf } from '../db.ts';

interface JobRow {
  readonly key: string;
  readonly name: string;
  readonly payload: Record<string, string>;
  readonly sweep_id: string | null;
  readonly due_at: Date | null;
}

const COLUMNS = 'key, name, payload, sweep_id, due_at';

const ADD = prepared(`insert into jobs (key, name, payload, sweep_id)
  select key, name, payload, coalesce(sweep_id, (select sweep_id from jobs where jobs.key = $2))
  from json_to_recordset($1) as fresh (key text, name text, payload jsonb, sweep_id text)
  on conflict (key) do nothing returning ${COLUMNS}`);

const ENDED = `update jobs set state = case when $2::text is null then 'done' else 'failed' end,
    failure_code = $2, detail = $3, ended_at = now() where key = $1`;

const END = prepared(ENDED);

const CONCLUDE = prepared(`with ended as (${ENDED} returning sweep_id)
  insert into jobs (key, name, payload, sweep_id)
  select key, name, payload, coalesce(sweep_id, (select sweep_id from ended))
  from json_to_recordset($4) as fresh (key text, name text, payload jsonb, sweep_id text)
  on conflict (key) do nothing returning ${COLUMNS}`);

export function createJobLedger(db: Db): JobLedger {
  return {
    async add(jobs, parent) {
      if (jobs.length === 0) {
        return [];
      }
      const rows = await rowsOf<JobRow>(db, ADD, [recordset(jobs.map(rowOfJob)), parent ?? null]);
      return rows.map(jobOfRow);
    },
    async done(key) {
      await db.query(
        `update jobs set state = 'done', failure_code = null, detail = null, ended_at = now() where key = $1`,
        [key],
      );
    },
    async conclude(key, failure, next) {
      const ended = [key, failure?.code ?? null, failure?.detail ?? null];
      if (next.length === 0) {
        await db.query(END, ended);
        return [];
      }
      const rows = await rowsOf<JobRow>(db, CONCLUDE, [...ended, recordset(next.map(rowOfJob))]);
      return rows.map(jobOfRow);
    },
    async failed(key, code, detail) {
      await db.query(
        `update jobs set state = 'failed', failure_code = $2, detail = $3, ended_at = now() where key = $1`,
        [key, code, detail],
      );
    },
    async postpone(key, until) {
      await db.query(`update jobs set due_at = $2 where key = $1 and state = 'due'`, [key, until]);
    },
    ...createDueSide(db),
  };
}

/** What is still to be done. */
function createDueSide(db: Db): Pick<JobLedger, 'due' | 'dueOf' | 'adopt' | 'dueCount'> {
  return {
    async due(limit) {
      const rows = await rowsOf<JobRow>(
        db,
        `select ${COLUMNS} from jobs where state = 'due' order by added_at limit $1`,
        [limit],
      );
      return rows.map(jobOfRow);
    },
    async dueOf(names) {
      const rows = await rowsOf<JobRow>(
        db,
        `select ${COLUMNS} from jobs where state = 'due' and name = any($1) order by added_at`,
        [names],
      );
      return rows.map(jobOfRow);
    },
    async adopt(keys, sweepId) {
      await db.query('update jobs set sweep_id = $2 where key = any($1) and sweep_id is null', [
        keys,
        sweepId,
      ]);
    },
    async dueCount(sweepId) {
      const row = await rowOf<{ due: number }>(
        db,
        `select count(*)::int as due from jobs where state = 'due' and sweep_id = $1`,
        [sweepId],
      );
      return row?.due ?? 0;
    },
  };
}

function rowOfJob({ key, name, payload, sweepId }: LedgerJob): Omit<JobRow, 'due_at'> {
  return { key, name, payload, sweep_id: sweepId };
}

function jobOfRow({ key, name, payload, sweep_id, due_at }: JobRow): LedgerJob {
  return { key, name, payload, sweepId: sweep_id, ...(due_at === null ? {} : { dueAt: due_at }) };
}
