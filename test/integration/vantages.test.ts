import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer as createNetServer } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openVantages } from '../../app/line/vantages.ts';
import { readSettings } from '../../app/settings/settings.ts';
import { textDigestOf } from '../../core/listing.ts';
import type { Notice } from '../../core/notice.ts';
import type { OutcomeRow } from '../../core/repositories/cases.ts';
import { createPaceBook } from '../../crawlers/fetch/index.ts';
import type { LineDeps } from '../../pipeline/deps.ts';
import { createLookBook } from '../../pipeline/look-book.ts';
import { listen, openWorld, type TestHost } from '../support/fetch-world.ts';
import { startForwardProxy } from '../support/forward-proxy.ts';
import { sampleSource } from '../support/line-samples.ts';
import { sampleNotice, sampleSighting, sampleStoredListing } from '../support/sighting-samples.ts';
import { AT, openStageWorld, type StageWorld } from '../support/stage-world.ts';
import { CAPTCHA_PAGE, HTML, threadPage } from '../support/sweep-world.ts';

const LATER = new Date(AT.getTime() + 7 * 24 * 3_600_000);
const TEXT = '出售身份证真卡，包邮';
const SECRET = 'sesame-17c2';
/** Where the proxy's connections come from: how the server tells the places apart. */
const ELSEWHERE = '127.0.0.2';

type Answer = (response: ServerResponse) => void;

const ANSWERS = {
  up: (response) => void response.writeHead(200, HTML).end(threadPage(1, TEXT)),
  gone: (response) => void response.writeHead(404).end(),
  wall: (response) => void response.writeHead(200, HTML).end(CAPTCHA_PAGE),
  broken: (response) => void response.writeHead(500).end(),
} as const satisfies Record<string, Answer>;

type What = keyof typeof ANSWERS;

function isElsewhere({ socket }: IncomingMessage): boolean {
  return socket.remoteAddress === ELSEWHERE;
}

/** A port on which nothing listens. */
async function closedPort(): Promise<number> {
  const { port, close } = await listen(createNetServer());
  await close();
  return port;
}

