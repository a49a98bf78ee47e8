import type { IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startHost, type TestHost } from '../support/fetch-world.ts';
import { qrPicture, stacked, textPicture } from '../support/pictures.ts';
import {
  boardPage,
  forumSource,
  HTML,
  openSweepWorld,
  type SweepWorld,
  threadOf,
  threadPage,
} from '../support/sweep-world.ts';

/** The code of each share of the disk. */
const CODES = new Map([
  ['codeInPicture', 'k7m2'],
  ['linkInPicture', 'zz91'],
  ['bothInPicture', 'p4x8'],
  ['firstOfTwo', 'aa11'],
  ['secondOfTwo', 'bb22'],
]);

const OFFER = '出售样品，QQ 999900112';

describe('a share whose link or code stands in a picture', () => {
  let world: SweepWorld;
  let disk: TestHost;
  let site: TestHost;

  beforeAll(async () => {
    world = await openSweepWorld('code-in-picture');
    disk = await startHost((request, response) => {
      void answerOfDisk(request).then((answer) => response.end(JSON.stringify(answer)));
    });
    const pictures = await picturesOf(disk.hostPort);
    site = await startHost((request, response) => {
      const tid = threadOf(request.url);
      const picture = pictures.get(request.url ?? '');
      if (picture !== undefined) {
        response.writeHead(200, { 'content-type': 'image/png' }).end(picture);
      } else if (tid !== null) {
        response.writeHead(200, HTML).end(threadOfPosts(tid, disk.hostPort));
      } else if (request.url?.includes('forumdisplay') === true) {
        response.writeHead(200, HTML).end(boardPage([1, 2, 3, 4]));
      } else {
        response.writeHead(404).end();
      }
    });
    await world.sweep(forumSource(site.hostPort, { allowHosts: [disk.hostPort] }));
  }, 90_000);

  afterAll(async () => {
    await world.close();
    await site.close();
    await disk.close();
  });

  it.each([
    ['its post says "see the picture", which holds the code', 'codeInPicture'],
    ['the picture holds its QR code, and the post the code', 'linkInPicture'],
    ['the picture holds both', 'bothInPicture'],
    ['the first of two posts of a thread holds it', 'firstOfTwo'],
    ['the second of two posts of a thread holds it', 'secondOfTwo'],
  ])('is opened where %s', async (_, id) => {
    const sightings = await world.line.deps.store.sightings.list({}, null, 100);

    const texts = sightings.map(({ listing }) => listing.text);
    expect(texts.filter((one) => one.includes(`${id}.txt`))).toHaveLength(1);
  });
});

/** A closed share says what it is called; with its code, what it holds. */
async function answerOfDisk(request: IncomingMessage): Promise<unknown> {
  const form = new URLSearchParams(await text(request));
  const id = form.get('shareID') ?? '';
  const file = { name: `${id}.txt`, path: `{shareItemLink:${id}}/a`, type: 'file', size: 7 };
  const share = { title: id, sourceInfo: { name: id, path: `{shareItemLink:${id}}/` } };
  if (form.get('password') !== CODES.get(id)) {
    return { code: 30_104, data: share };
  }
  return request.url?.includes('pathList') === true
    ? { code: true, data: { folderList: [], fileList: [file] } }
    : { code: true, data: share };
}

async function picturesOf(host: string): Promise<ReadonlyMap<string, Buffer>> {
  const both = await qrPicture(shareAt(host, 'bothInPicture'));
  return new Map([
    ['/code.png', await textPicture('提取码：k7m2')],
    ['/link.png', await qrPicture(shareAt(host, 'linkInPicture'))],
    ['/both.png', await stacked(both, await textPicture('提取码：p4x8'))],
    ['/first.png', await textPicture('提取码：aa11')],
    ['/second.png', await textPicture('提取码：bb22')],
  ]);
}

function shareAt(host: string, id: string): string {
  return `http://${host}/#s/${id}`;
}

function threadOfPosts(tid: number, host: string): string {
  const posts = [
    [`${shareAt(host, 'codeInPicture')} 提取码见图 <img src="/code.png">`],
    ['扫码看样，提取码 zz91 <img src="/link.png">'],
    ['扫码看样 <img src="/both.png">'],
    [
      `${shareAt(host, 'firstOfTwo')} 码在图里 <img src="/first.png">`,
      `${shareAt(host, 'secondOfTwo')} 码在图里 <img src="/second.png">`,
    ],
  ][tid - 1];
  const [first = '', ...others] = (posts ?? []).map((post, at) =>
    threadPage(tid * 10 + at, `${OFFER} ${post}`),
  );
  const post = /<div id="post_\d+">.*<\/table><\/div>(?=<\/div>)/su;
  return others.reduce(
    (page, other) => page.replace(post, (own) => own + (post.exec(other)?.[0] ?? '')),
    first,
  );
}
