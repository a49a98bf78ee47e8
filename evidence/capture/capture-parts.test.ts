import { describe, expect, it } from 'vitest';
import { accountFor } from './account.ts';
import { ExchangeLog, type LoggedExchange } from './exchange-log.ts';
import { needlesOf } from './listing-picture.ts';
import { untilQuiet } from './quiet.ts';
import { hostAndPort, withoutFragment } from './web-url.ts';
import { within } from './within.ts';

function request(url: string, method = 'GET') {
  return { url, method, headers: {} };
}

function exchange(more: Partial<LoggedExchange> = {}): LoggedExchange {
  return {
    networkId: '1',
    frameId: 'main',
    receivedAt: new Date('2026-11-22T00:00:00Z'),
    url: 'http://forum.example/',
    method: 'GET',
    requestHeaders: [],
    requestBody: Buffer.alloc(0),
    status: 200,
    statusText: 'OK',
    responseHeaders: [],
    body: Buffer.from('x'),
    truncated: null,
    resourceType: 'Document',
    ...more,
  };
}

function proxy(peers: readonly string[], refused: readonly string[] = []) {
  return {
    server: '',
    peers: new Map(peers.map((host) => [host, '192.0.2.1'] as const)),
    refused: new Set(refused),
    close: async () => undefined,
  };
}

describe('the exchange log', () => {
  it('names what was asked and not answered, and nothing else', () => {
    const log = new ExchangeLog();
    log.start('1', request('http://forum.example/#top'), 'Document');
    log.record(exchange());
    log.start('2', request('http://forum.example/a.png'), 'Image');
    log.start('3', request('http://forum.example/b.png'), 'Image');
    log.settle('3', 'failed', 'net::ERR_FAILED');
    log.start('4', request('http://forum.example/cached.png'), 'Image');
    log.settle('4', 'not-sent', 'from the cache');
    log.start('5', request('data:image/png;base64,AA'), 'Image');
    log.cut();
    log.start('6', request('http://forum.example/late.png'), 'Image');

    expect(log.unanswered().map(({ url, why }) => `${url} ${why}`)).toEqual([
      'http://forum.example/a.png not finished',
      'http://forum.example/b.png net::ERR_FAILED',
    ]);
    expect(log.expected).toBe(3);
  });

  it('gives each step of a redirect the headers it left with', () => {
    const log = new ExchangeLog();
    log.sent('1', { Cookie: 'none' });
    log.sent('1', { Cookie: 'a=1' });
    const [first, second] = [exchange({ url: 'http://forum.example/go' }), exchange()];
    log.record(first);
    log.record(second);

    expect(log.wireHeadersOf(second)).toEqual([{ name: 'Cookie', value: 'a=1' }]);
    expect(log.wireHeadersOf(first)).toEqual([{ name: 'Cookie', value: 'none' }]);
  });

  it('falls quiet when the last request is done, and gives up at the limit', async () => {
    const log = new ExchangeLog();
    const never = new AbortController().signal;
    log.start('1', request('http://forum.example/'), 'Document');

    const tooLate = await untilQuiet(log, { quietMs: 1, maxMs: 5 }, never);
    const quiet = untilQuiet(log, { quietMs: 1, maxMs: 10_000 }, never);
    log.record(exchange());

    expect(tooLate).toBe(false);
    expect(await quiet).toBe(true);
    expect(await untilQuiet(log, { quietMs: 10_000, maxMs: 10_000 }, AbortSignal.abort())).toBe(
      false,
    );
  });
});

describe('the account of a capture', () => {
  it('takes only what a server answered', () => {
    const log = new ExchangeLog();
    log.record(exchange());
    log.record(exchange({ networkId: '2', url: 'http://dead.example/', status: 502 }));
    log.record(
      exchange({
        networkId: '3',
        url: 'http://forum.example/gone',
        responseHeaders: [{ name: 'X-Cardsweep-Failure', value: 'HOST_TIMEOUT' }],
      }),
    );
    log.record(exchange({ networkId: '4', url: 'http://10.0.0.1/', status: 403 }));

    const account = accountFor(
      log,
      proxy(['forum.example:80', 'tracker.example:443'], ['10.0.0.1:80']),
      'main',
    );

    expect(account.exchanges.map(({ url }) => url)).toEqual(['http://forum.example/']);
    expect(account.gaps).toEqual([
      'GET http://dead.example/: server not reached',
      'GET http://forum.example/gone: server not reached (HOST_TIMEOUT)',
      'GET http://10.0.0.1/: refused by the network guard',
      'connection that no recorded request explains: tracker.example:443',
    ]);
    expect(account).toMatchObject({ hasPage: true, status: 200 });
  });

  it('lets no HTTPS server pass its answer off as the proxy’s', () => {
    const log = new ExchangeLog();
    const responseHeaders = [{ name: 'x-cardsweep-failure', value: 'HOST_TIMEOUT' }];
    log.record(exchange({ url: 'https://forum.example/', responseHeaders }));

    const { exchanges } = accountFor(log, proxy(['forum.example:443']), 'main');

    expect(exchanges).toHaveLength(1);
  });
});

describe('small parts', () => {
  it('find a listing by its first lines, its first line and its longest', () => {
    expect(needlesOf(' 办理 身份证\n\n QQ 9999\n当天取件，全国邮寄，货到付款 ')).toEqual([
      '办理身份证QQ9999当天取件，全国邮寄，货到付款',
      '办理身份证',
      '当天取件，全国邮寄，货到付款',
    ]);
    expect(needlesOf('号码 11***************0 出售真证')).toEqual(['0出售真证']);
    expect(needlesOf('\n*\n')).toEqual([]);
  });

  it('know web addresses', () => {
    expect(withoutFragment('HTTP://Forum.example:80/a#b')).toBe('http://forum.example/a');
    expect(['javascript:1', 'file:///x', 'http://', 'x'].map(withoutFragment)).toEqual([
      null,
      null,
      null,
      null,
    ]);
    expect(hostAndPort('https://[::1]/')).toBe('[::1]:443');
  });

  it('wait no longer than they may', async () => {
    const never = new Promise<number>(() => undefined);

    expect(await within(1, never)).toBeNull();
    expect(await within(10_000, never, AbortSignal.abort())).toBeNull();
    expect(await within(10_000, Promise.resolve(7))).toBe(7);
    await expect(within(10_000, Promise.reject(new Error('no')))).rejects.toThrow('no');
  });
});
