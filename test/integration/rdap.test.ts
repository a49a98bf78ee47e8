import type { Pool } from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openRdap, type Rdap } from '../../app/line/rdap.ts';
import { openRdapDesks, type RdapDesks } from '../../app/line/rdap-desks.ts';
import type { Fetcher } from '../../core/fetcher.ts';
import type { ServedHost } from '../../core/party.ts';
import type { Recipient } from '../../core/recipient.ts';
import type { Store } from '../../core/repositories/index.ts';
import { recipientDirectory } from '../../reports/index.ts';
import { openPool, openStore } from '../../store/open-store.ts';
import { startHost, type TestHost, testFetcher } from '../support/fetch-world.ts';
import { startTestPostgres, type TestPostgres } from '../support/postgres.ts';
import { rdapAnswer, tellRdap } from '../support/rdap-server.ts';

const HOST: ServedHost = { host: 'bbs.shop.com', addresses: ['9.9.9.9'] };
const DAY_MS = 86_400_000;

/** An answer that names nobody and leads on to another server. */
function led(href: string): object {
  const links = [{ rel: 'related', type: 'application/rdap+json', href }];
  return { entities: [{ roles: ['registrar'] }], links };
}

function never(): AbortSignal {
  return new AbortController().signal;
}

let database: TestPostgres;
let pool: Pool;
let store: Store;

beforeAll(async () => {
  database = await startTestPostgres();
  pool = openPool(database.connection);
  store = await openStore(pool);
});

afterAll(async () => {
  await store.close();
  await database.close();
});

