import { once } from 'node:events';
import {
  createServer,
  type IncomingMessage,
  type RequestListener,
  type Server,
  type ServerResponse,
} from 'node:http';
import { type AddressInfo, connect as connectTo } from 'node:net';
import { text as textOf } from 'node:stream/consumers';
import { afterEach, describe, expect, it } from 'vitest';
import { apiRecipient } from '../../fixtures/api-recipient.ts';
import { composedFixture } from '../../fixtures/composed.ts';
import { deliveryFixtures } from '../../fixtures/delivery-file.ts';
import type { NoticeFixture } from '../../fixtures/notice-file.ts';
import type { ComposedNotice } from '../../notices/composed-notice.ts';
import type { ChannelDeps } from '../channel.ts';
import { deliverByHttpApi } from './deliver.ts';

const NEVER = new AbortController().signal;
const AT = new Date('2026-11-22T10:00:00.900Z');
const SHORT = { answerMs: 300, bodyMs: 300 };
const TOKEN = 'an invented token';

const deps: ChannelDeps = {
  outboxDir: '/nowhere',
  smtpUrl: null,
  api: {
    now: () => AT,
    secretOf: (reference) =>
      reference.startsWith('env:EXAMPLE_')
        ? Promise.resolve(TOKEN)
        : Promise.reject(new Error('none')),
    async connect(host, port) {
      const socket = connectTo(port, host);
      await once(socket, 'connect');
      return socket;
    },
  },
};

