import type { Pool, PoolClient, QueryResultRow } from 'pg';
import { StageError } from '../core/failure.ts';

/** Where statements run: the pool, or the client that holds a transaction. */
export type Db = Pool | PoolClient;

/** All rows of a statement. */
export async function rowsOf<R extends QueryResultRow>(
  db: Db,
  sql: string,
  values: readonly unknown[] = [],
): Promise<readonly R[]> {
  const { rows } = await db.query<R>(sql, [...values]);
  return rows;
}

/** The first row, or null. */
export async function rowOf<R extends QueryResultRow>(
  db: Db,
  sql: string,
  values: readonly unknown[] = [],
): Promise<R | null> {
  const [row] = await rowsOf<R>(db, sql, values);
  return row ?? null;
}

/** The row, or `NOT_FOUND` naming what was asked for. */
export function found<R>(row: R | null | undefined, what: string): R {
  if (row === null || row === undefined) {
    throw new StageError('NOT_FOUND', `${what} is not there`);
  }
  return row;
}

/** Rows as the parameter of `jsonb_to_recordset`. */
export function recordset(rows: readonly object[]): string {
  return JSON.stringify(rows);
}
