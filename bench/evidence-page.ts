import { createServer } from 'node:http';
import sharp from 'sharp';
import { threadPage } from './forum-pages.ts';

/**
 * A server of one thread page of 40 KB with ten pictures, in a process of its own so that its CPU is not the measured one's. It
 * tells its port through the channel to its parent, and ends with it.
 */

const PICTURES = 10;

/** A photograph-like picture: coarse noise, blown up. */
async function pictureOf(seed: number): Promise<Buffer> {
  const raw = Buffer.from(Array.from({ length: 40 * 30 * 3 }, (_, at) => (at * at * seed) % 251));
  return await sharp(raw, { raw: { width: 40, height: 30, channels: 3 } })
    .resize(480, 360)
    .jpeg()
    .toBuffer();
}

const pictures = await Promise.all(
  Array.from({ length: PICTURES }, (_, index) => pictureOf(index + 3)),
);
const tags = pictures.map((_, index) => `<p><img src="/${index}.jpg"></p>`).join('');
const html = Buffer.from(threadPage('discuz', 7).replace('</body>', `${tags}</body>`));
const server = createServer((request, response) => {
  const picture = pictures[Number(/^\/(?<index>\d)\.jpg/u.exec(request.url ?? '')?.[1] ?? -1)];
  const body = picture ?? html;
  response.writeHead(200, {
    'content-type': picture === undefined ? 'text/html; charset=utf-8' : 'image/jpeg',
    'content-length': body.length,
    'cache-control': 'no-store',
  });
  response.end(body);
});
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  process.send?.(typeof address === 'object' && address !== null ? address.port : 0);
});
process.once('disconnect', () => process.exit(0));
