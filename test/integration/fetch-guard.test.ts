import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Fetcher } from '../../core/fetcher.ts';
import { createGuard } from '../../crawlers/fetch/index.ts';
import type { TestHost } from '../support/fetch-world.ts';
import { ask, mannersFor, startHost, testFetcher, wordOf } from '../support/fetch-world.ts';

const LOOPBACK = [{ address: '127.0.0.1' }];

let secret: TestHost;
let open: TestHost;
let fetcher: Fetcher;

beforeEach(async () => {
  secret = await startHost((_request, response) => response.end('secret'));
  open = await startHost((request, response) => {
    const to = new URL(request.url ?? '', 'http://x').searchParams.get('to') ?? '';
    // Header lines are bytes: what is beyond ASCII goes out as UTF-8.
    response.writeHead(302, { location: Buffer.from(to, 'utf8').toString('latin1') }).end();
  });
  fetcher = testFetcher({
    lookup: (name) =>
      name === 'nowhere.example'
        ? Promise.reject(Object.assign(new Error('no such name'), { code: 'ENOTFOUND' }))
        : Promise.resolve(LOOPBACK),
  });
});

afterEach(async () => {
  await fetcher.close();
  await secret.close();
  await open.close();
});

describe('the guard', () => {
  it.each([
    'http://127.0.0.1:PORT/',
    'http://localhost:PORT/',
    'http://[::1]:PORT/',
    'http://[::ffff:127.0.0.1]:PORT/',
    'http://[::ffff:7f00:1]:PORT/',
    'http://[64:ff9b::7f00:1]:PORT/',
    'http://[2002:7f00:1::]:PORT/',
    'http://0.0.0.0:PORT/',
    'http://0x7f000001:PORT/',
    'http://2130706433:PORT/',
    'http://0177.0.0.1:PORT/',
    'http://127.1:PORT/',
    'http://１２７.０.０.１:PORT/',
    'http://10.0.0.1:PORT/',
    'http://172.16.0.1/',
    'http://192.168.1.1/',
    'http://100.64.0.1/',
    'http://169.254.169.254/latest/meta-data/',
    'http://100.100.100.200/latest/meta-data/',
    'http://168.63.129.16/',
    'http://224.0.0.1/',
    'http://255.255.255.255/',
    'http://[fd00:ec2::254]/',
    'http://[fe80::1]/',
    'http://[::]:PORT/',
    'http://rebound.example:PORT/',
    '//127.1:PORT/',
    'https://127.0.0.1:PORT/',
  ])('refuses %s, asked for and redirected to', async (pattern) => {
    const address = pattern.replace('PORT', String(secret.port));
    const manners = mannersFor([open]);
    const via = `http://${open.hostPort}/?to=${encodeURIComponent(address)}`;

    const direct = await ask(fetcher, manners, address.replace(/^\/\//, 'http://'));
    const redirected = await ask(fetcher, manners, via);

    expect([wordOf(direct), wordOf(redirected)]).toEqual(['ADDRESS_REFUSED', 'ADDRESS_REFUSED']);
    expect(secret.connections.count).toBe(0);
  });

  it.each(['file:///etc/passwd', 'ftp://example.org/', 'gopher://127.0.0.1/', 'data:text/html,x'])(
    'refuses the scheme of %s',
    async (address) => {
      const via = `http://${open.hostPort}/?to=${encodeURIComponent(address)}`;

      const outcomes = [
        await ask(fetcher, mannersFor([open]), address),
        await ask(fetcher, mannersFor([open]), via),
      ];

      expect(outcomes.map(wordOf)).toEqual(['SCHEME_REFUSED', 'SCHEME_REFUSED']);
    },
  );

  it('asks an odd form of an allowed address neither', async () => {
    const outcome = await ask(fetcher, mannersFor([secret]), `http://0x7f000001:${secret.port}/`);

    expect(wordOf(outcome)).toBe('ADDRESS_REFUSED');
    expect(secret.connections.count).toBe(0);
  });

  it('reaches a name for loopback only where that very name and port are allowed', async () => {
    const name = `rebound.example:${secret.port}`;
    const byAddress = mannersFor([secret]);
    const byName = mannersFor([], { allowHosts: [name] });
    const byOtherPort = mannersFor([], { allowHosts: ['rebound.example:1'] });

    const words = [
      wordOf(await ask(fetcher, byAddress, `http://${name}/`)),
      wordOf(await ask(fetcher, byOtherPort, `http://${name}/`)),
      wordOf(await ask(fetcher, byName, `http://${name}/`)),
    ];

    expect(words).toEqual(['ADDRESS_REFUSED', 'ADDRESS_REFUSED', 'answered']);
  });

  it('resolves a name once a connection, and connects to what it checked', async () => {
    const lookups: string[] = [];
    const rebinding = testFetcher({
      lookup: (name) => {
        lookups.push(name);
        return Promise.resolve(lookups.length === 1 ? LOOPBACK : [{ address: '10.0.0.1' }]);
      },
    });
    const manners = mannersFor([], { allowHosts: [`rebound.example:${secret.port}`] });

    const outcome = await ask(rebinding, manners, `http://rebound.example:${secret.port}/`);

    await rebinding.close();
    expect(wordOf(outcome)).toBe('answered');
    expect(lookups).toEqual(['rebound.example']);
  });

  it('lends no open connection to a source that may not have it', async () => {
    const address = `http://${secret.hostPort}/`;

    const allowed = await ask(fetcher, mannersFor([secret]), address);
    const other = await ask(fetcher, mannersFor([]), address);

    expect([wordOf(allowed), wordOf(other)]).toEqual(['answered', 'ADDRESS_REFUSED']);
    expect(secret.requests).toHaveLength(1);
  });

  it('tells a name without an address, and a port where nobody listens', async () => {
    const closed = await startHost((_request, response) => response.end());
    await closed.close();

    const words = [
      wordOf(await ask(fetcher, mannersFor([]), 'http://nowhere.example/')),
      wordOf(await ask(fetcher, mannersFor([closed]), `http://${closed.hostPort}/`)),
    ];

    expect(words).toEqual(['DNS_NOT_FOUND', 'HOST_UNREACHABLE']);
  });

  it('tries the addresses of a name one after the other, private ones never', async () => {
    const guard = createGuard(
      { allowHosts: [`many.example:${secret.port}`] },
      { lookup: () => Promise.resolve([{ address: '127.9.9.9' }, { address: '127.0.0.1' }]) },
    );
    const mixed = createGuard(
      { allowHosts: [] },
      { lookup: () => Promise.resolve([{ address: '127.0.0.1' }, { address: '10.0.0.1' }]) },
    );

    const socket = await guard.connect('many.example', secret.port);
    const refused = mixed.connect('many.example', secret.port);

    await expect(refused).rejects.toMatchObject({ code: 'ADDRESS_REFUSED' });
    expect(socket.remoteAddress).toBe('127.0.0.1');
    socket.destroy();
  });

  it('records the address that answered', async () => {
    const outcome = await ask(fetcher, mannersFor([secret]), `http://${secret.hostPort}/`);

    expect(outcome).toMatchObject({ exchange: { serverIp: '127.0.0.1' } });
  });
});
