import { afterEach, describe, expect, it } from 'vitest';
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

describe('robots.txt', () => {
  it('is obeyed, asked once, and its longest rule wins', async () => {
    const text = 'User-agent: *\nDisallow: /private\nAllow: /private/open\nDisallow: /*.php$';
    const host = await robotsHost(world, 200, text);
    const fetcher = world.fetcher();
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
    const host = await robotsHost(world, 200, text);
    const manners = mannersFor([host], { robots: 'obey' });
    const fetcher = world.fetcher();

    const words = [
      wordOf(await ask(fetcher, manners, `http://${host.hostPort}/a`)),
      wordOf(await ask(fetcher, manners, `http://${host.hostPort}/b`)),
    ];

    expect(words).toEqual(['ROBOTS_DISALLOWED', 'answered']);
  });

  it('is not asked for where a source has a basis to do without', async () => {
    const host = await robotsHost(world, 200, 'User-agent: *\nDisallow: /');

    const outcome = await ask(world.fetcher(), mannersFor([host]), `http://${host.hostPort}/`);

    expect(wordOf(outcome)).toBe('answered');
    expect(pathsOf(host)).toEqual(['/']);
  });

  it.each([401, 403, 404, 410])('answered with %i allows everything', async (status) => {
    const host = await robotsHost(world, status, 'User-agent: *\nDisallow: /');

    const manners = mannersFor([host], { robots: 'obey' });
    const outcome = await ask(world.fetcher(), manners, `http://${host.hostPort}/`);

    expect(wordOf(outcome)).toBe('answered');
  });

  it('answered with an error forbids everything until it is asked again', async () => {
    const clock = testClock();
    let status = 500;
    const host = await world.host((request, response) => {
      response.writeHead(request.url === '/robots.txt' ? status : 200).end();
    });
    const fetcher = world.fetcher({ ...clock, limits: { robotsRetryMs: 60_000 } });
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
    const host = await robotsHost(world, 200, '');
    const fetcher = world.fetcher(clock);
    const manners = mannersFor([host], { robots: 'obey' });

    await ask(fetcher, manners, `http://${host.hostPort}/1`);
    clock.pass(23 * 3_600_000);
    await ask(fetcher, manners, `http://${host.hostPort}/2`);
    clock.pass(2 * 3_600_000);
    await ask(fetcher, manners, `http://${host.hostPort}/3`);

    expect(pathsOf(host)).toEqual(['/robots.txt', '/1', '/2', '/robots.txt', '/3']);
  });

  it('is asked once for many fetches at once', async () => {
    const host = await robotsHost(world, 200, '');
    const fetcher = world.fetcher();
    const manners = mannersFor([host], { robots: 'obey' });

    await Promise.all(
      ['/1', '/2', '/3'].map((path) => ask(fetcher, manners, `http://${host.hostPort}${path}`)),
    );

    expect(pathsOf(host).filter((path) => path === '/robots.txt')).toHaveLength(1);
  });

  it('is followed through redirects', async () => {
    const host = await world.host((request, response) => {
      const isMoved = request.url === '/robots.txt';
      const text = request.url === '/moved.txt' ? 'User-agent: *\nDisallow: /' : '';
      response.writeHead(isMoved ? 301 : 200, { location: '/moved.txt' }).end(text);
    });

    const manners = mannersFor([host], { robots: 'obey' });
    const outcome = await ask(world.fetcher(), manners, `http://${host.hostPort}/`);

    expect(wordOf(outcome)).toBe('ROBOTS_DISALLOWED');
  });

  it('is read up to its limit, and believed up to there', async () => {
    const filler = `# ${'a'.repeat(98)}\n`.repeat(5_200);
    const host = await robotsHost(
      world,
      200,
      `User-agent: *\nDisallow: /early\n${filler}Disallow: /late\n${filler.repeat(50)}`,
    );
    const manners = mannersFor([host], { robots: 'obey' });
    const fetcher = world.fetcher();

    const words = [
      wordOf(await ask(fetcher, manners, `http://${host.hostPort}/early`)),
      wordOf(await ask(fetcher, manners, `http://${host.hostPort}/late`)),
    ];

    expect(words).toEqual(['ROBOTS_DISALLOWED', 'answered']);
  });

  it('speaks for redirects too', async () => {
    const host = await world.host((request, response) => {
      const text = request.url === '/robots.txt' ? 'User-agent: *\nDisallow: /private' : '';
      response.writeHead(request.url === '/' ? 302 : 200, { location: '/private' }).end(text);
    });

    const manners = mannersFor([host], { robots: 'obey' });
    const outcome = await ask(world.fetcher(), manners, `http://${host.hostPort}/`);

    expect(wordOf(outcome)).toBe('ROBOTS_DISALLOWED');
    expect(pathsOf(host)).toEqual(['/robots.txt', '/']);
  });

  it('that nobody answers is the failure of the page', async () => {
    const host = await robotsHost(world, 200, '');
    await host.close();

    const manners = mannersFor([host], { robots: 'obey' });
    const outcome = await ask(world.fetcher(), manners, `http://${host.hostPort}/`);

    expect(wordOf(outcome)).toBe('HOST_UNREACHABLE');
  });
});
