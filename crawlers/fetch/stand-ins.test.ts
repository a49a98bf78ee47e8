import { afterEach, describe, expect, it } from 'vitest';
import { ask, mannersFor, openWorld, pathsOf, wordOf } from '../../test/support/fetch-world.ts';
import { EVERY_HOST, readStandIn } from './stand-ins.ts';

const world = openWorld();
const MANNERS = mannersFor([]);

afterEach(async () => {
  await world.close();
});

describe('readStandIn', () => {
  it.each([
    ['https://pan.quark.cn=http://127.0.0.1:8130', 'https://pan.quark.cn', 'http://127.0.0.1:8130'],
    ['https://Pan.Quark.CN:443/=http://127.0.0.1/', 'https://pan.quark.cn', 'http://127.0.0.1'],
    ['all=http://[::1]:8130', 'all', 'http://[::1]:8130'],
  ])('reads %s', (written, origin, standIn) => {
    expect(readStandIn(written)).toEqual([origin, standIn]);
  });

  it.each([
    'https://pan.quark.cn',
    'https://pan.quark.cn=http://192.168.0.1:80',
    'https://pan.quark.cn=http://localhost:80',
    'https://pan.quark.cn=http://example.org',
    'https://pan.quark.cn=https://127.0.0.1:8130',
    'https://pan.quark.cn/s/1=http://127.0.0.1:8130',
    'pan.quark.cn=http://127.0.0.1:8130',
    'all=all',
    'ftp://pan.quark.cn=http://127.0.0.1:8130',
    '',
  ])('refuses %s', (written) => {
    expect(() => readStandIn(written)).toThrow(/a stand-in is written/u);
  });
});

describe('a fetcher with stand-ins', () => {
  it('asks the stand-in for the address, robots.txt and redirects, and keeps the addresses of the service', async () => {
    const host = await world.host((request, response) => {
      if (request.url === '/robots.txt') {
        response.writeHead(200).end('User-agent: *\nDisallow: /closed');
      } else if (request.url === '/s/1') {
        response.writeHead(302, { location: 'https://other.example/there?x=1' }).end();
      } else {
        response.writeHead(200).end(request.headers.host);
      }
    });
    const fetcher = world.fetcher({
      standIns: new Map([[EVERY_HOST, `http://${host.hostPort}`]]),
    });
    const manners = { ...MANNERS, robots: 'obey' as const };

    const outcome = await ask(fetcher, manners, 'https://pan.example:8443/s/1');
    const closed = await ask(fetcher, manners, 'https://pan.example:8443/closed');

    expect(outcome).toMatchObject({
      kind: 'answered',
      exchange: {
        finalUrl: 'https://other.example/there?x=1',
        redirects: ['https://pan.example:8443/s/1'],
        body: Buffer.from('other.example'),
      },
    });
    expect(wordOf(closed)).toBe('ROBOTS_DISALLOWED');
    expect(pathsOf(host)).toEqual(['/robots.txt', '/s/1', '/robots.txt', '/there?x=1']);
    expect(host.requests[1]?.headers.host).toBe('pan.example:8443');
  });

  it('leaves the guard as it is: private hosts stay refused, allowed ones are themselves', async () => {
    const standIn = await world.page('played');
    const own = await world.page('own');
    const fetcher = world.fetcher({
      standIns: new Map([[EVERY_HOST, `http://${standIn.hostPort}`]]),
    });
    const manners = mannersFor([own]);

    const outcomes = [
      await ask(fetcher, manners, `http://${own.hostPort}/`),
      await ask(fetcher, manners, `http://${standIn.hostPort}/`),
      await ask(fetcher, manners, 'http://10.0.0.1/'),
      await ask(fetcher, manners, 'http://localhost:1/'),
    ];

    expect(outcomes.map(wordOf)).toEqual([
      'answered',
      'ADDRESS_REFUSED',
      'ADDRESS_REFUSED',
      'ADDRESS_REFUSED',
    ]);
    expect(pathsOf(standIn)).toEqual([]);
  });

  it('is not made with one that is elsewhere', () => {
    const standIns = new Map([[EVERY_HOST, 'http://192.168.0.1:80']]);

    expect(() => world.fetcher({ standIns })).toThrow(/not on loopback/u);
  });

  it('maps the named origin alone where one is named', async () => {
    const standIn = await world.page('played');
    const fetcher = world.fetcher({
      standIns: new Map([['https://pan.example', `http://${standIn.hostPort}`]]),
      lookup: () => Promise.resolve([{ address: '127.0.0.1' }]),
    });

    const played = await ask(fetcher, MANNERS, 'https://pan.example/s/1');
    const other = await ask(fetcher, MANNERS, 'http://pan.example/s/1');

    expect([wordOf(played), wordOf(other)]).toEqual(['answered', 'ADDRESS_REFUSED']);
  });
});
