import { IncomingMessage } from 'node:http';
import { Socket } from 'node:net';
import { describe, expect, it } from 'vitest';
import { callerOf, type Door } from './caller-of.ts';

const OPEN: Door = { publicOrigin: null, trustedProxies: [] };
const PUBLISHED: Door = {
  publicOrigin: 'https://desk.example.org',
  trustedProxies: ['10.0.0.0/8'],
};

function asked(peer: string, headers: Readonly<Record<string, string>>): IncomingMessage {
  const socket = new Socket();
  Object.defineProperty(socket, 'remoteAddress', { value: peer });
  const incoming = new IncomingMessage(socket);
  Object.assign(incoming.headers, headers);
  return incoming;
}

describe('who calls', () => {
  it.each([
    ['the peer', '192.0.2.7', {}, '192.0.2.7'],
    [
      'the peer, whatever he writes',
      '192.0.2.7',
      { 'x-forwarded-for': '203.0.113.1' },
      '192.0.2.7',
    ],
    ['whom a proxy here names', '127.0.0.1', { 'x-forwarded-for': '203.0.113.1' }, '203.0.113.1'],
    [
      'the last of them: what stands before anybody may have written',
      '::ffff:127.0.0.1',
      { 'x-forwarded-for': '198.51.100.1, 203.0.113.1' },
      '203.0.113.1',
    ],
    [
      'whom a chain of trusted proxies names',
      '10.1.2.3',
      { 'x-forwarded-for': '198.51.100.1, 203.0.113.1, 10.9.9.9' },
      '203.0.113.1',
    ],
    ['the proxy itself where it names nobody', '::1', { 'x-forwarded-for': ' , ' }, '::1'],
  ])('is %s', (_, peer, headers, address) => {
    const caller = callerOf(PUBLISHED)(asked(peer, { host: 'desk.example.org', ...headers }));

    expect(caller).toEqual({ address, origin: 'https://desk.example.org' });
  });
});

describe('the name that he knows the server by', () => {
  it.each([
    ['127.0.0.1:8480', 'http://127.0.0.1:8480'],
    ['localhost:8480', 'http://localhost:8480'],
    ['[::1]:8480', 'http://[::1]:8480'],
    ['192.0.2.1', 'http://192.0.2.1'],
  ])('may be %s', (host, origin) => {
    const caller = callerOf(OPEN)(asked('127.0.0.1', { host }));

    expect(caller?.origin).toBe(origin);
  });

  it('is https where a proxy that is trusted says so, and no one else', () => {
    const headers = { host: 'localhost', 'x-forwarded-proto': 'https' };

    expect(callerOf(OPEN)(asked('127.0.0.1', headers))?.origin).toBe('https://localhost');
    expect(callerOf(OPEN)(asked('192.0.2.7', headers))?.origin).toBe('http://localhost');
  });

  it.each(['evil.example.org', 'localhost.example.org', '', '127.0.0.1.example.org', 'a b'])(
    'is not %j: another name may lead here',
    (host) => {
      expect(callerOf(OPEN)(asked('127.0.0.1', { host }))).toBeNull();
      expect(callerOf(PUBLISHED)(asked('127.0.0.1', { host }))).toBeNull();
    },
  );
});
