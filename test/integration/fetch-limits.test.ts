import { createServer as createNetServer } from 'node:net';
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import type { FetchOutcome } from '../../core/exchange.ts';
import { deferred } from '../../crawlers/fetch/deferred.ts';
import type { FetchLimits } from '../../crawlers/fetch/index.ts';
import type { Asking, TestHost } from '../support/fetch-world.ts';
import { ask, listen, mannersFor, openWorld, wordOf } from '../support/fetch-world.ts';

const MIB = 1024 * 1024;
const world = openWorld();

afterEach(() => world.close());

async function askOnce(
  host: TestHost,
  limits: Partial<FetchLimits> = {},
  asking: Asking = {},
  path = '/',
): Promise<FetchOutcome> {
  const fetcher = world.fetcher({ limits });
  return await ask(fetcher, mannersFor([host]), `http://${host.hostPort}${path}`, asking);
}

/** Answers written byte for byte. */
async function rawHostOf(
  answer: string | ((write: (text: string) => boolean) => unknown),
): Promise<TestHost> {
  const server = createNetServer((socket) => {
    socket.once('data', () => {
      if (typeof answer === 'string') {
        socket.end(answer);
      } else {
        answer((text) => !socket.destroyed && socket.write(text));
      }
    });
  });
  const host = await listen(server);
  world.onClose(() => host.close());
  return { ...host, requests: [] };
}

describe('a body', () => {
  it('of 10 GB is given up at the limit, and its socket closed', async () => {
    const closed = deferred<void>();
    const chunk = Buffer.alloc(64 * 1024);
    let sent = 0;
    const host = await world.host((_request, response) => {
      function more(): void {
        while (sent < 10 * 1024 * MIB && response.write(chunk)) {
          sent += chunk.length;
        }
      }
      response.on('drain', more);
      response.on('close', closed.resolve);
      more();
    });

    const outcome = await askOnce(host, { bodyBytes: MIB });
    await closed.promise;

    expect(wordOf(outcome)).toBe('BODY_TOO_LARGE');
    expect(sent).toBeLessThan(64 * MIB);
  });

  it('that announces more than the limit is not read', async () => {
    const host = await world.host((_request, response) => {
      response.writeHead(200, { 'content-length': String(10 * 1024 * MIB) });
      response.flushHeaders();
    });

    const outcome = await askOnce(host);

    expect(wordOf(outcome)).toBe('BODY_TOO_LARGE');
  });

  it('at the limit is read whole', async () => {
    const host = await world.host((_request, response) => response.end(Buffer.alloc(1000, 7)));

    const outcome = await askOnce(host, { bodyBytes: 1000 });

    expect(outcome).toMatchObject({ kind: 'answered', exchange: { body: Buffer.alloc(1000, 7) } });
  });

  it('that drips is given up', async () => {
    const host = await world.host((_request, response) => {
      response.write('a');
      const timer = setInterval(() => response.write('a'), 20);
      response.on('close', () => clearInterval(timer));
    });

    const outcome = await askOnce(host, { slowGraceMs: 300, bytesPerSecond: 1000 });

    expect(wordOf(outcome)).toBe('BODY_TOO_SLOW');
  });

  it('that is quick enough by the second but never ends is given up', async () => {
    const host = await world.host((_request, response) => {
      const timer = setInterval(() => response.write('a'.repeat(100)), 10);
      response.on('close', () => clearInterval(timer));
    });

    const outcome = await askOnce(host, { slowGraceMs: 100, bytesPerSecond: 10, bodyMs: 500 });

    expect(wordOf(outcome)).toBe('BODY_TOO_SLOW');
  });

  it('cut short is no answer', async () => {
    const host = await rawHostOf('HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\nabc');

    const outcome = await askOnce(host);

    expect(wordOf(outcome)).toBe('HOST_UNREACHABLE');
  });
});

describe('a content coding', () => {
  const text = Buffer.from('身份证'.repeat(1000));

  it.each([
    ['gzip', gzipSync(text)],
    ['deflate', deflateSync(text)],
    ['deflate', deflateRawSync(text)],
    ['br', brotliCompressSync(text)],
    ['gzip, br', brotliCompressSync(gzipSync(text))],
    ['identity', text],
  ])('of %s is undone', async (coding, body) => {
    const host = await world.host((_request, response) => {
      response.writeHead(200, { 'content-encoding': coding }).end(body);
    });

    const outcome = await askOnce(host);

    expect(outcome).toMatchObject({ kind: 'answered', exchange: { body: text } });
  });

  const bomb = Buffer.alloc(200 * MIB);

  it.each([
    ['gzip', gzipSync(bomb)],
    ['deflate', deflateSync(bomb)],
    ['br', brotliCompressSync(bomb.subarray(0, 50 * MIB))],
    ['gzip, gzip', gzipSync(gzipSync(bomb))],
    ['gzip, gzip, gzip, gzip', gzipSync(gzipSync(gzipSync(gzipSync(bomb))))],
  ])('of %s that grows without measure is a bomb', async (coding, body) => {
    const host = await world.host((_request, response) => {
      response.writeHead(200, { 'content-encoding': coding }).end(body);
    });

    const outcome = await askOnce(host);

    expect(wordOf(outcome)).toBe('DECOMPRESSION_BOMB');
  });

  it.each([
    ['gzip', 'plain text'],
    ['zstd', 'anything'],
  ])('of %s that cannot be undone fails', async (coding, body) => {
    const host = await world.host((_request, response) => {
      response.writeHead(200, { 'content-encoding': coding }).end(body);
    });

    const outcome = await askOnce(host);

    expect(wordOf(outcome)).toBe('BODY_UNDECODABLE');
  });
});

