import { once } from 'node:events';
import { createServer } from 'node:https';
import { type AddressInfo, connect } from 'node:net';
import { describe, expect, it } from 'vitest';
import { makeMailKeys } from '../../fixtures/mail-keys.ts';
import { exchange } from './exchange.ts';

describe('exchange', () => {
  it('hands nothing to a server whose certificate nobody vouches for', async () => {
    const { server: keys, remove } = makeMailKeys();
    const taken: unknown[] = [];
    const server = createServer({ key: keys.key, cert: keys.certificate }, (request, response) => {
      taken.push(request.url);
      response.end();
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;

    const answer = await exchange(
      { method: 'POST', url: new URL(`https://localhost:${port}/`), headers: [], body: 'secret' },
      async () => {
        const socket = connect(port, '127.0.0.1');
        await once(socket, 'connect');
        return socket;
      },
      { answerMs: 10_000, bodyMs: 1_000 },
      new AbortController().signal,
    );

    expect(answer).toMatchObject({ kind: 'silent', isWhole: false });
    expect(taken).toEqual([]);
    server.close();
    server.closeAllConnections();
    remove();
  });
});
