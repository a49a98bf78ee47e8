import type { RequestListener } from 'node:http';
import { afterEach, describe, expect, it } from 'vitest';
import type { PaceBook } from '../../core/fetcher.ts';
import { createPaceBook } from '../../crawlers/fetch/index.ts';
import type { TestHost } from '../support/fetch-world.ts';
import { ask, mannersFor, startHost, testFetcher, wordOf } from '../support/fetch-world.ts';

const closing: (() => Promise<void>)[] = [];

afterEach(async () => {
  for (const close of closing.splice(0).reverse()) {
    await close();
  }
});

async function hostOf(serve: RequestListener): Promise<TestHost> {
  const host = await startHost(serve);
  closing.push(() => host.close());
  return host;
}

/** A host with this `robots.txt` and `page` everywhere else. */
async function robotsHost(status: number, text: string): Promise<TestHost> {
  return await hostOf((request, response) => {
    const isRobots = request.url === '/robots.txt';
    response.writeHead(isRobots ? status : 200).end(isRobots ? text : 'page');
  });
}

/** A clock that only waiting moves. */
function testClock(): {
  readonly now: () => Date;
  readonly sleep: (ms: number) => Promise<void>;
  pass(ms: number): void;
} {
  let ms = Date.UTC(2026, 10, 22);
  return {
    now: () => new Date(ms),
    sleep: (wait) => {
      ms += wait;
      return Promise.resolve();
    },
    pass: (wait) => {
      ms += wait;
    },
  };
}

function fetcherOf(deps: Parameters<typeof testFetcher>[0] = {}): ReturnType<typeof testFetcher> {
  const fetcher = testFetcher(deps);
  closing.push(() => fetcher.close());
  return fetcher;
}

function pathsOf(host: TestHost): (string | undefined)[] {
  return host.requests.map(({ url }) => url);
}

describe('a request', () => {
  it('says who asks and whom to write to, and carries no credential', async () => {
    const host = await hostOf((_request, response) => response.end());
    const headers = {
      'User-Agent': 'Mozilla/5.0',
      Cookie: 'a=b',
      Authorization: 'Basic x',
      Referer: 'http://a.example/',
      'X-Requested-With': 'XMLHttpRequest',
    };

    await ask(fetcherOf(), mannersFor([host], { robots: 'obey' }), `http://u:p@${host.hostPort}/`, {
      headers,
    });

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
    const host = await hostOf((request, response) => {
      const isSame =
        request.headers['if-none-match'] === '"v1"' &&
        request.headers['if-modified-since'] === 'Sun, 22 Nov 2026 00:00:00 GMT';
      response.writeHead(isSame ? 304 : 200, { etag: '"v1"' }).end(isSame ? undefined : 'page');
    });
    const validators = { etag: '"v1"', lastModified: 'Sun, 22 Nov 2026 00:00:00 GMT' };
    const fetcher = fetcherOf();

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
      const host = await hostOf((_request, response) => response.writeHead(status).end());

      const outcome = await ask(fetcherOf(), mannersFor([host]), `http://${host.hostPort}/`);

      expect(outcome).toMatchObject({ kind: 'answered', exchange: { status } });
    },
  );

  it.each([500, 502, 503, 504, 520, 999])('answered with %i failed', async (status) => {
    const host = await hostOf((_request, response) => response.writeHead(status).end('x'));

    const outcome = await ask(fetcherOf(), mannersFor([host]), `http://${host.hostPort}/`);

    expect(outcome).toMatchObject({ code: 'HOST_ERROR', status, retryAfterSeconds: null });
  });

  it('gives the bytes as they are, whatever the charset says', async () => {
    const bytes = Buffer.from([0xc9, 0xed, 0xb7, 0xdd, 0xd6, 0xa4]);
    const host = await hostOf((_request, response) => {
      response.writeHead(200, { 'content-type': 'text/html; charset=gbk' }).end(bytes);
    });

    const outcome = await ask(fetcherOf(), mannersFor([host]), `http://${host.hostPort}/`);

    expect(outcome).toMatchObject({ exchange: { body: bytes } });
  });
});

