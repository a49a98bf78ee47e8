import { afterEach, describe, expect, it } from 'vitest';
import type { PaceBook } from '../../core/fetcher.ts';
import { createPaceBook } from '../../crawlers/fetch/index.ts';
import {
  ask,
  mannersFor,
  openWorld,
  pathsOf,
  robotsHost,
  testClock,
  wordOf,
} from '../support/fetch-world.ts';

const world = openWorld();

afterEach(() => world.close());

describe('a request', () => {
  it('says who asks and whom to write to, and carries no credential', async () => {
    const host = await world.host((_request, response) => response.end());
    const headers = {
      'User-Agent': 'Mozilla/5.0',
      Cookie: 'a=b',
      Authorization: 'Basic x',
      Referer: 'http://a.example/',
      'X-Requested-With': 'XMLHttpRequest',
    };

    await ask(
      world.fetcher(),
      mannersFor([host], { robots: 'obey' }),
      `http://u:p@${host.hostPort}/`,
      {
        headers,
      },
    );

    expect(pathsOf(host)).toEqual(['/robots.txt', '/']);
    for (const request of host.requests) {
      expect(request.headers['user-agent']).toBe('cardsweep/1.2.3 (+desk@example.org)');
      expect(request.headers).not.toHaveProperty('cookie');
      expect(request.headers).not.toHaveProperty('authorization');
    }
    expect(host.requests[1]?.headers).toMatchObject({
      referer: 'http://a.example/',
      'x-requested-with': 'XMLHttpRequest',
    });
  });

  it('with validators is answered with nothing where nothing changed', async () => {
    const host = await world.host((request, response) => {
      const isSame =
        request.headers['if-none-match'] === '"v1"' &&
        request.headers['if-modified-since'] === 'Sun, 22 Nov 2026 00:00:00 GMT';
      response.writeHead(isSame ? 304 : 200, { etag: '"v1"' }).end(isSame ? undefined : 'page');
    });
    const validators = { etag: '"v1"', lastModified: 'Sun, 22 Nov 2026 00:00:00 GMT' };
    const fetcher = world.fetcher();

    const first = await ask(fetcher, mannersFor([host]), `http://${host.hostPort}/`);
    const second = await ask(fetcher, mannersFor([host]), `http://${host.hostPort}/`, {
      validators,
    });

    expect([wordOf(first), wordOf(second)]).toEqual(['answered', 'unchanged']);
    expect(second).toMatchObject({ exchange: { status: 304, headers: { etag: '"v1"' } } });
  });

  it.each([200, 201, 204, 400, 401, 403, 404, 410, 451])(
    'answered with %i is answered',
    async (status) => {
      const host = await world.host((_request, response) => response.writeHead(status).end());

      const outcome = await ask(world.fetcher(), mannersFor([host]), `http://${host.hostPort}/`);

      expect(outcome).toMatchObject({ kind: 'answered', exchange: { status } });
    },
  );

  it.each([500, 502, 503, 504, 520, 999])('answered with %i failed', async (status) => {
    const host = await world.host((_request, response) => response.writeHead(status).end('x'));

    const outcome = await ask(world.fetcher(), mannersFor([host]), `http://${host.hostPort}/`);

    expect(outcome).toMatchObject({ code: 'HOST_ERROR', status, retryAfterSeconds: null });
  });

  it('gives the bytes as they are, whatever the charset says', async () => {
    const bytes = Buffer.from([0xc9, 0xed, 0xb7, 0xdd, 0xd6, 0xa4]);
    const host = await world.host((_request, response) => {
      response.writeHead(200, { 'content-type': 'text/html; charset=gbk' }).end(bytes);
    });

    const outcome = await ask(world.fetcher(), mannersFor([host]), `http://${host.hostPort}/`);

    expect(outcome).toMatchObject({ exchange: { body: bytes } });
  });
});

