import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPool, openStore } from '../../store/open-store.ts';
import { startTestPostgres, type TestPostgres } from '../support/postgres.ts';
import { runProgram } from '../support/run-program.ts';
import { seedActorCases } from '../support/seeded-actors.ts';
import { temporaryDir } from '../support/temporary-dir.ts';

const QQ = { kind: 'qq', value: '99990001' };
const BY_LI = ['--as', 'li', '--reason', 'two hands', '--json'];

describe('actors and pauses from the command line', () => {
  let server: TestPostgres;
  let dir: Awaited<ReturnType<typeof temporaryDir>>;
  let env: Record<string, string>;

  async function run<T>(...argv: string[]): Promise<T> {
    const [line = ''] = await runProgram(argv, env);
    return JSON.parse(line) as T;
  }

  beforeAll(async () => {
    server = await startTestPostgres();
    dir = await temporaryDir('actor-command');
    const { host, port, user, database } = server.connection;
    env = {
      DATA_DIR: dir.path,
      DATABASE_URL: `postgres://${user}@${encodeURIComponent(host)}:${port}/${database}`,
    };
    const store = await openStore(openPool(server.connection));
    await seedActorCases(store, [
      { id: 'cas_a1', handles: [QQ] },
      { id: 'cas_a2', handles: [QQ] },
    ]);
    await store.close();
  });

  afterAll(async () => {
    await dir.remove();
    await server.close();
  });

  it('are listed, split, shown with their history, and put together again', async () => {
    const listed = await run<{ actorId: string; cases: number }>('actor', 'list', '--json');
    const split = await run<{ actId: string; otherId: string }>(
      'actor',
      'split',
      listed.actorId,
      'cas_a2',
      ...BY_LI,
    );
    const apart = await run<{ barred: string[] }>('actor', 'show', listed.actorId, '--json');
    await run('actor', 'merge', listed.actorId, split.otherId, ...BY_LI);
    const path = await run<{ nodes: string[] }>('actor', 'path', 'cas_a1', 'cas_a2', '--json');
    const shown = await run<{ cases: number; history: { kind: string }[] }>(
      'actor',
      'show',
      split.otherId,
      '--json',
    );

    expect(listed.cases).toBe(2);
    expect(apart.barred).toEqual([split.otherId]);
    expect(path.nodes).toEqual(['cas_a1', 'qq:99990001', 'cas_a2']);
    expect(shown.cases).toBe(2);
    expect(shown.history.map(({ kind }) => kind)).toEqual(['merged', 'split']);
  });

  it('say in a line what cannot be', async () => {
    await expect(runProgram(['actor', 'show', 'act_none'], env)).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    await expect(runProgram(['actor', 'undo', 'acd_none', ...BY_LI], env)).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  });

  it('leave a source alone until somebody resumes it', async () => {
    const paused = await run('source', 'pause', 'example-forum', ...BY_LI);
    const resumed = await run('source', 'resume', 'example-forum', '--json');

    expect(paused).toEqual({
      sourceId: 'example-forum',
      until: null,
      by: 'li',
      reason: 'two hands',
    });
    expect(resumed).toEqual({ sourceId: 'example-forum', hosts: [] });
    await expect(runProgram(['source', 'resume', 'example-forum'], env)).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  });
});
