import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkDigitHolds, findIdentityNumbers } from '../core/identity-number.ts';
import {
  type Crawl,
  crawlTown,
  folded,
  readTownTruth,
  type TownTruth,
} from '../test/support/town-crawl.ts';
import { openTown, type Town } from './town.ts';

const OPTIONS = {
  port: 0,
  now: () => new Date('2026-11-22T08:00:00Z'),
  stateDir: null,
  mailbox: null,
} as const;

let town: Town;
let truth: TownTruth;
let crawl: Crawl;

beforeAll(async () => {
  town = await openTown(OPTIONS);
  truth = await readTownTruth();
  crawl = await crawlTown(town.origin);
}, 60_000);

afterAll(async () => {
  await town.close();
});

/** The crawled page of a thread's path, whatever else its links carry. */
function pageOf(path: string): string {
  const [, tid, page] = /tid=(\d+)&page=(\d+)/u.exec(path) ?? [];
  const found = [...crawl.pages].find(
    ([address]) =>
      new RegExp(`[?&]tid=${tid}(?:&|$)`, 'u').test(address) &&
      (/[?&]page=(\d+)/u.exec(address)?.[1] ?? '1') === page,
  );
  return found?.[1].text ?? '';
}

function shown(text: string): string {
  return folded(text.replaceAll('{origin}', town.origin));
}

describe('a walk through the town', () => {
  it('meets every post, but for those behind the wall', () => {
    const unmet = truth.posts.filter(({ path, text }) => !pageOf(path).includes(shown(text)));

    expect(unmet.filter(({ behindWall }) => !behindWall)).toEqual([]);
    expect(unmet.length).toBe(truth.posts.filter(({ behindWall }) => behindWall).length);
  });

  it('meets every signature, share, invitation and picture', () => {
    const everything = [...crawl.pages.values()].map(({ text }) => text).join('\n');

    expect(truth.signatures.filter(({ text }) => !everything.includes(shown(text)))).toEqual([]);
    for (const { path } of [...truth.shares, ...truth.invitations, ...truth.images]) {
      expect(crawl.named).toContain(path);
    }
  });

  it('finds what the QR codes lead to nowhere but in the pictures', () => {
    const pictures = truth.images.filter(({ qr }) => qr !== null);
    const inTexts = [...crawl.pages.values()].map(({ html }) => html).join('\n');

    expect(pictures.length).toBeGreaterThan(3);
    expect(pictures.some(({ qr }) => qr !== null && !inTexts.includes(qr))).toBe(true);
  });

  it('shows the wall with status 200, and the dead link with 404', () => {
    const wall = crawl.pages.get('forum.php?mod=forumdisplay&fid=9');
    const dead = [...crawl.pages].find(([address]) => address.includes('tid=90404'))?.[1];

    expect(wall?.status).toBe(200);
    expect(wall?.text).toContain('没有权限访问该版块');
    expect(dead?.status).toBe(404);
    expect(dead?.text).toContain('指定的主题不存在或已被删除');
  });

  it('never shows an identity number whose check digit is right', () => {
    const numbers = [...crawl.pages.values()].flatMap(({ text }) => findIdentityNumbers(text));

    expect(numbers.length).toBeGreaterThan(0);
    expect(numbers.filter(({ number }) => checkDigitHolds(number))).toEqual([]);
  });

  it('names the page that robots.txt forbids', async () => {
    const robots = await (await fetch(`${town.origin}/robots.txt`)).text();

    expect(crawl.named).toContain(truth.mustNotFetch[0]);
    expect(robots).toContain('Disallow: /staff/');
  });
});