describe('the pace', () => {
  it('is reserved for every request of a host, redirects and robots.txt too', async () => {
    const clock = testClock();
    const reserved: [string, number][] = [];
    const book = createPaceBook(clock.now);
    const paceBook: PaceBook = {
      ...book,
      async reserve(host, wish, ticket) {
        const turn = await book.reserve(host, wish, ticket);
        const moment = turn.kind === 'granted' ? turn.moment.getTime() : Number.NaN;
        reserved.push([host, moment - Date.UTC(2026, 10, 22)]);
        return turn;
      },
    };
    const host = await world.host((request, response) => {
      response.writeHead(request.url === '/moved' ? 302 : 200, { location: '/' }).end();
    });
    const fetcher = world.fetcher({ ...clock, paceBook });
    const pace = { requestsPerSecond: 2, concurrency: 1 };
    const manners = mannersFor([host], { robots: 'obey', pace });

    await ask(fetcher, manners, `http://${host.hostPort}/moved`);
    await ask(fetcher, manners, `http://${host.hostPort}/`);

    expect(reserved).toEqual([0, 500, 1000, 1500].map((ms) => [host.hostPort, ms]));
  });

  it('gives way to a longer crawl delay', async () => {
    const clock = testClock();
    const intervals: number[] = [];
    const book = createPaceBook(clock.now);
    const paceBook: PaceBook = {
      ...book,
      reserve(host, wish, ticket) {
        intervals.push(wish.intervalMs);
        return book.reserve(host, wish, ticket);
      },
    };
    const host = await robotsHost(world, 200, 'User-agent: *\nCrawl-delay: 7');
    const pace = { requestsPerSecond: 2, concurrency: 1 };

    await ask(
      world.fetcher({ ...clock, paceBook }),
      mannersFor([host], { robots: 'obey', pace }),
      `http://${host.hostPort}/`,
    );

    expect(intervals).toEqual([500, 7000]);
  });

  it('lets no more than the declared number be with a host at once', async () => {
    let now = 0;
    let most = 0;
    const host = await world.host((_request, response) => {
      now += 1;
      most = Math.max(most, now);
      setTimeout(() => {
        now -= 1;
        response.end();
      }, 20);
    });
    const pace = { requestsPerSecond: 10_000, concurrency: 3 };
    const fetcher = world.fetcher();

    await Promise.all(
      Array.from({ length: 12 }, (_unused, index) =>
        ask(fetcher, mannersFor([host], { pace }), `http://${host.hostPort}/${index}`),
      ),
    );

    expect(most).toBe(3);
    expect(host.requests).toHaveLength(12);
  });

  it('is not waited for once the caller gives up', async () => {
    const host = await world.host((_request, response) => response.end());
    const inAnHour: PaceBook = {
      ...createPaceBook(() => new Date()),
      reserve: () =>
        Promise.resolve({
          kind: 'granted',
          moment: new Date(Date.now() + 3_600_000),
          release: () => Promise.resolve(),
        }),
    };
    const signal = AbortSignal.timeout(50);
    const fetcher = world.fetcher({ paceBook: inAnHour });

    const waiting = ask(fetcher, mannersFor([host]), `http://${host.hostPort}/`, { signal });

    await expect(waiting).rejects.toMatchObject({ name: 'AbortError' });
    expect(host.connections.count).toBe(0);
  });
});

describe('a host that asks for a rest', () => {
  it.each([
    [429, '120', 120],
    [503, '120', 120],
    [429, 'Sun, 22 Nov 2026 00:02:00 GMT', 120],
    [429, '99999999999', 86_400],
    [429, null, null],
    [429, 'soon', null],
  ])('by %i and Retry-After %s gets it', async (status, header, seconds) => {
    const clock = testClock();
    let isTired = true;
    const host = await world.host((_request, response) => {
      response.writeHead(isTired ? status : 200, header === null ? {} : { 'retry-after': header });
      response.end();
      isTired = false;
    });
    const fetcher = world.fetcher({ ...clock, limits: { restSeconds: 10 } });
    const restMs = (seconds ?? 10) * 1000;
    const manners = mannersFor([host]);

    const first = await ask(fetcher, manners, `http://${host.hostPort}/`);
    clock.pass(restMs - 2_000);
    const second = await ask(fetcher, manners, `http://${host.hostPort}/`);
    clock.pass(2_001);
    const third = await ask(fetcher, manners, `http://${host.hostPort}/`);

    expect(first).toMatchObject({ code: 'HOST_RATE_LIMITED', status, retryAfterSeconds: seconds });
    expect(second).toMatchObject({ code: 'HOST_RATE_LIMITED', status: null });
    expect(third.kind).toBe('answered');
    expect(host.requests).toHaveLength(2);
  });
});
