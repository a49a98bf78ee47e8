import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SightingView } from '../../core/repositories/sightings.ts';
import type { LineDeps } from '../../pipeline/deps.ts';
import { forumTruth, type RecordedEngine } from '../support/recorded-forum.ts';
import { type RecordedHost, serveRecorded } from '../support/recorded-host.ts';
import {
  forumSource,
  openSweepWorld,
  type SweepWorld,
  type Swept,
} from '../support/sweep-world.ts';

const truth = forumTruth('phpbb');
const visible = truth.posts.filter((post) => post.guest_visible);

/** Nothing is suspect, so that no evidence is taken: only what collecting asks for is counted. */
function withoutSuspects({ scorer }: LineDeps): Partial<LineDeps> {
  return {
    scorer: { ...scorer, score: (text) => ({ ...scorer.score(text), verdict: 'clear' }) },
  };
}

/** The thread of 25 posts on three pages, and its row on the second page of its board. */
const THREAD = 92;
const ROW = new RegExp(
  `<li class="row[^>]*>(?:(?!<li class="row)[^])*viewtopic\\.php\\?t=${THREAD}&amp;[^]*?</dl>\\s*</li>`,
  'u',
);

const LIST = '<ul class="topiclist topics">';

/** A new reply in the thread, as phpBB then prints its pages: index, board, thread. */
function reply(host: RecordedHost): void {
  let row = '';
  let pushed = '';
  host.change('viewforum.php?f=2&start=25', (body) => {
    row = ROW.exec(body)?.[0] ?? '';
    return body.replace(row, '');
  });
  const moved = row
    .replaceAll('2026-08-17T06:57:00', '2026-11-21T20:00:00')
    .replaceAll('>24 <', '>25 <');
  host.change('viewforum.php?f=2', (body) => {
    pushed = body.match(/<li class="row[^>]*>[^]*?<\/dl>\s*<\/li>/gu)?.at(-1) ?? '';
    return body.replace(pushed, '').replace(LIST, (list) => list + moved);
  });
  host.change('viewforum.php?f=2&start=25', (body) => body.replace(LIST, (list) => list + pushed));
  host.change('', (body) => body.replace('>544 <', '>545 <'));
  for (const start of [0, 10, 20]) {
    host.change(`viewtopic.php?t=${THREAD}&start=${start}`, (body) =>
      body.replaceAll('25 posts', '26 posts'),
    );
  }
  host.change(`viewtopic.php?t=${THREAD}&start=20`, (body) => {
    const last =
      /<div id="p(\d+)" class="post [^]*?<div class="back2top">[^]*?<\/div>\s*<\/div>\s*<\/div>/gu;
    const [post = ''] = [...body.matchAll(last)].at(-1) ?? [];
    return body.replace(post, `${post.replace(/id="p\d+"/u, 'id="p99901"')}${post}`);
  });
}

describe('a recorded phpBB forum, swept', () => {
  let host: RecordedHost;
  let world: SweepWorld;
  let first: Swept;
  let firstRequests: readonly string[];

  async function sweep(): Promise<Swept> {
    host.forgetRequests();
    return await world.sweep(
      forumSource(new URL(host.origin).host, {
        platform: 'auto',
        start: [host.origin],
        timeZone: 'UTC',
      }),
    );
  }

  async function posts(): Promise<readonly SightingView[]> {
    const views = await world.line.deps.store.sightings.list({}, null, 10_000);
    return views.filter(({ sighting }) => sighting.kind === 'post');
  }

  beforeAll(async () => {
    host = await serveRecorded('phpbb');
    world = await openSweepWorld('recorded-phpbb', {}, withoutSuspects);
    first = await sweep();
    firstRequests = [...host.requests];
  }, 120_000);

  afterAll(async () => {
    await world.close();
    await host.close();
  });

  it('gives every post that guests see, once, with its author, time and permalink', async () => {
    const seen = await posts();

    expect(
      seen
        .map(({ sighting }) => [sighting.url, sighting.author, sighting.postedAt?.getTime()])
        .map(String)
        .toSorted(),
    ).toEqual(
      visible
        .map(({ url, author, time }) => [url.replace(truth.base, host.origin), author, time * 1000])
        .map(String)
        .toSorted(),
    );
  });

  it('asks for no page twice', () => {
    expect(firstRequests.toSorted()).toEqual([...new Set(firstRequests)].toSorted());
    expect(first.summary.captures).toBeGreaterThan(60);
  });

  it('costs one request while nothing changes', async () => {
    const second = await sweep();

    expect(host.requests).toEqual(['/']);
    expect(second.summary).toMatchObject({
      newSightings: 0,
      unchanged: second.summary.captures,
      captures: first.summary.captures,
    });
  });

  it('asks only for what a new reply changed, and sees what was edited and deleted there', async () => {
    reply(host);
    const opening = `viewtopic.php?t=${THREAD}&start=0`;
    const [edited, deleted] = visible
      .filter(({ url }) => url.startsWith(truth.base + opening))
      .slice(1);
    host.change(opening, (body) =>
      body
        .replace(edited?.text ?? '-', '改过的话')
        .replace(`<div id="p${deleted?.post_id}" class="post `, '<div class="'),
    );

    const third = await sweep();

    expect(host.requests.toSorted()).toEqual(
      [
        '/',
        '/viewforum.php?f=2',
        '/viewforum.php?f=2&start=25',
        `/${opening}`,
        `/viewtopic.php?t=${THREAD}&start=20`,
      ].toSorted(),
    );
    expect(third.summary.newSightings).toBe(2);
    const gone = (await posts()).filter((view) => view.gone !== null);
    expect(new Map(gone.map(({ sighting, gone: what }) => [sighting.url, what?.as]))).toEqual(
      new Map([
        [edited?.url.replace(truth.base, host.origin), 'edited'],
        [deleted?.url.replace(truth.base, host.origin), 'deleted'],
      ]),
    );
  });

  it('looks at every page again within two months, whatever its board prints', async () => {
    world.pass(61 * 24 * 3_600_000);

    await sweep();

    expect(host.requests.length).toBeGreaterThan(firstRequests.length * 0.9);
  });
});

const OTHERS: readonly {
  readonly engine: RecordedEngine;
  /** Paths from which everything that was recorded can be reached. */
  readonly start: readonly string[];
}[] = [
  {
    // Later pages of the categories were not recorded.
    engine: 'nodebb',
    start: [
      '',
      ...forumTruth('nodebb').threads.map(({ thread_id }) => `topic/${thread_id}?page=1`),
    ],
  },
  {
    // The boards were recorded while the forum was closed for maintenance.
    engine: 'discuz',
    start: forumTruth('discuz')
      .threads.filter((thread) => thread.guest_visible)
      .map(({ thread_id }) => `forum.php?mod=viewthread&tid=${thread_id}&page=1`),
  },
];

describe.each(OTHERS)('a recorded $engine forum, swept', ({ engine, start }) => {
  const { base, posts } = forumTruth(engine);
  let host: RecordedHost;
  let world: SweepWorld;

  beforeAll(async () => {
    host = await serveRecorded(engine);
    world = await openSweepWorld(`recorded-${engine}`, {}, withoutSuspects);
    await world.sweep(
      forumSource(new URL(host.origin).host, {
        platform: 'auto',
        start: start.map((path) => host.origin + path),
        timeZone: engine === 'discuz' ? 'Asia/Shanghai' : 'UTC',
      }),
    );
  }, 120_000);

  afterAll(async () => {
    await world.close();
    await host.close();
  });

  it('gives every post that guests see, once, with its author, time and permalink', async () => {
    const views = await world.line.deps.store.sightings.list({}, null, 10_000);

    const seen = views
      .filter(({ sighting }) => sighting.kind === 'post')
      .map(({ sighting }) => [
        sighting.url,
        sighting.author,
        Math.floor(Number(sighting.postedAt) / 1_000),
      ]);
    expect(seen.map(String).toSorted()).toEqual(
      posts
        .filter((post) => post.guest_visible)
        .map(({ url, author, time }) => [url.replace(base, host.origin), author, time])
        .map(String)
        .toSorted(),
    );
  });

  it('asks for no page twice', () => {
    expect(host.requests.toSorted()).toEqual([...new Set(host.requests)].toSorted());
  });
});

describe('a recorded phpBB forum, swept as one that nobody knows', () => {
  let host: RecordedHost;
  let world: SweepWorld;

  async function sweep(): Promise<Swept> {
    host.forgetRequests();
    return await world.sweep(
      forumSource(new URL(host.origin).host, {
        platform: 'generic',
        start: [host.origin],
        timeZone: 'UTC',
      }),
    );
  }

  beforeAll(async () => {
    host = await serveRecorded('phpbb');
    world = await openSweepWorld('recorded-generic', {}, withoutSuspects);
    await sweep();
  }, 120_000);

  afterAll(async () => {
    await world.close();
    await host.close();
  });

  it('gives nineteen posts of twenty, nine authors and times of ten, no page twice', async () => {
    const views = await world.line.deps.store.sightings.list({}, null, 10_000);
    const seen = views.filter(({ sighting }) => sighting.kind === 'post');
    const found = visible.map((post) => ({
      post,
      // An address with the number of the post leads to it, whatever else is in it.
      sighting: seen.find(({ sighting }) => sighting.url.endsWith(`#p${post.post_id}`))?.sighting,
    }));

    function share(holds: (one: (typeof found)[number]) => boolean): number {
      return found.filter(holds).length / found.length;
    }

    expect(share(({ sighting }) => sighting !== undefined)).toBeGreaterThanOrEqual(0.95);
    expect(share(({ post, sighting }) => sighting?.author === post.author)).toBeGreaterThan(0.9);
    expect(
      share(({ post, sighting }) => sighting?.postedAt?.getTime() === post.time * 1_000),
    ).toBeGreaterThan(0.9);
    expect(seen.length).toBeLessThanOrEqual(visible.length * 1.05);
    expect(host.requests.toSorted()).toEqual([...new Set(host.requests)].toSorted());
  });

  it('costs little while nothing changes', async () => {
    const before = host.requests.length;

    await sweep();

    expect(host.requests.length).toBeLessThanOrEqual(before * 0.05);
  });
});
