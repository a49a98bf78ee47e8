import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { thumbnailOf } from './thumbnail.ts';

async function pictureOf(width: number, height: number): Promise<Buffer> {
  return sharp({ create: { width, height, channels: 4, background: '#336699' } })
    .png()
    .toBuffer();
}

describe('thumbnailOf', () => {
  it('keeps the top of a long screenshot, small', async () => {
    const small = await thumbnailOf(await pictureOf(1280, 9000));

    const { width, height, format } = await sharp(small?.bytes).metadata();
    expect([width, height, format]).toEqual([480, 640, 'jpeg']);
    expect(small?.mime).toBe('image/jpeg');
  });

  it('makes a part of a page as small as the page would be', async () => {
    const small = await thumbnailOf(await pictureOf(400, 200));

    const { width, height } = await sharp(small?.bytes).metadata();
    expect([width, height]).toEqual([150, 75]);
  });

  it.each([
    ['nothing', async () => Buffer.alloc(0)],
    ['no picture', async () => Buffer.from('<html>')],
    ['half a picture', async () => (await pictureOf(400, 400)).subarray(0, 60)],
    ['a picture that would fill the memory', async () => pictureOf(9000, 9000)],
  ])('takes %s for no picture', async (_, bytes) => {
    expect(await thumbnailOf(await bytes())).toBeNull();
  });
});
