import { EventEmitter, once } from 'node:events';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Store } from '../../core/repositories/index.ts';
import type { LedgerJob } from '../../core/repositories/jobs.ts';
import { openPool, openStore } from '../../store/open-store.ts';
import { startTestPostgres, type TestPostgres } from '../support/postgres.ts';

describe('what is written together', () => {
  let server: TestPostgres;
  let store: Store;

  beforeEach(async () => {
    server = await startTestPostgres();
    store = await openStore(openPool(server.connection));
  });

  afterEach(async () => {
    await store.close();
    await server.close();
  });

  it('is there altogether, its end sent with the last of it', async () => {
    const added = await store.concluding(
      async (tx) => {
        await Promise.all([tx.jobs.add([jobNamed('a')]), tx.jobs.add([jobNamed('b')])]);
        return [jobNamed('c')];
      },
      (tx, next) => tx.jobs.conclude('a', null, next),
    );

    expect(added).toEqual([jobNamed('c')]);
    expect(await dueKeys()).toEqual(['b', 'c']);
  });

  it('leaves nothing where the last of it fails', async () => {
    const failing = store.concluding(
      (tx) => tx.jobs.add([jobNamed('a')]),
      (tx) => tx.jobs.add([{ ...jobNamed('b'), key: '\u0000' }]),
    );

    await expect(failing).rejects.toThrow('Unicode');
    expect(await dueKeys()).toEqual([]);
  });

  it('leaves nothing of what goes on after a part has failed', async () => {
    const gate = new EventEmitter();
    const stragglers: Promise<void>[] = [];
    const failing = store.transaction(async (tx) => {
      async function writeTwice(): Promise<void> {
        await tx.jobs.add([jobNamed('a')]);
        await once(gate, 'open');
        await tx.jobs.add([jobNamed('b')]);
      }
      stragglers.push(writeTwice());
      await Promise.all([...stragglers, tx.jobs.add([{ ...jobNamed('c'), key: '\u0000' }])]);
    });

    await expect(failing).rejects.toThrow('Unicode');
    gate.emit('open');

    await expect(Promise.all(stragglers)).rejects.toThrow('the transaction is over');
    expect(await dueKeys()).toEqual([]);
  });

  it('goes on with the next transaction of the same connection', async () => {
    await expect(
      store.transaction((tx) => tx.jobs.add([{ ...jobNamed('a'), key: '\u0000' }])),
    ).rejects.toThrow('Unicode');

    await store.transaction((tx) => tx.jobs.add([jobNamed('b')]));

    expect(await dueKeys()).toEqual(['b']);
  });

  it('ends a job and adds what follows, as often as it is done', async () => {
    await store.jobs.add([{ ...jobNamed('a'), sweepId: 'swp_1' }]);

    const first = await store.jobs.conclude('a', null, [jobNamed('b'), jobNamed('c')]);
    const second = await store.jobs.conclude('a', null, [jobNamed('b'), jobNamed('c')]);

    expect(first.map(({ key, sweepId }) => [key, sweepId])).toEqual([
      ['b', 'swp_1'],
      ['c', 'swp_1'],
    ]);
    expect(second).toEqual([]);
    expect(await dueKeys()).toEqual(['b', 'c']);
  });

  async function dueKeys(): Promise<readonly string[]> {
    return (await store.jobs.due(10)).map(({ key }) => key).toSorted();
  }
});

function jobNamed(key: string): LedgerJob {
  return { key, name: 'open', payload: { sightingId: key }, sweepId: null };
}