describe('robots.txt', () => {
  it('is obeyed, asked once, and its longest rule wins', async () => {
    const text = 'User-agent: *\nDisallow: /private\nAllow: /private/open\nDisallow: /*.php$';
    const host = await robotsHost(200, text);
    const fetcher = fetcherOf();
    const paths = ['/', '/private/x', '/private/open/x', '/a.php', '/a.php?x=1'];

    const words: string[] = [];
    for (const path of paths) {
      const manners = mannersFor([host], { robots: 'obey' });
      words.push(wordOf(await ask(fetcher, manners, `http://${host.hostPort}${path}`)));
    }

    const no = 'ROBOTS_DISALLOWED';
    expect(words).toEqual(['answered', no, 'answered', no, 'answered']);
    expect(pathsOf(host)).toEqual(['/robots.txt', '/', '/private/open/x', '/a.php?x=1']);
  });

  it('may address this program by name', async () => {
    const text = 'User-agent: CardSweep\nDisallow: /a\n\nUser-agent: *\nDisallow: /b';
    const host = await robotsHost(200, text);
    const manners = mannersFor([host], { robots: 'obey' });
    const fetcher = fetcherOf();

    const words = [
      wordOf(await ask(fetcher, manners, `http://${host.hostPort}/a`)),
      wordOf(await ask(fetcher, manners, `http://${host.hostPort}/b`)),
    ];

    expect(words).toEqual(['ROBOTS_DISALLOWED', 'answered']);
  });

  it('is not asked for where a source has a basis to do without', async () => {
    const host = await robotsHost(200, 'User-agent: *\nDisallow: /');

    const outcome = await ask(fetcherOf(), mannersFor([host]), `http://${host.hostPort}/`);

    expect(wordOf(outcome)).toBe('answered');
    expect(pathsOf(host)).toEqual(['/']);
  });

  it.each([401, 403, 404, 410])('answered with %i allows everything', async (status) => {
    const host = await robotsHost(status, 'User-agent: *\nDisallow: /');

    const manners = mannersFor([host], { robots: 'obey' });
    const outcome = await ask(fetcherOf(), manners, `http://${host.hostPort}/`);

    expect(wordOf(outcome)).toBe('answered');
  });

  it('answered with an error forbids everything until it is asked again', async () => {
    const clock = testClock();
    let status = 500;
    const host = await hostOf((request, response) => {
      response.writeHead(request.url === '/robots.txt' ? status : 200).end();
    });
    const fetcher = fetcherOf({ ...clock, limits: { robotsRetryMs: 60_000 } });
    const manners = mannersFor([host], { robots: 'obey' });

    const first = await ask(fetcher, manners, `http://${host.hostPort}/`);
    status = 200;
    const second = await ask(fetcher, manners, `http://${host.hostPort}/`);
    clock.pass(61_000);
    const third = await ask(fetcher, manners, `http://${host.hostPort}/`);

    expect([first, second, third].map(wordOf)).toEqual([
      'ROBOTS_DISALLOWED',
      'ROBOTS_DISALLOWED',
      'answered',
    ]);
    expect(pathsOf(host)).toEqual(['/robots.txt', '/robots.txt', '/']);
  });

  it('is asked again after a day', async () => {
    const clock = testClock();
    const host = await robotsHost(200, '');
    const fetcher = fetcherOf(clock);
    const manners = mannersFor([host], { robots: 'obey' });

    await ask(fetcher, manners, `http://${host.hostPort}/1`);
    clock.pass(23 * 3_600_000);
    await ask(fetcher, manners, `http://${host.hostPort}/2`);
    clock.pass(2 * 3_600_000);
    await ask(fetcher, manners, `http://${host.hostPort}/3`);

    expect(pathsOf(host)).toEqual(['/robots.txt', '/1', '/2', '/robots.txt', '/3']);
  });

  it('is asked once for many fetches at once', async () => {
    const host = await robotsHost(200, '');
    const fetcher = fetcherOf();
    const manners = mannersFor([host], { robots: 'obey' });

    await Promise.all(
      ['/1', '/2', '/3'].map((path) => ask(fetcher, manners, `http://${host.hostPort}${path}`)),
    );

    expect(pathsOf(host).filter((path) => path === '/robots.txt')).toHaveLength(1);
  });

  it('is followed through redirects', async () => {
    const host = await hostOf((request, response) => {
      const isMoved = request.url === '/robots.txt';
      const text = request.url === '/moved.txt' ? 'User-agent: *\nDisallow: /' : '';
      response.writeHead(isMoved ? 301 : 200, { location: '/moved.txt' }).end(text);
    });

    const manners = mannersFor([host], { robots: 'obey' });
    const outcome = await ask(fetcherOf(), manners, `http://${host.hostPort}/`);

    expect(wordOf(outcome)).toBe('ROBOTS_DISALLOWED');
  });

  it('is read up to its limit, and believed up to there', async () => {
    const filler = `# ${'a'.repeat(98)}\n`.repeat(5_200);
    const host = await robotsHost(
      200,
      `User-agent: *\nDisallow: /early\n${filler}Disallow: /late\n${filler.repeat(50)}`,
    );
    const manners = mannersFor([host], { robots: 'obey' });
    const fetcher = fetcherOf();

    const words = [
      wordOf(await ask(fetcher, manners, `http://${host.hostPort}/early`)),
      wordOf(await ask(fetcher, manners, `http://${host.hostPort}/late`)),
    ];

    expect(words).toEqual(['ROBOTS_DISALLOWED', 'answered']);
  });

  it('speaks for redirects too', async () => {
    const host = await hostOf((request, response) => {
      const text = request.url === '/robots.txt' ? 'User-agent: *\nDisallow: /private' : '';
      response.writeHead(request.url === '/' ? 302 : 200, { location: '/private' }).end(text);
    });

    const manners = mannersFor([host], { robots: 'obey' });
    const outcome = await ask(fetcherOf(), manners, `http://${host.hostPort}/`);

    expect(wordOf(outcome)).toBe('ROBOTS_DISALLOWED');
    expect(pathsOf(host)).toEqual(['/robots.txt', '/']);
  });

  it('that nobody answers is the failure of the page', async () => {
    const host = await robotsHost(200, '');
    await host.close();

    const manners = mannersFor([host], { robots: 'obey' });
    const outcome = await ask(fetcherOf(), manners, `http://${host.hostPort}/`);

    expect(wordOf(outcome)).toBe('HOST_UNREACHABLE');
  });
});

