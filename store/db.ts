import { DatabaseError, type Pool, type PoolClient, type QueryResultRow } from 'pg';
import { sha256 } from '../core/digest.ts';
import { StageError } from '../core/failure.ts';

/**
 * A statement that a connection parses and plans once. For what every page needs: its plan must be right whatever the values
 * are, and it names its columns, because a table may be given another while the statement stands.
 */
export interface Prepared {
  readonly name: string;
  readonly text: string;
}

/** Where statements run: the pool, or the client that holds a transaction. Failures of the service carry our codes. */
export interface Db {
  // oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- the caller names the row, as with `pg`
  query<R extends QueryResultRow>(
    sql: string | Prepared,
    values?: readonly unknown[],
  ): Promise<{ readonly rows: R[] }>;
}

/** Names a statement after its text. */
export function prepared(text: string): Prepared {
  return { name: sha256(text).slice(0, 32), text };
}

export function dbOn(queryable: Pool | PoolClient): Db {
  return {
    async query<R extends QueryResultRow>(sql: string | Prepared, values: readonly unknown[] = []) {
      try {
        return await (typeof sql === 'string'
          ? queryable.query<R>(sql, [...values])
          : queryable.query<R>({ ...sql, values: [...values] }));
      } catch (error) {
        throw serviceError(error);
      }
    },
  };
}

/** SQLSTATE of a full disk, and the classes of a server that goes away (PostgreSQL 18, appendix A). */
const DISK_FULL = '53100';
const GONE = /^(?:08|57P)/u;

/** SQLSTATE, of our own, with which a trigger refuses what may not be. */
const REFUSED = 'CS001';

/** An error that the service is to blame for, under our code; every other error as it is. */
export function serviceError(error: unknown): unknown {
  if (error instanceof DatabaseError) {
    const { code = '' } = error;
    if (code === DISK_FULL) {
      return new StageError('DISK_FULL', 'the database has no space left', { cause: error });
    }
    if (code === REFUSED) {
      return new StageError('STATE_CONFLICT', error.message, { cause: error });
    }
    return GONE.test(code) ? gone(error) : error;
  }
  return error instanceof StageError ? error : gone(error);
}

/** What is no answer of the server comes from the way to it. */
function gone(error: unknown): StageError {
  return new StageError('DATABASE_UNAVAILABLE', 'the database does not answer', { cause: error });
}

/** All rows of a statement. */
export async function rowsOf<R extends QueryResultRow>(
  db: Db,
  sql: string | Prepared,
  values: readonly unknown[] = [],
): Promise<readonly R[]> {
  const { rows } = await db.query<R>(sql, values);
  return rows;
}

/** The first row, or null. */
export async function rowOf<R extends QueryResultRow>(
  db: Db,
  sql: string | Prepared,
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