describe('RDAP', () => {
  let server: TestHost;
  let fetcher: Fetcher;
  let told: Map<string, object | number>;
  let warned: string[];
  let at: Date;

  beforeEach(async () => {
    told = new Map();
    warned = [];
    at = new Date('2026-11-22T00:00:00Z');
    server = await startHost(tellRdap(told));
    fetcher = testFetcher({ sleep: () => Promise.resolve() });
    await pool.query('truncate rdap_answers');
  });

  afterEach(async () => {
    await fetcher.close();
    await server.close();
  });

  function rdap(
    given: { readonly bases?: readonly string[]; readonly smtpUrl?: string | null } = {},
  ): Rdap {
    return openRdap({
      settings: {
        rdapUrls: given.bases ?? [`http://${server.hostPort}/rdap/`],
        smtpUrl: given.smtpUrl ?? null,
        sender: { organisation: 'Desk', name: 'A. Nalyst', email: 'desk@example.org' },
      },
      answers: store.rdap,
      fetcher,
      now: () => at,
      log: (_level, message) => void warned.push(message),
    });
  }

  function desks(directory = recipientDirectory()): Promise<RdapDesks> {
    return openRdapDesks(directory, rdap());
  }

  function asked(): readonly (string | undefined)[] {
    return server.requests.map(({ url }) => url);
  }

  it('names the registrar of a domain and the host of an address, asked politely', async () => {
    told.set('/rdap/domain/shop.com', rdapAnswer('abuse@registrar.com'));
    told.set('/rdap/ip/9.9.9.9', rdapAnswer('abuse@hosting.com', ['registrant']));

    const found = await rdap().servantsOf([HOST], never());

    expect(found.map(({ host, recipient }) => [host, recipient.role, recipient.address])).toEqual([
      ['bbs.shop.com', 'registrar', 'abuse@registrar.com'],
      ['bbs.shop.com', 'host', 'abuse@hosting.com'],
    ]);
    expect(found[0]?.recipient).toMatchObject({
      id: expect.stringMatching(/^rdap-[\da-f]{12}$/u) as string,
      channel: 'mail-file',
      checkedOn: '2026-11-22',
      source: expect.stringMatching(
        new RegExp(
          `^RDAP http://${server.hostPort}/rdap/domain/shop\\.com sha256:[\\da-f]{64}$`,
          'u',
        ),
      ) as string,
    });
    expect(asked()).toEqual(['/rdap/domain/shop.com', '/rdap/ip/9.9.9.9']);
    expect(server.requests[0]?.headers).toMatchObject({
      accept: 'application/rdap+json',
      'user-agent': 'cardsweep/1.2.3 (+desk@example.org)',
    });
  });

  it('sends by SMTP where that is set up', async () => {
    told.set('/rdap/ip/9.9.9.9', rdapAnswer('abuse@hosting.com'));

    const [found] = await rdap({ smtpUrl: 'smtp://mail.example.org' }).servantsOf([HOST], never());

    expect(found?.recipient.channel).toBe('smtp');
  });

  it('asks nothing where no server is set', async () => {
    expect(await rdap({ bases: [] }).servantsOf([HOST], never())).toEqual([]);
    expect(asked()).toEqual([]);
  });

  it.each([
    ['loopback', { host: '127.0.0.1', addresses: ['127.0.0.1'] }],
    ['a name of loopback', { host: 'forum.localhost', addresses: ['9.9.9.9'] }],
    ['a name of an inner network', { host: 'nas.local', addresses: ['192.168.1.2'] }],
    ['a bare name', { host: 'intranet', addresses: ['10.1.2.3'] }],
    ['a private address', { host: '[fd00::1]', addresses: ['fd00::1'] }],
  ])('asks nothing about %s', async (_, host) => {
    await rdap().servantsOf([host], never());

    expect(asked()).toEqual([]);
  });

  it('asks about the domain alone where the address is private', async () => {
    await rdap().servantsOf([{ host: 'bbs.shop.com', addresses: ['10.0.0.1'] }], never());

    expect(asked()).toEqual(['/rdap/domain/shop.com']);
  });

  it('keeps an answer for a week, and what it knows nothing of as well', async () => {
    told.set('/rdap/domain/shop.com', rdapAnswer('abuse@registrar.com'));
    const first = await rdap().servantsOf([HOST], never());

    at = new Date(at.getTime() + 6.9 * DAY_MS);
    const kept = await rdap().servantsOf([HOST], never());
    const askedBefore = asked().length;
    at = new Date(at.getTime() + 0.2 * DAY_MS);
    await rdap().servantsOf([HOST], never());

    expect(kept).toEqual(first);
    expect(askedBefore).toBe(2);
    expect(asked()).toHaveLength(4);
  });

  it('leaves a question that failed alone for five minutes, and asks it again then', async () => {
    told.set('/rdap/domain/shop.com', 503);
    const one = rdap();
    await one.servantsOf([HOST], never());
    told.set('/rdap/domain/shop.com', rdapAnswer('abuse@registrar.com'));

    at = new Date(at.getTime() + 299_000);
    const early = await one.servantsOf([HOST], never());
    const askedBefore = asked();
    at = new Date(at.getTime() + 2_000);
    const late = await one.servantsOf([HOST], never());

    expect([early, askedBefore]).toEqual([[], ['/rdap/domain/shop.com', '/rdap/ip/9.9.9.9']]);
    expect(late.map(({ recipient }) => recipient.address)).toEqual(['abuse@registrar.com']);
  });

  it('goes to the next server where one fails, and does not take its silence for nothing', async () => {
    told.set('/rdap/domain/shop.com', 500);
    told.set('/rdap/ip/9.9.9.9', 403);
    told.set('/other/domain/shop.com', rdapAnswer('abuse@registrar.com'));
    const bases = [`http://${server.hostPort}/rdap/`, `http://${server.hostPort}/other/`];

    const found = await rdap({ bases }).servantsOf([HOST], never());

    expect(found.map(({ recipient }) => recipient.address)).toEqual(['abuse@registrar.com']);
    expect(warned).toEqual(['an RDAP server did not answer', 'an RDAP server did not answer']);
    expect(asked().at(-1)).toBe('/other/ip/9.9.9.9');
    expect(await store.rdap.last('ip/9.9.9.9', new Date(0))).toBeNull();
    expect(await store.rdap.last('domain/shop.com', new Date(0))).not.toBeNull();
  });

  it('follows a thin registry to the registrar’s server, one step and never to a private one', async () => {
    const own = `http://${server.hostPort}`;
    const other = await startHost((_, response) => response.end('{}'));
    told.set('/rdap/domain/shop.com', led(`${own}/registrar/shop`));
    told.set('/registrar/shop', rdapAnswer('abuse@registrar.com'));
    told.set('/rdap/domain/circle.com', led(`${own}/registrar/circle`));
    told.set('/registrar/circle', led(`${own}/rdap/domain/circle.com`));
    told.set('/rdap/domain/trap.com', led(`http://${other.hostPort}/`));
    const hosts = ['shop.com', 'circle.com', 'trap.com'].map((host) => ({ host, addresses: [] }));

    const found = await rdap().servantsOf(hosts, never());

    expect(found.map(({ host, recipient }) => [host, recipient.address])).toEqual([
      ['shop.com', 'abuse@registrar.com'],
    ]);
    expect(asked()).toHaveLength(5);
    expect(other.connections.count).toBe(0);
    await other.close();
  });

  it('survives what is no RDAP, and what is too much of it', async () => {
    told.set('/rdap/domain/shop.com', ['entities']);
    told.set('/rdap/ip/9.9.9.9', {
      filler: 'x'.repeat(2_000_000),
      ...rdapAnswer('abuse@hosting.com'),
    });

    expect(await rdap().servantsOf([HOST], never())).toEqual([]);
  });

  it('gives up when it is told to, and keeps what it has', async () => {
    told.set('/rdap/domain/shop.com', rdapAnswer('abuse@registrar.com'));
    told.set('/rdap/ip/9.9.9.9', -1);
    const ending = new AbortController();
    const looking = rdap().servantsOf([HOST], ending.signal);
    await expect.poll(() => asked().length).toBe(2);

    ending.abort();

    expect((await looking).map(({ recipient }) => recipient.role)).toEqual(['registrar']);
    expect(warned).toEqual(['RDAP was given up: who serves some hosts is not known']);
  });

  it('makes one recipient of one mailbox, and knows it in every process', async () => {
    told.set('/rdap/domain/shop.com', rdapAnswer('abuse@both.com'));
    told.set('/rdap/ip/9.9.9.9', rdapAnswer('Abuse@Both.com'));
    const other = recipientDirectory();
    const process = await desks(other);

    const servants = await (await desks()).servantsOf([HOST], never());
    const id = servants[0]?.recipientId ?? '';
    const before = other.has(id);
    await process.meet(id, never());

    expect(new Set(servants.map(({ recipientId }) => recipientId)).size).toBe(1);
    expect(before).toBe(false);
    expect(other.get(id)).toMatchObject({ role: 'host', address: 'abuse@both.com' });
    expect(rdap().route(id)).toEqual({ channel: 'mail-file' });
    expect(rdap().route('12377')).toBeNull();
  });

  it('asks the desk that the directory holds at the same mailbox', async () => {
    told.set('/rdap/domain/shop.com', rdapAnswer('Abuse@Telegram.org'));

    const servants = await (await desks()).servantsOf([HOST], never());

    expect(servants).toEqual([{ host: 'bbs.shop.com', recipientId: 'telegram-abuse' }]);
  });

  it('leaves services with desks of their own alone, and looks up sites with one', async () => {
    const site: Recipient = {
      id: 'shop-desk',
      name: 'Shop',
      role: 'site',
      channel: 'mail-file',
      address: 'desk@shop.com',
      languages: ['zh'],
      source: 'test',
      checkedOn: '2026-11-22',
      acts: { hosts: ['shop.com'] },
    };

    await (await desks(recipientDirectory([site]))).servantsOf(
      [HOST, { host: 'pan.baidu.com', addresses: ['9.9.9.10'] }],
      never(),
    );

    expect(asked()).toEqual(['/rdap/domain/shop.com', '/rdap/ip/9.9.9.9']);
  });
});