describe('the pace', () => {
  it('is reserved for every request of a host, redirects and robots.txt too', async () => {
    const clock = testClock();
    const reserved: [string, number][] = [];
    const book = createPaceBook(clock.now);
    const paceBook: PaceBook = {
      async reserve(host, intervalMs) {
        const moment = await book.reserve(host, intervalMs);
        reserved.push([host, moment.getTime() - Date.UTC(2026, 10, 22)]);
        return moment;
      },
    };
    const host = await hostOf((request, response) => {
      response.writeHead(request.url === '/moved' ? 302 : 200, { location: '/' }).end();
    });
    const fetcher = fetcherOf({ ...clock, paceBook });
    const pace = { requestsPerSecond: 2, concurrency: 1 };
    const manners = mannersFor([host], { robots: 'obey', pace });

    await ask(fetcher, manners, `http://${host.hostPort}/moved`);
    await ask(fetcher, manners, `http://${host.hostPort}/`);

    expect(reserved).toEqual([0, 500, 1000, 1500].map((ms) => [host.hostPort, ms]));
  });

  it('gives way to a longer crawl delay', async () => {
    const clock = testClock();
    const intervals: number[] = [];
    const paceBook: PaceBook = {
      reserve(_host, intervalMs) {
        intervals.push(intervalMs);
        return Promise.resolve(clock.now());
      },
    };
    const host = await robotsHost(200, 'User-agent: *\nCrawl-delay: 7');
    const pace = { requestsPerSecond: 2, concurrency: 1 };

    await ask(
      fetcherOf({ ...clock, paceBook }),
      mannersFor([host], { robots: 'obey', pace }),
      `http://${host.hostPort}/`,
    );

    expect(intervals).toEqual([500, 7000]);
  });

  it('lets no more than the declared number be with a host at once', async () => {
    let now = 0;
    let most = 0;
    const host = await hostOf((_request, response) => {
      now += 1;
      most = Math.max(most, now);
      setTimeout(() => {
        now -= 1;
        response.end();
      }, 20);
    });
    const pace = { requestsPerSecond: 10_000, concurrency: 3 };
    const fetcher = fetcherOf();

    await Promise.all(
      Array.from({ length: 12 }, (_unused, index) =>
        ask(fetcher, mannersFor([host], { pace }), `http://${host.hostPort}/${index}`),
      ),
    );

    expect(most).toBe(3);
    expect(host.requests).toHaveLength(12);
  });

  it('is not waited for once the caller gives up', async () => {
    const host = await hostOf((_request, response) => response.end());
    const inAnHour: PaceBook = {
      reserve: () => Promise.resolve(new Date(Date.now() + 3_600_000)),
    };
    const signal = AbortSignal.timeout(50);
    const fetcher = fetcherOf({ paceBook: inAnHour });

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
    const host = await hostOf((_request, response) => {
      response.writeHead(isTired ? status : 200, header === null ? {} : { 'retry-after': header });
      response.end();
      isTired = false;
    });
    const fetcher = fetcherOf({ ...clock, limits: { restSeconds: 10 } });
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
