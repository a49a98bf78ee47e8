import type { IncomingMessage } from 'node:http';
import { request as httpRequest } from 'node:http';
import { connect, createServer as createNetServer } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import type { GuardedProxy } from '../../core/guard.ts';
import { deferred } from '../../crawlers/fetch/deferred.ts';
import type { GuardOptions } from '../../crawlers/fetch/index.ts';
import { openGuardedProxy } from '../../crawlers/fetch/index.ts';
import { listen, openWorld } from '../support/fetch-world.ts';

const world = openWorld();

afterEach(() => world.close());

async function proxyFor(
  allowHosts: readonly string[],
  options: GuardOptions = {},
): Promise<GuardedProxy> {
  const proxy = await openGuardedProxy({ allowHosts }, options);
  world.onClose(() => proxy.close());
  return proxy;
}

/** One request in absolute form. */
async function forward(
  proxy: GuardedProxy,
  url: string,
  options: { readonly method?: string; readonly body?: string } = {},
): Promise<{ readonly answer: IncomingMessage; readonly text: string }> {
  const { hostname, port } = new URL(proxy.server);
  const { host } = new URL(url);
  const answered = deferred<IncomingMessage>();
  const { method = 'GET', body } = options;
  httpRequest({ hostname, port, path: url, method, headers: { host } }, answered.resolve).end(body);
  const answer = await answered.promise;
  answer.setEncoding('utf8');
  let text = '';
  for await (const chunk of answer) {
    text += String(chunk);
  }
  return { answer, text };
}

/** What comes back over a CONNECT tunnel until `mark`; `say` is sent once the tunnel stands. */
async function tunnel(
  proxy: GuardedProxy,
  authority: string,
  say: string,
  mark: string,
): Promise<string> {
  const done = deferred<string>();
  const socket = connect(Number(new URL(proxy.server).port), '127.0.0.1');
  let text = '';
  let isOpen = false;
  socket.write(`CONNECT ${authority} HTTP/1.1\r\nHost: ${authority}\r\n\r\n`);
  socket.on('data', (chunk: Buffer) => {
    text += chunk.toString('latin1');
    if (!isOpen && text.includes(' 200 ')) {
      isOpen = true;
      socket.write(say);
    }
    if (text.includes(mark)) {
      done.resolve(text);
    }
  });
  socket.on('close', () => done.resolve(text));
  const seen = await done.promise;
  socket.destroy();
  return seen;
}

describe('the guarded proxy', () => {
  it('passes requests on with their headers and bodies, and remembers where to', async () => {
    const host = await world.host((request, response) => {
      let text = '';
      request.setEncoding('utf8');
      request.on('data', (chunk: string) => {
        text += chunk;
      });
      request.on('end', () => {
        response.writeHead(201, 'Made', [
          ['X-Twice', 'a'],
          ['X-Twice', 'b'],
          ['X-Cardsweep-Failure', 'TLS_INVALID'],
        ]);
        response.end(`${request.method} ${request.url} ${text}`);
      });
    });
    const proxy = await proxyFor([host.hostPort]);

    const { answer, text } = await forward(proxy, `http://${host.hostPort}/a?b`, {
      method: 'POST',
      body: 'q=1',
    });

    expect(text).toBe('POST /a?b q=1');
    expect(answer).toMatchObject({ statusCode: 201, statusMessage: 'Made' });
    expect(answer.headersDistinct).toMatchObject({ 'x-twice': ['a', 'b'] });
    expect(answer.headers).not.toHaveProperty('x-cardsweep-failure');
    expect([...proxy.peers]).toEqual([[host.hostPort, '127.0.0.1']]);
  });

  it('opens tunnels, and passes what is in them both ways', async () => {
    const server = createNetServer((socket) => {
      socket.on('data', (chunk: Buffer) => socket.write(`echo ${chunk.toString('latin1')}.`));
    });
    const host = await listen(server);
    world.onClose(() => host.close());
    const proxy = await proxyFor([host.hostPort]);

    const text = await tunnel(proxy, host.hostPort, 'hello', 'hello.');

    expect(text).toBe('HTTP/1.1 200 Connection Established\r\n\r\necho hello.');
    expect(proxy.peers.get(host.hostPort)).toBe('127.0.0.1');
  });

  it.each(['127.0.0.1', 'localhost', '[::1]', '[::ffff:127.0.0.1]', '0x7f.1', 'rebound.example'])(
    'refuses %s in either way, and itself',
    async (name) => {
      const secret = await world.page('secret');
      const proxy = await proxyFor([], {
        lookup: () => Promise.resolve([{ address: '127.0.0.1' }]),
      });
      const own = new URL(proxy.server).port;

      const { answer } = await forward(proxy, `http://${name}:${secret.port}/`);
      const tunnelled = await tunnel(proxy, `${name}:${secret.port}`, 'hello', '\r\n\r\n');
      const { answer: itself } = await forward(proxy, `http://${name}:${own}/`);

      expect([answer.statusCode, itself.statusCode]).toEqual([403, 403]);
      expect(answer.headers).toMatchObject({ 'x-cardsweep-failure': 'ADDRESS_REFUSED' });
      expect(tunnelled).toMatch(/^HTTP\/1\.1 403 /);
      expect(secret.connections.count).toBe(0);
    },
  );

  it('remembers what it refused', async () => {
    const proxy = await proxyFor([]);

    await forward(proxy, 'http://127.0.0.1:1/');
    await tunnel(proxy, '10.0.0.1:443', '', '\r\n\r\n');

    expect([...proxy.refused]).toEqual(['127.0.0.1:1', '10.0.0.1:443']);
  });

  it.each([
    ['http://nowhere.example/', 502, 'DNS_NOT_FOUND'],
    ['https://nowhere.example/', 403, 'SCHEME_REFUSED'],
    ['ftp://nowhere.example/', 403, 'SCHEME_REFUSED'],
    ['/relative', 400, 'INPUT_INVALID'],
  ])('answers %s with %i', async (url, status, code) => {
    const proxy = await proxyFor([], { lookup: () => Promise.reject(new Error('no such name')) });
    const answered = deferred<IncomingMessage>();

    httpRequest({ port: new URL(proxy.server).port, path: url }, answered.resolve).end();
    const answer = await answered.promise;

    expect(answer.statusCode).toBe(status);
    expect(answer.headers['x-cardsweep-failure']).toBe(code);
  });

  it('tells a host where nobody listens', async () => {
    const host = await world.page('page');
    await host.close();
    const proxy = await proxyFor([host.hostPort]);

    const { answer } = await forward(proxy, `http://${host.hostPort}/`);

    expect(answer.statusCode).toBe(502);
    expect(answer.headers).toMatchObject({ 'x-cardsweep-failure': 'HOST_UNREACHABLE' });
  });

  it('closes with tunnels open, on both sides', async () => {
    const gone = deferred<void>();
    const arrived = deferred<void>();
    const server = createNetServer((socket) => {
      socket.on('data', () => arrived.resolve());
      socket.on('close', () => gone.resolve());
    });
    const host = await listen(server);
    world.onClose(() => host.close());
    const proxy = await openGuardedProxy({ allowHosts: [host.hostPort] });
    const waiting = tunnel(proxy, host.hostPort, 'hello', 'never');
    await arrived.promise;

    await proxy.close();

    await expect(gone.promise).resolves.toBeUndefined();
    await expect(waiting).resolves.toContain(' 200 ');
  });
});
