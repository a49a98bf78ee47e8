import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it } from 'vitest';
import { drain } from './drain.ts';

/** A server, the call that ends it, and a request that it has and has not answered. */
async function answering(graceMs?: number) {
  const server = createServer();
  const end = drain(server, graceMs);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- it listens on a port
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const asked = once(server, 'request');
  const answer = fetch(address).then(async (one) => `${one.status} ${await one.text()}`);
  const told = answer.catch(() => 'cut off');
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the second argument of every request
  const response = (await asked)[1] as ServerResponse;
  return { server, end, address, told, response };
}

it('answers what it has been asked, and takes nothing more', async () => {
  const { server, end, address, told, response } = await answering();

  const ended = end();
  const refused = await fetch(address).catch(() => 'refused');
  response.end('done');
  await ended;

  expect([await told, refused, server.listening]).toEqual(['200 done', 'refused', false]);
});

it('does not wait longer than its grace', async () => {
  const { end, told } = await answering(1);

  await end();

  expect(await told).toBe('cut off');
});

it('ends once, however often it is asked to', async () => {
  const { end, told, response } = await answering();
  response.end('done');

  await told;
  await Promise.all([end(), end()]);
  await end();

  expect(await told).toBe('200 done');
});
