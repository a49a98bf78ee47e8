import { chmod, mkdir, mkdtemp, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sha256 } from '../../core/digest.ts';
import {
  type EmbeddedPostgres,
  startEmbeddedPostgres,
} from '../../store/embedded/embedded-postgres.ts';
import { failureIn } from '../../store/embedded/failure.ts';
import { startTestPostgres } from '../support/postgres.ts';

const IS_ROOT = process.getuid?.() === 0;

let base: string;
let commons: string;
let logged: string[];

beforeEach(async () => {
  base = await mkdtemp(join(tmpdir(), 'cardsweep-places-'));
  await chmod(base, 0o755);
  commons = join(base, 'commons');
  await mkdir(commons);
  logged = [];
});

afterEach(async () => {
  await rm(base, { recursive: true, force: true });
});

function start(dir: string, commonsDir: string | null = commons): Promise<EmbeddedPostgres> {
  return startEmbeddedPostgres({
    dir,
    commonsDir,
    isDurable: false,
    log: (message, fields) => logged.push(`${message} ${JSON.stringify(fields)}`),
  });
}

async function run(server: EmbeddedPostgres, sql: string): Promise<unknown> {
  const client = new Client(server.connection);
  await client.connect();
  const { rows } = await client.query<unknown[]>({ text: sql, rowMode: 'array' });
  await client.end();
  return rows[0]?.[0];
}

describe('an embedded server that cannot be', () => {
  it('is DATABASE_UNAVAILABLE, in one line, where its directory cannot be made', async () => {
    const blocked = join(base, 'file');
    await writeFile(blocked, '');

    const starting = start(join(blocked, 'postgres'));

    await expect(starting).rejects.toMatchObject({
      code: 'DATABASE_UNAVAILABLE',
      message: `the database directory ${blocked}/postgres cannot be used: ENOTDIR`,
    });
  });

  it('is DATABASE_UNAVAILABLE where another version made the cluster', async () => {
    const dir = join(base, 'postgres');
    await mkdir(join(dir, 'cluster'), { recursive: true });
    await writeFile(join(dir, 'cluster', 'PG_VERSION'), '17\n');

    await expect(start(dir)).rejects.toMatchObject({
      code: 'DATABASE_UNAVAILABLE',
      message: expect.stringContaining('was made by PostgreSQL 17, and this is 18') as string,
    });
  });

  it('is DATABASE_UNAVAILABLE where the cluster is damaged, and says what the server said', async () => {
    const dir = join(base, 'postgres');
    const server = await start(dir);
    await server.stop();
    await rm(join(dir, 'cluster', 'global', 'pg_control'));

    await expect(start(dir)).rejects.toMatchObject({
      code: 'DATABASE_UNAVAILABLE',
      message: expect.stringMatching(/^the server does not start: .*pg_control.*$/u) as string,
    });
  });

  it('is DISK_FULL where the system says so, or where nothing is free', async () => {
    const full: unknown = await writeFile('/dev/full', 'x').catch((error: unknown) => error);

    const codes = [await failureIn(base, 'x', full), await failureIn('/proc', 'x')].map(
      ({ code }) => code,
    );

    expect(codes).toEqual(['DISK_FULL', 'DISK_FULL']);
  });
});

describe.runIf(IS_ROOT)('an embedded server that root starts', () => {
  it('runs as somebody else', async () => {
    const server = await start(join(base, 'postgres'));

    const pid = Number(
      await run(server, "select split_part(pg_read_file('postmaster.pid'), chr(10), 1)"),
    );
    const status = await readFile(`/proc/${pid}/status`, 'utf8');
    await server.stop();

    expect(/^Uid:\s+(\d+)/mu.exec(status)?.[1]).not.toBe('0');
  });

  it('is kept where its account can go, says so, and is found there again', async () => {
    await chmod(base, 0o700);
    const reachable = await mkdtemp(join(tmpdir(), 'cardsweep-commons-'));
    await chmod(reachable, 0o755);
    const dir = join(base, 'postgres');

    const first = await start(dir, reachable);
    await run(first, 'create table kept as select 7 as n');
    await first.stop();
    const second = await start(dir, reachable);
    const kept = await run(second, 'select n from kept');
    await second.stop();
    const location = (await readFile(join(dir, 'location'), 'utf8')).trim();
    await rm(reachable, { recursive: true });
    const gone = start(dir, reachable);

    expect(kept).toBe(7);
    expect(location.startsWith(`${reachable}/cardsweep-`)).toBe(true);
    expect(logged[0]).toContain(location);
    await expect(gone).rejects.toMatchObject({
      code: 'DATABASE_UNAVAILABLE',
      message: `the database that ${dir}/location names is gone: restore ${location} or delete ${dir}/location`,
    });
  });

  it('uses no socket directory that another account has put in its way', async () => {
    const dir = join(base, 'postgres');
    await mkdir(dir);
    const trap = join(tmpdir(), `cardsweep-${sha256(await realpath(dir)).slice(0, 16)}`);
    await mkdir(trap);

    const starting = start(dir);

    await expect(starting).rejects.toMatchObject({
      code: 'DATABASE_UNAVAILABLE',
      message: `${trap} is not this database's socket directory: remove it`,
    });
    await rm(trap, { recursive: true });
  });

  it('is DATABASE_UNAVAILABLE where its account can go nowhere', async () => {
    await chmod(base, 0o700);

    await expect(start(join(base, 'postgres'), null)).rejects.toMatchObject({
      code: 'DATABASE_UNAVAILABLE',
    });
  });
});

describe('the server of tests', () => {
  it('gives each caller a fresh database, and drops it after', async () => {
    const [first, second] = await Promise.all([startTestPostgres(), startTestPostgres()]);
    const client = new Client(first.connection);
    client.on('error', () => undefined);
    await client.connect();
    await client.query('create table mine (n int)');

    await first.close();
    await client.end().catch(() => undefined);
    const other = new Client(second.connection);
    await other.connect();
    const { rows } = await other.query(
      "select to_regclass('mine') as mine, (select count(*)::int from pg_database where datname = $1) as left",
      [first.connection.database],
    );
    await other.end();
    await second.close();

    expect(rows).toEqual([{ mine: null, left: 0 }]);
  });
});