describe('answers', () => {
  it('are a 304 to a visitor who has them, and the same bytes every time', async () => {
    const paths = [
      'forum.php',
      truth.posts[0]?.path ?? '',
      'static/town.css',
      truth.images[0]?.path ?? '',
    ];
    for (const path of paths) {
      const first = await fetch(`${town.origin}/${path}`);
      const again = await fetch(`${town.origin}/${path}`);
      const etag = first.headers.get('etag') ?? '';
      const known = await fetch(`${town.origin}/${path}`, { headers: { 'if-none-match': etag } });

      expect(Buffer.from(await again.arrayBuffer())).toEqual(
        Buffer.from(await first.arrayBuffer()),
      );
      expect(etag).not.toBe('');
      expect(known.status).toBe(304);
    }
    expect(town.requests.at(-1)).toMatchObject({
      method: 'GET',
      status: 304,
      path: `/${paths[3]}`,
    });
    expect(town.requests.at(-1)?.ifNoneMatch).not.toBeNull();
  });

  it('serve one board as GBK', async () => {
    const response = await fetch(`${town.origin}/forum.php?mod=forumdisplay&fid=6`);
    const bytes = await response.arrayBuffer();

    expect(response.headers.get('content-type')).toBe('text/html; charset=gbk');
    expect(new TextDecoder('gb18030').decode(bytes)).toContain('招聘求职');
    expect(new TextDecoder('utf-8').decode(bytes)).not.toContain('招聘求职');
  });

  it('resolve rewritten addresses, and send a search for a post to its place', async () => {
    const post = truth.posts.find(({ floor }) => floor === 12);
    const rewritten = await fetch(`${town.origin}/thread-${post?.thread}-2-1.html`);
    const found = await fetch(
      `${town.origin}/forum.php?mod=redirect&goto=findpost&ptid=${post?.thread}&pid=${post?.post}`,
      { redirect: 'manual' },
    );

    expect(await rewritten.text()).toContain(`postmessage_${post?.post}`);
    expect(found.status).toBe(301);
    expect(found.headers.get('location')).toBe(`${town.origin}/${post?.path}`);
  });

  it('show some times only behind a tooltip', async () => {
    const recent = truth.posts.find(({ postedAt }) => postedAt.startsWith('2026-11-1'));
    const relative = [...crawl.pages.values()].filter(({ html }) =>
      /发表于 <span title="2026-11-\d{1,2} [\d:]+">/u.test(html),
    );

    expect(recent).toBeDefined();
    expect(relative.length).toBeGreaterThan(2);
  });

  it('show a scripted thread as a shell', async () => {
    const scripted = truth.posts.find((post) => post.scripted);
    const html = await (await fetch(`${town.origin}/${scripted?.path}`)).text();

    expect(html).toContain('id="postlist"');
    expect(html).not.toContain('postmessage_');
  });

  it('refuse nothing that a stranger may send', async () => {
    for (const path of [
      '/%',
      '/forum.php?mod=viewthread&tid=99999999999999',
      '/?#s/',
      '/index.php',
      '/invite/',
    ]) {
      const response = await fetch(`${town.origin}${path}`);

      expect(response.status).toBeLessThan(500);
    }
  });
});

describe('a smaller town', () => {
  it('has exactly the truth of its ranks', async () => {
    const small = await openTown({ ...OPTIONS, threads: 40 });
    const seen = await crawlTown(small.origin);
    await small.close();

    const threads = truth.posts.filter(({ floor, behindWall }) => floor === 1 && !behindWall);
    const seenTitles = [...seen.pages.values()].map(({ text }) => text).join('\n');
    const inside = threads.filter(({ rank }) => rank < 40);
    expect(inside.length).toBeGreaterThan(35);
    expect(
      inside.filter(
        ({ text }) => !seenTitles.includes(folded(text.replaceAll('{origin}', small.origin))),
      ),
    ).toEqual([]);
    expect(seen.pages.size).toBeLessThan(crawl.pages.size);
  });
});

describe('opening', () => {
  it('says that the port is taken', async () => {
    const port = Number(new URL(town.origin).port);

    await expect(openTown({ ...OPTIONS, port })).rejects.toMatchObject({
      code: 'PORT_IN_USE',
      message: `port ${port} on 127.0.0.1 is taken by another program`,
    });
  });

  it('declares itself with its own host only', () => {
    const [declaration] = town.declarations();

    expect(declaration).toMatchObject({
      surface: 'forum',
      start: [`${town.origin}/forum.php`],
      allowHosts: [new URL(town.origin).host],
      follow: 'declared',
      ask: 'declared',
    });
  });
});
