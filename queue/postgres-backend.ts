import {
  createPostgresBackend,
  DEFAULT_SCHEMA,
  isPgPool,
  type PgPool,
  runMigrations,
} from 'bullmq';
import { Pool, type PoolConfig } from 'pg';
import { StageError } from '../core/failure.ts';
import type { Backend } from './backend.ts';
import type { OnQueueEvent } from './events.ts';

/** Each name's worker keeps one connection to be woken on; the rest are shared by all. */
const WAKING_CONNECTIONS = 10;
const SHARED_CONNECTIONS = 8;

/** One pool for all queues and workers of this program, in the schema `bullmq`. */
export async function openPostgresBackend(
  config: PoolConfig,
  onEvent: OnQueueEvent,
): Promise<Backend> {
  const pool = new Pool({
    connectionTimeoutMillis: 10_000,
    ...config,
    max: WAKING_CONNECTIONS + SHARED_CONNECTIONS,
    keepAlive: true,
    options: `-c search_path=${DEFAULT_SCHEMA}`,
  });
  // Every queue and worker listens on the pool they share.
  pool.setMaxListeners(0);
  pool.on('error', (error) => onEvent({ kind: 'trouble', error }));
  try {
    const client = await pool.connect();
    try {
      await runMigrations(client, DEFAULT_SCHEMA);
    } finally {
      client.release();
    }
  } catch (cause) {
    await pool.end();
    throw new StageError('QUEUE_UNAVAILABLE', 'the queue in PostgreSQL cannot be reached', {
      cause,
    });
  }
  const shared = asBullPool(pool);
  return {
    factory: (name, options, kind) =>
      createPostgresBackend(name, { ...options, connection: shared }, kind),
    close: () => pool.end(),
  };
}

/** BullMQ describes a pool in words of its own; this is its own test. */
function asBullPool(pool: unknown): PgPool {
  if (!isPgPool(pool)) {
    throw new StageError('INTERNAL', 'BullMQ does not take a pool of pg');
  }
  return pool;
}
