import type { Pool } from 'pg';
import { MIGRATIONS } from './migrations/index.ts';

/** Key of the advisory lock under which the schema changes: any number that nothing else of ours uses. */
const MIGRATION_LOCK = 7_401_001;

/** Brings the schema up to date. Safe when several processes start at once. */
export async function migrate(pool: Pool, schema: string): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query('begin');
    await client.query('select pg_advisory_xact_lock($1)', [MIGRATION_LOCK]);
    await client.query(`create schema if not exists ${schema}`);
    await client.query('create table if not exists migrations (name text primary key)');
    const { rows } = await client.query<{ name: string }>('select name from migrations');
    const applied = new Set(rows.map(({ name }) => name));
    for (const { name, sql } of MIGRATIONS) {
      if (!applied.has(name)) {
        await client.query(sql);
        await client.query('insert into migrations (name) values ($1)', [name]);
      }
    }
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw error;
  } finally {
    client.release();
  }
}
