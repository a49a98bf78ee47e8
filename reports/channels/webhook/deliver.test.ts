import { createHmac } from 'node:crypto';
import { once } from 'node:events';
import {
  createServer,
  type IncomingMessage,
  type RequestListener,
  type Server,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import { text as textOf } from 'node:stream/consumers';
import { afterEach, describe, expect, it } from 'vitest';
import { composedFixture, recipientFixture } from '../../fixtures/composed.ts';
import { deliveryFixtures } from '../../fixtures/delivery-file.ts';
import type { ComposedNotice } from '../../notices/composed-notice.ts';
import type { ChannelDeps } from '../channel.ts';
import { deliverByWebhook } from './deliver.ts';
import { signedHeaders, writtenSecret } from './sign.ts';

const NEVER = new AbortController().signal;
const SECRET = Buffer.from('an invented secret of a desk');
const AT = new Date('2026-11-22T10:00:00.900Z');

const deps: ChannelDeps = {
  outboxDir: '/nowhere',
  smtpUrl: null,
  webhooks: { now: () => AT, secretOf: (id) => Buffer.concat([SECRET, Buffer.from(id)]) },
};

interface Taken {
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

let server: Server | null = null;

afterEach(() => {
  server?.close();
  server?.closeAllConnections();
});

/** A server on loopback; its address. */
async function serve(listener: RequestListener): Promise<string> {
  server = createServer(listener);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/notices`;
}

function composedFor(
  address: string,
  name: 'minimal' | 'typical' | 'full' = 'typical',
): ComposedNotice {
  return composedFixture(name, {}, recipientFixture('town-desk', { channel: 'webhook', address }));
}

describe('webhook', () => {
  it.each(deliveryFixtures('webhook'))('fixture $name', async ({ delivery }) => {
    const { status, body } = delivery.http ?? { status: 200, body: 'ticket 4711' };
    const address = await serve((_, response) => void response.writeHead(status).end(body));

    const outcome = await deliverByWebhook(composedFor(address, delivery.notice), deps, NEVER);

    const word = 'receipt' in outcome ? outcome.receipt : outcome.reply;
    expect([outcome.kind, word]).toEqual([delivery.outcome, delivery.reply]);
  });

  it('signs what it sends, with the same id each time', async () => {
    const taken: Taken[] = [];
    async function take(request: IncomingMessage, response: ServerResponse): Promise<void> {
      taken.push({ headers: request.headers, body: await textOf(request) });
      response.end('ok');
    }
    const address = await serve((request, response) => void take(request, response));
    const composed = composedFor(address, 'full');

    await deliverByWebhook(composed, deps, NEVER);
    await deliverByWebhook(composed, deps, NEVER);

    const [{ headers, body } = { headers: {}, body: '' }, again] = taken;
    const signed = `${String(headers['webhook-id'])}.${String(headers['webhook-timestamp'])}.${body}`;
    const expected = createHmac('sha256', Buffer.concat([SECRET, Buffer.from('town-desk')]))
      .update(signed)
      .digest('base64');
    expect(headers['webhook-signature']).toBe(`v1,${expected}`);
    expect(headers['webhook-timestamp']).toBe('1795341600');
    expect(again?.headers['webhook-id']).toBe(headers['webhook-id']);
    expect(JSON.parse(body)).toMatchObject({
      type: 'takedown.requested',
      data: {
        noticeId: composed.notice.id,
        urls: composed.notice.cited.map(({ url }) => new URL(url).href),
        text: composed.text,
        xarf: { category: 'content' },
      },
    });
  });

  it('reads no more of an endless answer than it keeps', async () => {
    const address = await serve((_, response) => {
      response.writeHead(200);
      response.on('drain', () => void response.write('x'.repeat(100_000)));
      response.write('x'.repeat(100_000));
    });

    const outcome = await deliverByWebhook(composedFor(address), deps, NEVER);

    expect(outcome).toEqual({ kind: 'accepted', receipt: `200 ${'x'.repeat(496)}` });
  });

  it.each([
    ['nobody listens', 'http://127.0.0.1:1/', 'unreachable'],
    ['the address is one of mail', 'desk@town.invalid', 'refused'],
    ['the address is not encrypted', 'http://desk.example.org/', 'refused'],
  ])('says so where %s', async (_, address, kind) => {
    const composed = {
      ...composedFixture(),
      recipient: recipientFixture('town-desk', { address }),
    };

    const outcome = await deliverByWebhook(composed, deps, NEVER);

    expect(outcome.kind).toBe(kind);
  });

  it('stops when told', async () => {
    const stop = new AbortController();
    const address = await serve(() => stop.abort());

    const delivering = deliverByWebhook(composedFor(address), deps, stop.signal);

    await expect(delivering).rejects.toMatchObject({ code: 'ABORTED' });
  });
});

describe('signedHeaders', () => {
  it('gives the signature that the specification has as its example', () => {
    const secret = Buffer.from('MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw', 'base64');
    const body = '{"test": 2432232314}';

    const headers = signedHeaders(
      'msg_p5jXN8AQM9LWM0D4loKWxJek',
      new Date(1_614_265_330_000),
      body,
      secret,
    );

    expect(headers['webhook-signature']).toBe('v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=');
    expect(writtenSecret(secret)).toBe('whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw');
  });
});
