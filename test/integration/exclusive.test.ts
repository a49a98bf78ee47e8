import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Exclusive, takeExclusive } from '../../store/exclusive.ts';
import { openPool, openStore } from '../../store/open-store.ts';
import { startTestPostgres, type TestPostgres } from '../support/postgres.ts';

describe('the right to work alone', () => {
  let server: TestPostgres;
  let pool: ReturnType<typeof openPool>;

  beforeAll(async () => {
    server = await startTestPostgres();
    pool = openPool(server.connection);
    await openStore(pool);
  });

  afterAll(async () => {
    await pool.end();
    await server.close();
  });

  async function take(name = 'sweep'): Promise<Exclusive> {
    const taken = await takeExclusive(pool, name);
    if ('heldBy' in taken) {
      throw new Error(taken.heldBy);
    }
    return taken;
  }

  it('is held by one of many that ask at once', async () => {
    const asked = await Promise.all(Array.from({ length: 8 }, () => takeExclusive(pool, 'sweep')));

    const holders = asked.filter((one) => !('heldBy' in one));
    for (const one of asked) {
      if (!('heldBy' in one)) {
        one.release();
      }
    }
    expect(holders).toHaveLength(1);
  });

  it('names its holder to the others', async () => {
    const held = await take();

    const refused = await takeExclusive(pool, 'sweep');
    held.release();

    expect(refused).toEqual({ heldBy: expect.stringContaining(`process ${process.pid}`) });
  });

  it('is free again when its holder ends its connection in any way', async () => {
    const lost = await take();
    await pool.query(
      `select pg_terminate_backend(pid, 10000) from pg_locks where locktype = 'advisory' and classid = 7401`,
    );

    const again = await take();

    lost.release();
    again.release();
    expect(again).toBeDefined();
  });

  it('is one a name', async () => {
    const one = await take('sweep');

    const other = await take('sweep of another directory');

    one.release();
    other.release();
    expect(other).toBeDefined();
  });
});
