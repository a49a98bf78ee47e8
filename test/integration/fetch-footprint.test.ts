import { existsSync } from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';
import { ask, mannersFor, openWorld, wordOf } from '../support/fetch-world.ts';

const world = openWorld();

afterEach(() => world.close());

describe('a fetcher', () => {
  it('writes nothing, and leaves interrupts to the program', async () => {
    const before = process.listeners('SIGINT');
    const hadStorage = existsSync('storage');
    const host = await world.page('page');
    const fetcher = world.fetcher();

    const outcome = await ask(fetcher, mannersFor([host]), `http://${host.hostPort}/`);

    expect(wordOf(outcome)).toBe('answered');
    expect(process.listeners('SIGINT')).toEqual(before);
    expect(existsSync('storage')).toBe(hadStorage);
  });

  it('closes before its first fetch, and twice', async () => {
    const fetcher = world.fetcher();

    await fetcher.close();

    await expect(fetcher.close()).resolves.toBeUndefined();
  });

  it('asks nothing once it is closed', async () => {
    const host = await world.page('page');
    const fetcher = world.fetcher();
    const manners = mannersFor([host]);
    const url = `http://${host.hostPort}/`;

    const before = await ask(fetcher, manners, url);
    await fetcher.close();
    const after = await ask(fetcher, manners, url);

    expect([before, after].map(wordOf)).toEqual(['answered', 'ABORTED']);
    expect(host.requests).toHaveLength(1);
  });

  it('asks a thousand pages once each, over connections that it keeps', async () => {
    const host = await world.page('page');
    const fetcher = world.fetcher();
    const manners = mannersFor([host], { pace: { requestsPerSecond: 100_000, concurrency: 16 } });

    const outcomes = await Promise.all(
      Array.from({ length: 1_000 }, (_unused, index) =>
        ask(fetcher, manners, `http://${host.hostPort}/${index}`),
      ),
    );

    expect(new Set(outcomes.map(wordOf))).toEqual(new Set(['answered']));
    expect(new Set(host.requests.map(({ url }) => url)).size).toBe(1_000);
    expect(host.connections.count).toBeLessThan(64);
  });
});
