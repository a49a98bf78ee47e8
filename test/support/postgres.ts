import { randomBytes } from 'node:crypto';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Client } from 'pg';
import { sha256 } from '../../core/digest.ts';
import type { Connection } from '../../store/embedded/connection.ts';
import {
  type EmbeddedPostgres,
  startEmbeddedPostgres,
} from '../../store/embedded/embedded-postgres.ts';

/** A fresh, empty database on a real server. */
export interface TestPostgres {
  /** For `new Pool(connection)` of `pg`. */
  readonly connection: Connection;
  /** Drops the database and gives the server up. Closes connections that are left. */
  close(): Promise<void>;
}

/** Raised when the way clusters are made changes, so that an old one is not used again. */
const LAYOUT = 1;

/** One cluster for all test runs of a checkout and a user: it is made once, and runs while any test uses it. */
const CLUSTER = join(
  tmpdir(),
  `cardsweep-test-${userInfo().username}-${sha256(`${LAYOUT} ${fileURLToPath(import.meta.url)}`).slice(0, 12)}`,
);

export async function startTestPostgres(): Promise<TestPostgres> {
  const server = await startEmbeddedPostgres({
    dir: CLUSTER,
    commonsDir: '/var/tmp',
    database: 'tests',
    isDurable: false,
    log: () => undefined,
  });
  const database = `t_${process.pid}_${randomBytes(6).toString('hex')}`;
  await administer(server, async (client) => {
    await dropAbandoned(client);
    await client.query(`create database ${database} template template0`);
  });
  return {
    connection: { ...server.connection, database },
    async close() {
      await administer(server, async (client) => {
        await client.query(`drop database if exists ${database} with (force)`);
      });
      await server.stop();
    },
  };
}

async function administer(
  server: EmbeddedPostgres,
  task: (client: Client) => Promise<void>,
): Promise<void> {
  const client = new Client(server.connection);
  await client.connect();
  try {
    await task(client);
  } finally {
    await client.end();
  }
}

/** Databases of test runs that were killed. */
async function dropAbandoned(client: Client): Promise<void> {
  const { rows } = await client.query<{ name: string }>(
    String.raw`select datname as name from pg_database where datname like 't\_%'`,
  );
  for (const { name } of rows) {
    if (!isAlive(Number.parseInt(name.split('_')[1] ?? '', 10))) {
      await client.query(`drop database if exists ${name} with (force)`);
    }
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
