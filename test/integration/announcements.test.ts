import { createHmac, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createConsole } from '../../console/server/create-console.ts';
import { feedRoutes } from '../../console/server/routes/feed.ts';
import { subscriptionRoutes } from '../../console/server/routes/subscriptions.ts';
import { type Actor, RIGHTS_OF } from '../../core/rights.ts';
import type { AnnouncedKind, Subscription, SubscriptionState } from '../../core/subscription.ts';
import { type AnnounceDeps, announceDue } from '../../pipeline/announce.ts';
import { postSigned, writtenSecret } from '../../reports/index.ts';
import { mergeCases } from '../support/merge-cases.ts';
import { seedCase } from '../support/seeded-case.ts';
import { AT, openStageWorld, type StageWorld } from '../support/stage-world.ts';

let world: StageWorld;
let clock: Date;
let heard: { readonly id: string; readonly body: string; readonly signature: string }[] = [];
let answers: number[] = [];
const SECRET = createHmac('sha256', 'key').update('sub').digest();

const receiver = createServer((request, response) => void hear(request, response));

async function hear(request: IncomingMessage, response: ServerResponse): Promise<void> {
  let body = '';
  for await (const chunk of request) {
    body += String(chunk);
  }
  const status = answers.shift() ?? 204;
  if (status < 300) {
    heard.push({
      id: String(request.headers['webhook-id']),
      body: `${String(request.headers['webhook-id'])}.${String(request.headers['webhook-timestamp'])}.${body}`,
      signature: String(request.headers['webhook-signature']),
    });
  }
  response.writeHead(status).end();
}

function address(): string {
  return `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/hook`;
}

beforeAll(async () => {
  world = await openStageWorld();
  receiver.listen(0, '127.0.0.1');
  await once(receiver, 'listening');
});

afterAll(async () => {
  receiver.closeAllConnections();
  receiver.close();
  await world.close();
});

beforeEach(() => {
  clock = AT;
  heard = [];
  answers = [];
});

const deps: AnnounceDeps = {
  get store() {
    return world.store;
  },
  now: () => clock,
  post: ({ url }, message, signal) =>
    postSigned({ url: new URL(url), ...message, secret: SECRET }, signal),
  caseAddress: (caseId) => `https://console.example.org/cases/${caseId}`,
};

async function announce(): Promise<void> {
  await announceDue(deps, AbortSignal.timeout(20_000));
}

async function subscribe(
  id: string,
  sourceIds: readonly string[] = [],
  kinds: readonly AnnouncedKind[] = ['case.opened', 'case.confirmed'],
): Promise<void> {
  await world.store.subscriptions.add({
    id,
    url: address(),
    kinds,
    sourceIds,
    createdBy: 'chen',
    createdAt: AT,
  });
}

function later(minutes: number): void {
  clock = new Date(clock.getTime() + minutes * 60_000);
}

/** Announces until something holds: transactions of other tests on the same server are waited for, as they are at work. */
async function announceUntil(
  holds: () => Promise<boolean> | boolean,
  minutes = 0.1,
): Promise<void> {
  const end = Date.now() + 30_000;
  while (!(await holds())) {
    if (Date.now() > end) {
      throw new Error(`never held; told: ${told().join(', ')}`);
    }
    await announce();
    later(minutes);
  }
}

async function only(): Promise<Subscription & SubscriptionState> {
  const [one] = await world.store.subscriptions.list();
  if (one === undefined) {
    throw new Error('nobody subscribes');
  }
  return one;
}

function told(): readonly string[] {
  return heard.map(({ body }) => {
    const { type, data } = JSON.parse(body.slice(body.indexOf('{'))) as {
      type: string;
      data: { caseId: string };
    };
    return `${type} ${data.caseId}`;
  });
}

/** Announces that a case was opened, in the transaction of whoever runs it. */
function announcing(caseId: string): string {
  return `insert into announcements (kind, case_id, at) values ('case.opened', '${caseId}', now())`;
}

