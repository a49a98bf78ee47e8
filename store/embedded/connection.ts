import { Client, DatabaseError } from 'pg';
import { ROLE } from './init.ts';
import type { Postmaster } from './postmaster.ts';

/** How to reach the server, as `pg` takes it. */
export interface Connection {
  /** The directory of the server's socket. */
  readonly host: string;
  readonly port: number;
  readonly user: string;
  readonly database: string;
}

const CONNECT_TIMEOUT_MS = 10_000;

/** SQLSTATE of PostgreSQL: the database is not there; it is there already; its name is taken (by a race). */
const NO_DATABASE = '3D000';
const DATABASE_THERE = new Set(['42P04', '23505']);

export function connectionTo(postmaster: Postmaster, database: string): Connection {
  return { host: postmaster.socketDir, port: postmaster.port, user: ROLE, database };
}

/** Whether the server takes work now. Makes the database at the first time. */
export async function isReady(connection: Connection): Promise<boolean> {
  try {
    await ask(connection, 'select 1');
    return true;
  } catch (error) {
    if (!(error instanceof DatabaseError) || error.code !== NO_DATABASE) {
      return false;
    }
  }
  try {
    const name = connection.database.replaceAll('"', '""');
    await ask({ ...connection, database: 'postgres' }, `create database "${name}"`);
  } catch (error) {
    return error instanceof DatabaseError && DATABASE_THERE.has(error.code ?? '');
  }
  return true;
}

async function ask(connection: Connection, sql: string): Promise<void> {
  const client = new Client({ ...connection, connectionTimeoutMillis: CONNECT_TIMEOUT_MS });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.query(sql);
  } finally {
    await client.end().catch(() => undefined);
  }
}