describe('a look that finds a text gone', () => {
  const net = openWorld();
  let stages: StageWorld;
  let host: TestHost;
  let proxy: TestHost;
  let said: { here: What; there: What; robotsThere: string };
  let asked: { readonly from: 'here' | 'there'; readonly url: string; readonly at: number }[];
  let warned: string[];

  beforeEach(async () => {
    said = { here: 'gone', there: 'gone', robotsThere: '' };
    asked = [];
    warned = [];
    host = await net.host((request, response) => {
      const from = isElsewhere(request) ? 'there' : 'here';
      asked.push({ from, url: request.url ?? '', at: performance.now() });
      if (request.url === '/robots.txt') {
        response.end(from === 'there' ? said.robotsThere : '');
        return;
      }
      ANSWERS[said[from]](response);
    });
    proxy = await startForwardProxy(ELSEWHERE);
    net.onClose(() => proxy.close());
    stages = await openStageWorld();
    net.onClose(() => stages.close());
    await seed();
  });

  afterEach(() => net.close());

  function pageUrl(): string {
    return `http://${host.hostPort}/forum.php?mod=viewthread&tid=1&page=1`;
  }

  /** A confirmed case, and two notices that were accepted about its one text. */
  async function seed(): Promise<void> {
    const { store } = stages;
    const allowHosts = [host.hostPort];
    await store.sources.put(
      sampleSource({ allowHosts, pace: { requestsPerSecond: 20, concurrency: 2 } }),
    );
    const listing = { ...sampleStoredListing('a'), text: TEXT, textDigest: textDigestOf(TEXT) };
    const sighting = sampleSighting({ platform: 'discuz', pageUrl: pageUrl(), url: pageUrl() });
    await store.sightings.saw([listing], [sighting], 'swp_1');
    const facts = { probability: 0.9, verdict: 'strong', openedAt: AT } as const;
    await store.cases.open({ id: 'cas_1', sourceId: 'example-forum', ...facts });
    for (const [index, kind] of (['opened', 'confirmed'] as const).entries()) {
      const nothing = { reason: null, policy: null, reference: null };
      const version = index + 1;
      await store.cases.append({ caseId: 'cas_1', version, kind, actor: 'w', at: AT, ...nothing });
    }
    const cited: Notice['cited'] = [
      {
        sightingId: sighting.id,
        url: pageUrl(),
        text: TEXT,
        firstSeenAt: AT,
        lastSeenAt: AT,
        evidence: null,
        handles: [],
      },
    ];
    for (const id of ['ntc_site', 'ntc_host']) {
      await store.notices.add(sampleNotice(id, { cited }));
      const attempt = await store.notices.beginAttempt(id, 'mail-file', AT);
      const outcome = { kind: 'accepted', receipt: 'x' } as const;
      const delivery = { noticeId: id, attempt, channel: 'mail-file', outcome, at: AT };
      await store.notices.endAttempt(delivery);
      await store.notices.setState(id, 'accepted');
    }
  }

  /** The dependencies of a process whose settings name this proxy as the vantage `far`; none where there is none. */
  async function opened(port: number | null = proxy.port): Promise<Partial<LineDeps>> {
    const env =
      port === null
        ? {}
        : { VANTAGES: 'far=env:FAR_PROXY', FAR_PROXY: `http://me:${SECRET}@127.0.0.1:${port}` };
    const shared = { now: () => new Date(), paceBook: createPaceBook(() => new Date()) };
    const vantages = await openVantages(readSettings(env, { dataDir: '/nowhere' }), {
      ...shared,
      browser: () => Promise.reject(new Error('no browser in this test')),
      access: () => null,
      limits: { connectMs: 300 },
    });
    net.onClose(() => vantages.close());
    return {
      fetcher: net.fetcher(shared),
      vantages: vantages.all,
      lookBook: createLookBook(),
      log: (_level, message, fields) => void warned.push(`${message} ${fields['vantage'] ?? ''}`),
    };
  }

  async function recheck(
    changed: Partial<LineDeps>,
    noticeId = 'ntc_site',
    slot = '1',
  ): Promise<OutcomeRow | undefined> {
    const job = { name: 'verify', key: `verify:${noticeId}:${slot}`, payload: { noticeId, slot } };
    await stages.run(job as Parameters<StageWorld['run']>[0], true, changed);
    return (await stages.store.notices.outcomes(noticeId)).at(-1);
  }

  async function caseState(): Promise<string> {
    return (await stages.store.cases.get('cas_1')).state;
  }

  it('is a block by region where it stands elsewhere: not gone, and still to be chased', async () => {
    said.there = 'up';

    const row = await recheck(await opened());

    expect(row).toMatchObject({ outcome: 'restricted', seenFrom: 'far' });
    expect(row?.proof).toBe(
      'gone from here (the server says that the page is gone), up from far (the same text stands at the address)',
    );
    expect(await caseState()).toBe('confirmed');
    const standing = await stages.store.notices.standing();
    expect(standing.find(({ noticeId }) => noticeId === 'ntc_site')?.up).toEqual([pageUrl()]);
  });

  it('is removed where all places agree, and the proof says which', async () => {
    const row = await recheck(await opened());

    expect(row).toMatchObject({ outcome: 'removed', seenFrom: null });
    expect(row?.proof).toBe(
      'the server says that the page is gone; from far: the server says that the page is gone',
    );
    expect(await caseState()).toBe('gone');
  });

  it.each([
    ['a wall', 'wall', 'WALL_CAPTCHA (blocked)'],
    ['an error', 'broken', 'HOST_ERROR (transient)'],
  ] as const)('proves nothing where the other place meets %s', async (_, there, words) => {
    said.there = there;

    const row = await recheck(await opened());

    expect(row).toMatchObject({ outcome: 'unknown', seenFrom: null });
    expect(row?.proof).toContain(`; from far: ${words}`);
    expect(await caseState()).toBe('confirmed');
  });

  it.each([
    ['is not there', () => closedPort(), 'HOST_UNREACHABLE'],
    ['never answers', () => silentPort(), 'HOST_TIMEOUT'],
  ] as const)('proves nothing where the proxy %s, which is told', async (_, port, code) => {
    const row = await recheck(await opened(await port()));

    expect(row).toMatchObject({ outcome: 'unknown', seenFrom: null });
    expect(row?.proof).toContain(`; from far: ${code} (transient)`);
    expect(row?.proof).not.toContain(SECRET);
    expect(asked.map(({ from }) => from)).toEqual(['here', 'here']);
    expect(warned).toEqual(['a vantage could not tell whether a text is gone far']);
    expect(await caseState()).toBe('confirmed');
  });

  it.each(['wall', 'up', 'broken'] as const)(
    'is the only one that asks elsewhere: from here it is %s',
    async (here) => {
      said.here = here;

      const row = await recheck(await opened());

      expect(row?.outcome).toBe(here === 'up' ? 'still-up' : 'unknown');
      expect(proxy.requests).toHaveLength(0);
    },
  );

  it('is removed at once where no vantage is set', async () => {
    const row = await recheck(await opened(null));

    expect(row?.proof).toBe('the server says that the page is gone');
    expect(await caseState()).toBe('gone');
  });

  it('obeys robots.txt as it is told elsewhere', async () => {
    said.robotsThere = 'User-agent: *\nDisallow: /';

    const row = await recheck(await opened());

    expect(row?.proof).toContain('; from far: ROBOTS_DISALLOWED (blocked)');
    expect(asked.filter(({ from }) => from === 'there').map(({ url }) => url)).toEqual([
      '/robots.txt',
    ]);
  });

  it('says who asks, and keeps one pace for all places', async () => {
    await stages.store.sources.put(
      sampleSource({
        allowHosts: [host.hostPort],
        pace: { requestsPerSecond: 5, concurrency: 1 },
      }),
    );

    await recheck(await opened());

    const gaps = asked.slice(1).map(({ at }, index) => at - (asked[index]?.at ?? 0));
    expect(asked.map(({ from }) => from)).toEqual(['here', 'here', 'there', 'there']);
    expect(Math.min(...gaps)).toBeGreaterThan(150);
    expect(host.requests.map(({ headers }) => headers['user-agent'])).toEqual(
      Array.from(
        { length: 4 },
        () => expect.stringMatching(/^cardsweep\/\S+ \(\+desk@/u) as string,
      ),
    );
  });

  it('reaches no private address by the proxy', async () => {
    const { vantages } = await opened();
    const [far] = vantages ?? [];

    const outcome = await far?.fetcher.fetch(
      { method: 'GET', url: pageUrl(), headers: {}, body: null },
      sampleSource({ robots: 'ignore' }),
      { via: 'http', validators: null, signal: AbortSignal.timeout(10_000) },
    );

    expect(outcome).toMatchObject({ kind: 'failed', code: 'ADDRESS_REFUSED' });
    expect(proxy.requests).toHaveLength(0);
  });

  it('is shared by the notices of one round, and taken anew in the next', async () => {
    const changed = await opened();
    await recheck(changed);
    const before = asked.length;

    const shared = await recheck(changed, 'ntc_host');
    const after = asked.length;
    said.here = 'up';
    const later = await recheck({ ...changed, now: () => LATER }, 'ntc_host', '2');

    expect(shared?.outcome).toBe('removed');
    expect([before, after]).toEqual([4, 4]);
    expect(later?.outcome).toBe('still-up');
    expect(await caseState()).toBe('returned');
  });

  async function silentPort(): Promise<number> {
    const { port, close } = await listen(createNetServer());
    net.onClose(close);
    return port;
  }
});