interface Taken {
  readonly method: string | undefined;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

const NOTHING: Taken = { method: undefined, headers: {}, body: '{}' };

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
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/reports?v=2`;
}

/** A server that takes whole requests and answers them with one after the other of these, the last one again and again. */
async function answering(
  ...answers: readonly ((response: ServerResponse) => void)[]
): Promise<{ readonly address: string; readonly taken: readonly Taken[] }> {
  const taken: Taken[] = [];
  async function take(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await textOf(request);
    taken.push({ method: request.method, headers: request.headers, body });
    (answers[taken.length - 1] ?? answers.at(-1))?.(response);
  }
  const address = await serve((request, response) => void take(request, response));
  return { address, taken };
}

function status(code: number, body = '', headers: Record<string, string> = {}) {
  return (response: ServerResponse): void => void response.writeHead(code, headers).end(body);
}

function composedFor(
  mapping: 'json-api' | 'form-api',
  address?: string,
  name: NoticeFixture = 'typical',
): ComposedNotice {
  return composedFixture(name, {}, apiRecipient(mapping, address));
}

describe('http-api', () => {
  it.each(deliveryFixtures('http-api'))('fixture $name', async ({ delivery }) => {
    const { mapping = 'json-api', notice, http = { status: 200, body: '' }, ticket } = delivery;
    const { address } = await answering(status(http.status, http.body));

    const outcome = await deliverByHttpApi(composedFor(mapping, address, notice), deps, NEVER);

    expect(outcome).toEqual({
      kind: delivery.outcome,
      [delivery.outcome === 'accepted' ? 'receipt' : 'reply']: delivery.reply,
      ...(ticket === undefined ? {} : { ticket }),
    });
  });

  it('sends what the mapping has, its secret in its header, twice the same', async () => {
    const { address, taken } = await answering(status(201));
    const composed = composedFor('json-api', address, 'full');

    await deliverByHttpApi(composed, deps, NEVER);
    await deliverByHttpApi(composed, deps, NEVER);

    const [one = NOTHING, again] = taken;
    const body = JSON.parse(one.body) as Record<string, unknown>;
    const [first, ...others] = composed.notice.cited;
    expect(again).toEqual(one);
    expect([one.method, one.headers.authorization]).toEqual(['POST', `Bearer ${TOKEN}`]);
    expect(one.headers['idempotency-key']).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab]/u);
    expect(body).toMatchObject({
      type: 'illegal_content',
      reference: composed.notice.id,
      follow_up: 3,
      reporter: { email: 'desk@sender.example', good_faith: true },
      content: [
        {
          url: new URL(first?.url ?? '').href,
          first_seen: '2026-10-31T23:59:59Z',
          last_seen: 1795197780,
          evidence_sha256: first?.evidence?.bundleDigest,
        },
        ...others.map(() => ({})),
      ],
    });
    const quote = String((body['content'] as { quote: string }[])[0]?.quote);
    expect(Array.from(quote)).toHaveLength(1_000);
    expect(quote).toMatch(/[文长]…$/u);
    expect(String(body['description'])).not.toContain('请求');
  });

  it.each(['minimal', 'typical', 'full'] as const)(
    'fills a form with every address: %s',
    async (name) => {
      const { address, taken } = await answering(status(302, '', { 'x-report-no': ' R-7 ' }));
      const composed = composedFor('form-api', address, name);

      const outcome = await deliverByHttpApi(composed, deps, NEVER);

      const form = new URLSearchParams(taken[0]?.body);
      expect(outcome).toEqual({ kind: 'accepted', receipt: '302', ticket: 'R-7' });
      expect(form.get('urls')).toBe(
        composed.notice.cited.map(({ url }) => new URL(url).href).join('\n'),
      );
      expect(form.get('app_key')).toBe(TOKEN);
      expect(form.get('detail')).toBe(composed.text);
      expect(form.get('report_type')).toBe('7');
      expect(Array.from(form.get('brief') ?? '').length).toBeLessThanOrEqual(40);
      expect(form.get('found_at')).toMatch(/^2026-11-\d\d \d\d:\d\d:\d\d$/u);
    },
  );

  it('takes "I have that already" for accepted, under the same key', async () => {
    const { address, taken } = await answering(
      (response) => void response.destroy(),
      status(409, '{"report":{"ticket":"AB-1"}}'),
    );
    const composed = composedFor('json-api', address);

    const first = await deliverByHttpApi(composed, deps, NEVER);
    const second = await deliverByHttpApi(composed, deps, NEVER);

    expect(first).toEqual({ kind: 'unreachable', reply: 'ECONNRESET' });
    expect(second).toMatchObject({ kind: 'accepted', ticket: 'AB-1' });
    expect(taken[1]?.headers['idempotency-key']).toBe(taken[0]?.headers['idempotency-key']);
  });

  it('is in doubt where a whole request is not answered and there is no key', async () => {
    const { address } = await answering((response) => void response.destroy());

    const outcome = await deliverByHttpApi(composedFor('form-api', address), deps, NEVER);

    expect(outcome).toEqual({ kind: 'in-doubt', reply: 'ECONNRESET' });
  });

  it.each([
    ['seconds', '120', 120],
    ['a moment', 'Sun, 22 Nov 2026 10:01:00 GMT', 60],
    ['the past', 'Sun, 22 Nov 2026 09:00:00 GMT', 0],
    ['for ever', '999999999', 86_400],
    ['words', 'tomorrow', undefined],
  ])('leaves a busy interface alone for as long as it says: %s', async (_, said, seconds) => {
    const { address } = await answering(status(429, 'busy', { 'retry-after': said }), status(201));
    const composed = composedFor('form-api', address);

    const busy = await deliverByHttpApi(composed, deps, NEVER);

    expect(busy).toEqual({
      kind: 'unreachable',
      reply: '429 busy',
      ...(seconds === undefined ? {} : { retryAfterSeconds: seconds }),
    });
  });

  it('reads no more of a huge answer than it needs', async () => {
    const { address } = await answering((response) => {
      response.writeHead(201);
      response.on('drain', () => void response.write('x'.repeat(100_000)));
      response.write('x'.repeat(100_000));
    });

    const outcome = await deliverByHttpApi(composedFor('json-api', address), deps, NEVER);

    expect(outcome).toEqual({ kind: 'accepted', receipt: `201 ${'x'.repeat(496)}` });
  });

  it('takes the status for the word where the rest of the answer does not come', async () => {
    const { address } = await answering((response) => void response.writeHead(201).write('half'));

    const outcome = await deliverByHttpApi(composedFor('form-api', address), deps, NEVER, {
      answerMs: 10_000,
      bodyMs: 100,
    });

    expect(outcome).toEqual({ kind: 'in-doubt', reply: '201 half' });
  });

  it.each([
    ['json-api', 'unreachable'],
    ['form-api', 'in-doubt'],
  ] as const)('waits for no answer for ever: %s', async (mapping, kind) => {
    const { address } = await answering(() => undefined);

    const outcome = await deliverByHttpApi(composedFor(mapping, address), deps, NEVER, SHORT);

    expect(outcome).toEqual({ kind, reply: 'TIMEOUT' });
  });

  it('is certain that nothing was taken where nobody listens', async () => {
    const outcome = await deliverByHttpApi(
      composedFor('form-api', 'http://127.0.0.1:1/'),
      deps,
      NEVER,
    );

    expect(outcome).toEqual({ kind: 'unreachable', reply: 'ECONNREFUSED' });
  });

  it('sends nothing without its secret, and keeps none that is answered', async () => {
    const { address, taken } = await answering(status(400, `bad key ${TOKEN}`));
    const composed = composedFor('form-api', address);
    const api = { ...deps.api, secretOf: () => Promise.reject(new Error('gone')) };

    const without = await deliverByHttpApi(
      composed,
      { ...deps, api: { ...api } as NonNullable<ChannelDeps['api']> },
      NEVER,
    );
    const refused = await deliverByHttpApi(composed, deps, NEVER);

    expect(without).toEqual({
      kind: 'unreachable',
      reply: 'the secret env:EXAMPLE_FORM_KEY is not there',
    });
    expect(taken).toHaveLength(1);
    expect(refused).toEqual({
      kind: 'refused',
      reply: '400 bad key ***(env:EXAMPLE_FORM_KEY)',
    });
  });

  it('takes a notice back where the interface has a way, and says where it has none', async () => {
    const { address, taken } = await answering(status(200));
    const withdraws = { id: 'ntc_a', round: 1, createdAt: AT };
    const json = apiRecipient('json-api', address);
    const api = json.api === undefined ? undefined : { ...json.api };
    const { address: _elsewhere, ...withdrawal } = api?.withdrawal ?? {};
    const recipient = { ...json, api: { ...api, withdrawal } } as typeof json;

    const sent = await deliverByHttpApi(
      composedFixture('typical', { withdraws }, recipient),
      deps,
      NEVER,
    );
    const unsent = await deliverByHttpApi(
      composedFixture('typical', { withdraws }, apiRecipient('form-api', address)),
      deps,
      NEVER,
    );

    expect(sent.kind).toBe('accepted');
    expect(JSON.parse(taken[0]?.body ?? '')).toMatchObject({ reference: 'ntc_a' });
    expect(unsent.kind).toBe('refused');
    expect(taken).toHaveLength(1);
  });

  it('stops when told', async () => {
    const stop = new AbortController();
    const { address } = await answering(() => stop.abort());

    const delivering = deliverByHttpApi(composedFor('json-api', address), deps, stop.signal);

    await expect(delivering).rejects.toMatchObject({ code: 'ABORTED' });
  });
});
