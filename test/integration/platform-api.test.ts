import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createConsole } from '../../console/server/create-console.ts';
import { platformRoutes } from '../../console/server/routes/platform.ts';
import { type Actor, RIGHTS_OF } from '../../core/rights.ts';
import type { Job } from '../../queue/jobs.ts';
import { sampleSource } from '../support/line-samples.ts';
import { openStageWorld, type StageWorld } from '../support/stage-world.ts';

const AD = '出售真身份证，二代带磁，过机无忧，加QQ 999912345 价格300一张';
const HONEST = '请问身份证丢了怎么补办？需要带什么材料？';
/** Fails its check digit. */
const NUMBER = '110105194912310021';

let world: StageWorld;

beforeAll(async () => {
  world = await openStageWorld();
  await world.store.sources.put(sampleSource({}));
});

afterAll(async () => {
  await world.close();
});

const PROGRAM: Actor = {
  id: 'u1',
  name: 'forum trust and safety',
  role: 'administrator',
  rights: new Set(RIGHTS_OF.administrator),
  via: 'token',
  viaId: 't1',
};

async function post(path: string, body: object): Promise<{ status: number; body: unknown }> {
  const served = createConsole({
    log: () => undefined,
    web: { file: () => Promise.resolve(null), page: () => Promise.resolve(new Response('')) },
    base: '/',
    frameOrigin: null,
    identify: () => Promise.resolve(PROGRAM),
    routes: platformRoutes({ line: world.deps }),
  });
  const answer = await served.answer(
    new Request(`http://console.test/api${path}`, {
      method: 'POST',
      body: JSON.stringify(body),
      headers: { 'content-type': 'application/json' },
    }),
  );
  return { status: answer.status, body: await answer.json() };
}

const THREAD = 'http://forum.example.org/thread-7.html';

/** Runs every job that the ledger holds, stage after stage, but for those that would go to the wire. */
async function runLine(): Promise<void> {
  const offline = new Set(['extract', 'match', 'score', 'open']);
  let due = await world.store.jobs.due(100);
  while (due.some(({ name }) => offline.has(name))) {
    for (const job of due.filter(({ name }) => offline.has(name))) {
      await world.run(job as unknown as Job, true);
    }
    due = await world.store.jobs.due(100);
  }
}

describe('judging posts of one’s own', () => {
  it('answers each in order, as the command does, and keeps nothing', async () => {
    const { status, body } = await post('/score', {
      posts: [
        { id: 'a', text: AD },
        { id: 'b', text: HONEST },
      ],
    });

    const listed = await world.store.sightings.list({}, null, 10);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      results: [
        { id: 'a', verdict: expect.not.stringMatching('clear') },
        { id: 'b', verdict: 'clear' },
      ],
    });
    expect(body).toHaveProperty('results.0.handles', [{ kind: 'qq', value: '999912345' }]);
    expect(listed).toEqual([]);
  });

  it('masks identity numbers in what it says of a text', async () => {
    const { body } = await post('/score', {
      posts: [{ id: 'a', text: `${AD} ${NUMBER}` }],
    });

    expect(JSON.stringify(body)).not.toContain(NUMBER);
  });

  it.each([
    ['no post', { posts: [] }],
    ['an unknown key', { posts: [{ id: 'a', text: 'x', secret: 1 }] }],
    ['too many', { posts: Array.from({ length: 501 }, (_, n) => ({ id: String(n), text: 'x' })) }],
  ])('refuses %s', async (_, body) => {
    expect((await post('/score', body)).status).toBe(400);
  });
});

describe('posts that a platform hands in', () => {
  const listings = [
    { url: `${THREAD}#pid71`, text: AD, author: 'kaopu', postedAt: '2026-11-20T10:00:00Z' },
    { url: `${THREAD}#pid72`, text: HONEST },
  ];

  it('become sightings and a score, once however often they come', async () => {
    const first = await post('/sources/example-forum/listings', { listings });
    const second = await post('/sources/example-forum/listings', { listings });
    await runLine();

    const sightings = await world.store.sightings.list({}, null, 10);
    expect(first.body).toMatchObject({ pages: 1, verdicts: [{}, { verdict: 'clear' }] });
    expect(second.body).toEqual(first.body);
    expect(sightings.map(({ sighting }) => sighting.url).toSorted()).toEqual(
      listings.map(({ url }) => url),
    );
    expect(sightings.find(({ sighting }) => sighting.author === 'kaopu')?.score?.verdict).not.toBe(
      'clear',
    );
  });

  it('leave alone what else stands on their page', async () => {
    const [other] = listings;

    await post('/sources/example-forum/listings', {
      listings: [{ url: `${THREAD}#pid99`, text: '另一个帖子，谈论天气' }],
    });
    await runLine();

    const seen = await world.store.sightings.list({}, null, 10);
    expect(seen.find(({ sighting }) => sighting.url === other?.url)?.gone ?? null).toBeNull();
  });

  it('are no sweep that looked around', async () => {
    expect(await world.store.sweeps.latestOf('example-forum')).toBeNull();
    expect(await world.store.sweeps.unfinished()).toEqual([]);
  });

  it('of another host are refused, and none of them is kept', async () => {
    const foreign = [...listings, { url: 'http://innocent.example.net/1', text: AD }];

    const { status, body } = await post('/sources/example-forum/listings', {
      listings: foreign,
    });

    expect(status).toBe(400);
    expect(body).toMatchObject({ detail: expect.stringContaining('listings.2.url') });
  });

  it('of a source that nobody declared are refused', async () => {
    expect((await post('/sources/nobody/listings', { listings })).status).toBe(404);
  });
});
