import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SightingView } from '../../core/repositories/sightings.ts';
import { verifyBytes } from '../../evidence/index.ts';
import { startHost, type TestHost } from '../support/fetch-world.ts';
import {
  boardPage,
  forumSource,
  HTML,
  openSweepWorld,
  type SweepWorld,
  threadOf,
} from '../support/sweep-world.ts';

const AD = '出售真人身份证，干净有磁，无不良记录，300元一张，联系 QQ 99991234567';
const OTHER_AD = '长期收购二代身份证正反面照片，量大从优，微信 town_demo_99 详谈';

/** A post in a colour of its own, by which a picture tells whose it is. */
interface Post {
  readonly pid: number;
  readonly text: string;
  readonly color: string;
  readonly signature?: string;
}

const FIRST: readonly Post[] = [
  { pid: 11, text: AD, color: '#ff0000' },
  { pid: 12, text: '今天天气不错，出去走走', color: '#00ff00' },
  { pid: 13, text: AD, color: '#0000ff' },
  { pid: 14, text: OTHER_AD, color: '#ffff00', signature: `签名：${OTHER_AD}` },
];

/** A thread whose posts stand far apart, and a picture that only a browser asks for. */
function threadWith(posts: readonly Post[]): string {
  const blocks = posts.map(
    ({ pid, text, color, signature = '' }) =>
      `<div id="post_${pid}" style="background:${color};padding:30px;margin-bottom:1500px"><table id="pid${pid}"><tr>
<td class="pls"><div class="authi"><a href="home.php?mod=space&amp;uid=${pid}" class="xw1">会员${pid}</a></div></td>
<td class="plc"><div class="authi"><em id="authorposton${pid}">发表于 2026-6-14 11:09:00</em></div>
<table><tr><td class="t_f" id="postmessage_${pid}">${text}</td></tr></table>
<div class="sign">${signature}</div></td></tr></table></div>`,
  );
  return `<!DOCTYPE html><html><head><meta charset="utf-8"><meta name="generator" content="Discuz! X3.5"><title>出证</title></head>
<body id="nv_forum"><img src="/seen.png"><div id="postlist" class="pl bm"><h1 class="ts"><span id="thread_subject">出售身份证 300元</span></h1>
${blocks.join('\n')}</div></body></html>`;
}

/** The colour that most of a picture has. */
async function colorOf(picture: Uint8Array): Promise<string> {
  const { data } = await sharp(picture).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  const counts = new Map<string, number>();
  for (let at = 0; at + 2 < data.length; at += 3) {
    const color = `#${data.subarray(at, at + 3).toString('hex')}`;
    counts.set(color, (counts.get(color) ?? 0) + 1);
  }
  const [most] = [...counts]
    .filter(([color]) => color !== '#ffffff')
    .toSorted(([, one], [, other]) => other - one);
  return most?.[0] ?? 'none';
}

describe('evidence of a page with several suspect texts', () => {
  let world: SweepWorld;
  let site: TestHost;
  let posts = FIRST;

  beforeAll(async () => {
    world = await openSweepWorld('visits');
    site = await startHost((request, response) => {
      if (threadOf(request.url) !== null) {
        response.writeHead(200, HTML).end(threadWith(posts));
      } else if (request.url?.includes('forumdisplay') === true) {
        response.writeHead(200, HTML).end(boardPage([7]));
      } else {
        response.writeHead(404).end();
      }
    });
  });

  afterAll(async () => {
    await world.close();
    await site.close();
  });

  function asked(part: string): number {
    return site.requests.filter(({ url }) => url?.includes(part)).length;
  }

  async function suspects(): Promise<readonly SightingView[]> {
    const views = await world.line.deps.store.sightings.list({}, null, 100);
    return views.filter(({ score }) => (score?.verdict ?? 'clear') !== 'clear');
  }

  async function blob(digest: string): Promise<Buffer> {
    return Buffer.from(await world.line.deps.vault.get(digest));
  }

  it('is one visit and one bundle for all of them, each with the picture of its own', async () => {
    const { summary } = await world.sweep(forumSource(site.hostPort));

    const seen = await suspects();
    const bundles = new Set(seen.map(({ evidence }) => evidence?.bundleDigest));
    const [digest = ''] = bundles;
    const colors = await Promise.all(
      seen
        .filter(({ sighting }) => sighting.kind === 'post')
        .map(async ({ sighting, evidence }) => {
          const color = await colorOf(await blob(evidence?.pictureDigest ?? ''));
          return `${sighting.url.split('#')[1]} ${color}`;
        }),
    );
    const { valid, checks } = verifyBytes(await blob(digest));
    expect(seen.map(({ sighting }) => sighting.kind).toSorted()).toEqual(
      ['post', 'post', 'post', 'signature', 'thread-title'].toSorted(),
    );
    expect([asked('/seen.png'), asked('viewthread')]).toEqual([1, 2]);
    expect([bundles.size, valid]).toEqual([1, true]);
    expect(checks.find(({ id }) => id === 'capture.listings')?.detail).toBe(
      '5 sightings, 5 with a picture',
    );
    expect(new Set(seen.map(({ evidence }) => evidence?.pictureDigest)).size).toBe(5);
    expect(colors.toSorted()).toEqual(['pid11 #ff0000', 'pid13 #0000ff', 'pid14 #ffff00']);
    expect(seen.every(({ caseId }) => caseId !== null)).toBe(true);
    expect(summary.evidence).toBe(5);
    expect(await world.line.deps.store.custody.all()).toHaveLength(1);
  });

  it('is not taken again while the page says nothing new', async () => {
    const { summary } = await world.sweep(forumSource(site.hostPort));

    expect(asked('/seen.png')).toBe(1);
    expect(summary.evidence).toBe(0);
  });

  it('is one visit more for what is new on the page, and for that alone', async () => {
    const before = new Map((await suspects()).map((view) => [view.sighting.id, view.evidence?.id]));
    posts = [...FIRST, { pid: 15, text: `${OTHER_AD}，QQ 99997654321`, color: '#ff00ff' }];

    const { summary } = await world.sweep(forumSource(site.hostPort));

    const after = await suspects();
    const fresh = after.filter(({ sighting }) => !before.has(sighting.id));
    expect(asked('/seen.png')).toBe(2);
    expect(summary.evidence).toBe(1);
    expect(fresh.map(({ sighting }) => sighting.url.split('#')[1])).toEqual(['pid15']);
    expect(await colorOf(await blob(fresh[0]?.evidence?.pictureDigest ?? ''))).toBe('#ff00ff');
    expect(
      after
        .filter(({ sighting }) => before.has(sighting.id))
        .every(({ sighting, evidence }) => evidence?.id === before.get(sighting.id)),
    ).toBe(true);
  });
});