describe('a subscriber', () => {
  it('is told of what happens after it subscribed, in order, each once, signed', async () => {
    await seedCase(world.store, 'cas_before', AT, []);
    await subscribe('sub_order');

    await seedCase(world.store, 'cas_1', AT, []);
    await seedCase(world.store, 'cas_2', AT, []);
    await announceUntil(() => heard.length >= 2);
    later(1);
    await announce();

    const [first] = heard;
    const expected = createHmac('sha256', SECRET)
      .update(first?.body ?? '')
      .digest('base64');
    expect(told()).toEqual(['case.opened cas_1', 'case.opened cas_2']);
    expect(first?.signature).toBe(`v1,${expected}`);
    await world.store.subscriptions.remove('sub_order');
  });

  it('that does not answer is told later what it has missed, under the same id', async () => {
    await subscribe('sub_slow');
    await seedCase(world.store, 'cas_3', AT, []);
    answers = [503];

    await announceUntil(async () => (await only()).failures === 1, 0);
    const waiting = await only();
    await announce();
    const early = told();
    later(2);
    await announceUntil(async () => (await only()).waiting === 0);

    expect(waiting).toMatchObject({ isActive: true, waiting: 1 });
    expect(early).toEqual([]);
    expect(told()).toEqual(['case.opened cas_3']);
    expect(await only()).toMatchObject({ failures: 0 });
    await world.store.subscriptions.remove('sub_slow');
  });

  it('that never answers is left alone, until somebody says otherwise', async () => {
    await subscribe('sub_dead');
    await seedCase(world.store, 'cas_4', AT, []);
    answers = Array.from({ length: 14 }, () => 500);

    await announceUntil(async () => !(await only()).isActive, 721);
    const stopped = await only();
    await world.store.subscriptions.resume('sub_dead', clock);
    await announceUntil(() => heard.length > 0);

    expect(stopped.failures).toBe(14);
    expect(told()).toEqual(['case.opened cas_4']);
    await world.store.subscriptions.remove('sub_dead');
  });

  it('of one source hears nothing of others', async () => {
    await subscribe('sub_other', ['another-forum']);
    await seedCase(world.store, 'cas_5', AT, []);

    await announceUntil(async () => (await only()).waiting === 0);

    expect(told()).toEqual([]);
    expect((await only()).failures).toBe(0);
    await world.store.subscriptions.remove('sub_other');
  });

  it('is told which case has gone into which, over every step', async () => {
    for (const id of ['cas_a', 'cas_b', 'cas_c']) {
      await seedCase(world.store, id, AT, []);
    }
    await subscribe('sub_merged', [], ['case.merged']);

    await mergeCases(world.store, 'cas_b', 'cas_a', AT);
    await mergeCases(world.store, 'cas_c', 'cas_b', AT);
    await announceUntil(() => heard.length >= 2);

    const ways = heard.map(({ body }) => {
      const { data } = JSON.parse(body.slice(body.indexOf('{'))) as {
        data: { caseId: string; mergedCaseId: string };
      };
      return `${data.mergedCaseId} into ${data.caseId}`;
    });
    expect(ways.toSorted()).toEqual(['cas_a into cas_c', 'cas_b into cas_c']);
    await world.store.subscriptions.remove('sub_merged');
  });

  it('misses nothing of a transaction that was open when it was last told', async () => {
    await subscribe('sub_open');
    const client = await world.pool.connect();
    await client.query('begin');
    await client.query(announcing('cas_1'));
    await seedCase(world.store, 'cas_6', AT, []);

    await announce();
    const early = told();
    await client.query('commit');
    client.release();
    await announceUntil(() => heard.length >= 2);

    expect(early).toEqual([]);
    expect(told()).toEqual(['case.opened cas_1', 'case.opened cas_6']);
    await world.store.subscriptions.remove('sub_open');
  });

  it('misses nothing that was numbered before what it has been told, and written after', async () => {
    await subscribe('sub_turns');
    const [first, second] = [await world.pool.connect(), await world.pool.connect()];
    await first.query('begin');
    await first.query('select pg_current_xact_id()');
    await second.query('begin');
    await second.query(announcing('cas_1'));
    await first.query(announcing('cas_2'));
    await first.query('commit');
    await announceUntil(() => heard.length > 0);

    await second.query('commit');
    first.release();
    second.release();
    await announceUntil(() => heard.length > 1);

    expect(told()).toEqual(['case.opened cas_2', 'case.opened cas_1']);
    await world.store.subscriptions.remove('sub_turns');
  });
});

function posting(value: object): RequestInit {
  return {
    method: 'POST',
    body: JSON.stringify(value),
    headers: { 'content-type': 'application/json' },
  };
}

describe('the routes', () => {
  const administrator: Actor = {
    id: 'u',
    name: 'chen',
    role: 'administrator',
    rights: new Set(RIGHTS_OF.administrator),
    via: 'session',
    viaId: 's',
  };

  async function ask(path: string, init: RequestInit = {}): Promise<Response> {
    const served = createConsole({
      log: () => undefined,
      web: { file: () => Promise.resolve(null), page: () => Promise.resolve(new Response('')) },
      base: '/',
      frameOrigin: null,
      identify: () => Promise.resolve(administrator),
      routes: [
        ...feedRoutes({ line: world.deps, publicUrl: 'https://console.example.org/' }),
        ...subscriptionRoutes({
          line: world.deps,
          random: randomBytes,
          secretOf: () => writtenSecret(SECRET),
        }),
      ],
    });
    return await served.answer(new Request(`http://console.test/api${path}`, init));
  }

  it.each([
    ['an open address', 'http://elsewhere.example.org/hook'],
    ['a name and a password', 'https://chen:secret@elsewhere.example.org/hook'],
    ['a script', 'javascript:alert(1)'],
  ])('refuse %s', async (_, url) => {
    expect((await ask('/subscriptions', posting({ url, kinds: ['case.gone'] }))).status).toBe(400);
  });

  it('show the secret once', async () => {
    const made = await ask('/subscriptions', posting({ url: address(), kinds: ['case.gone'] }));
    const listed = await ask('/subscriptions');

    expect(await made.json()).toMatchObject({ secret: writtenSecret(SECRET), isActive: true });
    expect(await listed.text()).not.toContain('whsec_');
  });

  it('feed confirmed cases, no address of theirs a link', async () => {
    await world.pool.query(
      `insert into announcements (kind, case_id, policy, at) values ('case.confirmed', 'cas_1', 'forged-documents', $1)`,
      [AT],
    );

    const json = await ask('/feed.json');
    const rss = await (await ask('/feed.rss')).text();

    expect(await json.json()).toMatchObject({
      items: [{ url: 'https://console.example.org/cases/cas_1', date_published: AT.toISOString() }],
    });
    expect(rss).toContain('hxxp://forum[.]example.org/cas_1.html');
    expect(rss).not.toContain('<description>http:');
  });
});