describe('headers', () => {
  it('larger than the limit are not read', async () => {
    const host = await rawHostOf((write) => {
      write('HTTP/1.1 200 OK\r\n');
      for (let line = 0; line < 100_000 && write(`x-${line}: ${'a'.repeat(100)}\r\n`); line += 1) {
        // Each line is written by the condition.
      }
    });

    const outcome = await askOnce(host);

    expect(wordOf(outcome)).toBe('BODY_TOO_LARGE');
  });

  it('that never come are waited for no longer than the limit', async () => {
    const host = await world.host(() => undefined);

    const outcome = await askOnce(host, { headersMs: 200 });

    expect(wordOf(outcome)).toBe('HOST_TIMEOUT');
  });

  it('that never end are not waited for either', async () => {
    const host = await rawHostOf((write) => {
      write('HTTP/1.1 100 Continue\r\n\r\n');
      const timer = setInterval(() => {
        if (!write('HTTP/1.1 103 Early Hints\r\n\r\n')) {
          clearInterval(timer);
        }
      }, 20);
    });

    const outcome = await askOnce(host, { headersMs: 300 });

    expect(outcome.kind).toBe('failed');
  });

  it('that are no HTTP fail', async () => {
    const host = await rawHostOf((write) => write('SSH-2.0-OpenSSH_9.2\r\n'));

    const outcome = await askOnce(host);

    expect(wordOf(outcome)).toBe('BODY_UNDECODABLE');
  });

  it('come with lower-case names, repeated ones joined', async () => {
    const host = await world.host((_request, response) => {
      response.writeHead(200, { 'X-Twice': ['a', 'b'], ETag: '"1"' }).end();
    });

    const outcome = await askOnce(host);

    expect(outcome).toMatchObject({ exchange: { headers: { 'x-twice': 'a, b', etag: '"1"' } } });
  });
});

describe('redirects', () => {
  it('are followed, and every address that led on is recorded', async () => {
    const host = await world.host((request, response) => {
      const step = Number(request.url?.slice(1));
      response.writeHead(step < 5 ? 302 : 200, { location: `/${step + 1}` }).end();
    });

    const outcome = await askOnce(host, {}, {}, '/0');

    const at = [0, 1, 2, 3, 4, 5].map((step) => `http://${host.hostPort}/${step}`);
    expect(outcome).toMatchObject({ exchange: { finalUrl: at[5], redirects: at.slice(0, 5) } });
  });

  it('without end are given up after five', async () => {
    const host = await world.host((request, response) => {
      response.writeHead(302, { location: `${request.url ?? ''}a` }).end();
    });

    const outcome = await askOnce(host);

    expect(wordOf(outcome)).toBe('REDIRECT_LOOP');
    expect(host.requests).toHaveLength(6);
  });

  it.each([
    [302, 'GET', ''],
    [303, 'GET', ''],
    [307, 'POST', 'q=1'],
    [308, 'POST', 'q=1'],
  ])('of a POST by %s go on as %s', async (status, method, body) => {
    const seen: string[] = [];
    const host = await world.host((request, response) => {
      request.setEncoding('utf8');
      let text = '';
      request.on('data', (chunk: string) => {
        text += chunk;
      });
      request.on('end', () => {
        seen.push(`${request.method} ${request.headers['content-type'] ?? '-'} ${text}`);
        response.writeHead(request.url === '/' ? status : 200, { location: '/next' }).end();
      });
    });
    const form = 'application/x-www-form-urlencoded';

    await askOnce(host, {}, { method: 'POST', body: 'q=1' });

    expect(seen).toEqual([
      `POST ${form} q=1`,
      `${method} ${method === 'POST' ? form : '-'} ${body}`,
    ]);
  });
});

describe('an abort', () => {
  it('ends a fetch at once, and its connection', async () => {
    const controller = new AbortController();
    const closed = deferred<void>();
    const host = await world.host((_request, response) => {
      response.on('close', closed.resolve);
      controller.abort();
    });

    const waiting = askOnce(host, {}, { signal: controller.signal });

    await expect(waiting).rejects.toMatchObject({ name: 'AbortError' });
    await expect(closed.promise).resolves.toBeUndefined();
  });

  it('before the fetch has nothing asked', async () => {
    const host = await world.host((_request, response) => response.end());
    const signal = AbortSignal.abort();

    await expect(askOnce(host, {}, { signal })).rejects.toMatchObject({ name: 'AbortError' });

    expect(host.connections.count).toBe(0);
  });

  it('of the fetcher itself leaves nobody waiting', async () => {
    const arrived = deferred<void>();
    const host = await world.host(() => arrived.resolve());
    const fetcher = world.fetcher();
    const waiting = ask(fetcher, mannersFor([host]), `http://${host.hostPort}/`);
    await arrived.promise;

    await fetcher.close();

    expect(wordOf(await waiting)).toBe('ABORTED');
  });
});
