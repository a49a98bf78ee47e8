import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LineDeps } from '../../pipeline/deps.ts';
import type { SimulatedForum, SimulatedPost, SimulatedThread } from '../support/discuz-content.ts';
import { type DiscuzHost, serveDiscuz } from '../support/discuz-forum.ts';
import { nameOf, POSTS_PER_PAGE } from '../support/discuz-pages.ts';
import { reply, seededForum } from '../support/discuz-seed.ts';
import {
  forumSource,
  openSweepWorld,
  type SweepWorld,
  type Swept,
} from '../support/sweep-world.ts';

const THREADS = 90;

/** Nothing is suspect, so that no evidence is taken: only what collecting asks for is counted. */
function withoutSuspects({ scorer }: LineDeps): Partial<LineDeps> {
  return {
    scorer: { ...scorer, score: (text) => ({ ...scorer.score(text), verdict: 'clear' }) },
  };
}

function isPublic({ as }: SimulatedPost): boolean {
  return as !== 'banned' && as !== 'password';
}

function permalink(origin: string, thread: SimulatedThread, order: number): string {
  const pid = thread.posts[order]?.pid;
  return thread.isReversed === true
    ? `${origin}forum.php?mod=redirect&goto=findpost&ptid=${thread.tid}&pid=${pid}`
    : `${origin}forum.php?mod=viewthread&tid=${thread.tid}&page=${Math.floor(order / POSTS_PER_PAGE) + 1}#pid${pid}`;
}

/** Every public post: its permalink, author, second and floor. */
function truthOf({ threads }: SimulatedForum, origin: string): readonly string[] {
  return threads.flatMap((thread) =>
    thread.posts.flatMap((post, order) =>
      isPublic(post)
        ? [
            [
              permalink(origin, thread, order),
              post.as === 'anonymous' ? '匿名' : nameOf(post.uid),
              post.time,
              order + 1,
            ].join(' '),
          ]
        : [],
    ),
  );
}

/** A sweep from a path of the forum; only its requests are kept. */
async function sweepFrom(path: string, host: DiscuzHost, world: SweepWorld): Promise<Swept> {
  host.forgetRequests();
  return await world.sweep(
    forumSource(new URL(host.origin).host, {
      platform: 'auto',
      start: [host.origin + path],
      timeZone: 'Asia/Shanghai',
      pace: { requestsPerSecond: 500, concurrency: 4 },
    }),
  );
}

async function postsIn(world: SweepWorld): Promise<readonly string[]> {
  const views = await world.line.deps.store.sightings.list({}, null, 10_000);
  return views
    .filter(({ sighting }) => sighting.kind === 'post')
    .map(({ sighting: { url, author, postedAt, position } }) =>
      [url, author, Number(postedAt) / 1_000, position].join(' '),
    )
    .toSorted();
}

describe('a simulated Discuz! forum, swept', () => {
  const forum = seededForum(THREADS, Math.floor(Date.now() / 1_000));
  let host: DiscuzHost;
  let world: SweepWorld;
  let first: Swept;
  let firstRequests: readonly string[];

  beforeAll(async () => {
    host = await serveDiscuz(forum);
    world = await openSweepWorld('simulated-discuz', {}, withoutSuspects);
    first = await sweepFrom('', host, world);
    firstRequests = [...host.requests];
  }, 120_000);

  afterAll(async () => {
    await world.close();
    await host.close();
  });

  it('gives every public post once, with its author, time, floor and permalink', async () => {
    const seen = await postsIn(world);

    expect(seen).toEqual(truthOf(forum, host.origin).toSorted());
    expect(seen.length).toBeGreaterThan(THREADS);
  });

  it('asks for no page twice', () => {
    expect(firstRequests.toSorted()).toEqual([...new Set(firstRequests)].toSorted());
    expect(first.summary.captures).toBeGreaterThan(THREADS);
  });

  it('costs one request while nothing but the hour changes', async () => {
    const passed = 3 * 86_400;
    forum.now += passed;
    world.pass(passed * 1_000);

    await sweepFrom('', host, world);

    expect(host.requests).toEqual(['/']);
  });

  it.each([
    ['a thread that lifts posts', 8],
    ['a thread that shows its last posts first', 9],
    ['a thread of another page of its board', 70],
  ])('costs a twentieth at most after a reply, and misses none: %s', async (_, tid) => {
    reply(forum, tid);

    const swept = await sweepFrom('', host, world);

    expect(host.requests.length).toBeLessThanOrEqual(firstRequests.length * 0.05);
    expect(swept.summary.newSightings).toBe(1);
    expect(await postsIn(world)).toEqual(truthOf(forum, host.origin).toSorted());
  });
});

/** Every public post as the archiver shows it: the page and the place on it, author, second and floor. */
function archivedTruth({ threads }: SimulatedForum, origin: string): readonly string[] {
  return threads.flatMap((thread) =>
    thread.posts.flatMap((post, order) => {
      const page = Math.floor(order / POSTS_PER_PAGE) + 1;
      const further = page > 1 ? `&page=${page}` : '';
      const place = (order % POSTS_PER_PAGE) + 1;
      const author = post.as === 'anonymous' ? 'Anonymous' : nameOf(post.uid);
      return isPublic(post)
        ? [
            [
              `${origin}archiver/?tid-${thread.tid}.html${further}#${place}`,
              author,
              post.time,
              order + 1,
            ].join(' '),
          ]
        : [];
    }),
  );
}

describe('the archiver of a simulated Discuz! forum, swept', () => {
  const seeded = seededForum(60, Math.floor(Date.now() / 1_000));
  const forum = {
    ...seeded,
    threads: seeded.threads.filter((thread) => thread.isReversed !== true),
  };
  let host: DiscuzHost;
  let world: SweepWorld;

  beforeAll(async () => {
    host = await serveDiscuz(forum);
    world = await openSweepWorld('simulated-archiver', {}, withoutSuspects);
    await sweepFrom('archiver/', host, world);
  }, 120_000);

  afterAll(async () => {
    await world.close();
    await host.close();
  });

  it('gives every public post once, and asks for no page twice and none of the desktop', async () => {
    expect(await postsIn(world)).toEqual(archivedTruth(forum, host.origin).toSorted());
    expect(host.requests.toSorted()).toEqual([...new Set(host.requests)].toSorted());
    expect(host.requests.filter((path) => !/^\/(?:archiver\/|robots\.txt)/u.test(path))).toEqual(
      [],
    );
  });

  it('misses no reply', async () => {
    reply(forum, 8);
    reply(forum, 11);

    const swept = await sweepFrom('archiver/', host, world);

    expect(swept.summary.newSightings).toBe(2);
    expect(await postsIn(world)).toEqual(archivedTruth(forum, host.origin).toSorted());
  });
});
