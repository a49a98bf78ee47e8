import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTown, type Town } from '../../town/town.ts';
import { jsonLines, runCli } from '../support/cli.ts';
import { startTestPostgres, type TestPostgres } from '../support/postgres.ts';
import { hasRedis, startTestRedis, type TestRedis } from '../support/redis.ts';
import { startTestS3, type TestS3 } from '../support/s3.ts';
import { temporaryDir } from '../support/temporary-dir.ts';

interface Sighting {
  readonly url: string;
  readonly text: string;
  readonly verdict: string;
  readonly evidenceId: string | null;
  readonly caseId: string | null;
}

const THREADS = 10;

function essence(output: string): readonly string[] {
  return jsonLines<Sighting>(output)
    .map(({ url, text, verdict, evidenceId, caseId }) =>
      [url, text, verdict, evidenceId !== null, caseId !== null].join(' | '),
    )
    .toSorted();
}

describe.runIf(hasRedis())('the same sweep on services of its own and on given ones', () => {
  let dir: Awaited<ReturnType<typeof temporaryDir>>;
  let town: Town;
  let declaration: string;
  let postgres: TestPostgres;
  let redis: TestRedis;
  let s3: TestS3;
  let given: Record<string, string>;

  beforeAll(async () => {
    dir = await temporaryDir('services');
    town = await openTown({
      port: 0,
      now: () => new Date(),
      stateDir: null,
      mailbox: null,
      threads: THREADS,
    });
    declaration = join(dir.path, 'town.json');
    await writeFile(declaration, JSON.stringify(town.declarations()[0]));
    [postgres, redis, s3] = await Promise.all([
      startTestPostgres(),
      startTestRedis(),
      startTestS3(),
    ]);
    const { host, user, database } = postgres.connection;
    given = {
      DATABASE_URL: `postgres://${user}@localhost/${database}?host=${encodeURIComponent(host)}`,
      REDIS_URL: redis.url,
      BLOB_URL: s3.url,
    };
  });

  afterAll(async () => {
    await town.close();
    await Promise.all([postgres.close(), redis.close(), s3.close()]);
    await dir.remove();
  });

  it('finds, keeps and opens the same', async () => {
    const own = ['--data', join(dir.path, 'own')];
    const other = ['--data', join(dir.path, 'given')];
    const embedded = await runCli(['sweep', '--source', declaration, ...own]);
    const remote = await runCli(['sweep', '--source', declaration, ...other], given);

    const expected = essence((await runCli(['sightings', '--json', ...own])).stdout);
    const found = essence((await runCli(['sightings', '--json', ...other], given)).stdout);

    expect(embedded.code, `stderr: ${embedded.stderr}`).toBe(0);
    expect(remote.code, `stderr: ${remote.stderr}`).toBe(0);
    expect(found).toEqual(expected);
    expect(found.length).toBeGreaterThan(20);
  });

  it('is healthy by the doctor, who shows no secret', async () => {
    const { code, stdout } = await runCli(['doctor', '--data', join(dir.path, 'given')], given);

    expect(code, `stdout: ${stdout}`).toBe(0);
    expect(stdout).toContain('queue on Redis');
    expect(stdout).not.toContain(new URL(s3.url.replace('s3+', '')).password);
  });
});
