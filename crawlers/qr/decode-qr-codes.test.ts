import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import sharp, { type OverlayOptions } from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import { prepareZXingModule, writeBarcode } from 'zxing-wasm/writer';
import type { Page } from '../../core/page.ts';
import { decodeQrCodes, MAX_PIXELS } from './decode-qr-codes.ts';
import { extractImage } from './extract-image.ts';

const GROUP = 'https://weixin.qq.com/g/XCBKMersw3NxHng4SbcD';
const SHARE = 'http://127.0.0.1:8111/#s/EFQAhjx3';

/** A picture of a QR code, `scale` pixels a module. */
async function codeOf(text: string, scale: number): Promise<Buffer> {
  const { image } = await writeBarcode(text, { format: 'QRCode', scale, addQuietZones: true });
  return Buffer.from((await image?.arrayBuffer()) ?? new ArrayBuffer(0));
}

/** A photo-like picture with codes laid on it. */
function posterWith(overlays: OverlayOptions[]): Promise<Buffer> {
  return sharp({ create: { width: 1_000, height: 1_400, channels: 3, background: '#d8e4c0' } })
    .composite(overlays)
    .jpeg({ quality: 80 })
    .toBuffer();
}

beforeAll(async () => {
  const path = createRequire(import.meta.url).resolve('zxing-wasm/writer/zxing_writer.wasm');
  const bytes = await readFile(path);
  await prepareZXingModule({
    overrides: { wasmBinary: new Uint8Array(bytes).buffer },
    fireImmediately: true,
  });
});

describe('decodeQrCodes', () => {
  it('reads several codes in one poster, each once', async () => {
    const poster = await posterWith([
      { input: await codeOf(GROUP, 6), left: 60, top: 60 },
      { input: await codeOf(SHARE, 6), left: 560, top: 900 },
      { input: await codeOf(GROUP, 5), left: 60, top: 900 },
    ]);

    const texts = await decodeQrCodes(poster);

    expect(texts.toSorted()).toEqual([SHARE, GROUP].toSorted());
  });

  it.each([0, 17, 45, 90, 180, 250])('reads a code turned by %s degrees', async (angle) => {
    const turned = await sharp(await codeOf(GROUP, 6))
      .rotate(angle, { background: '#d8e4c0' })
      .png()
      .toBuffer();
    const poster = await posterWith([{ input: turned, left: 200, top: 300 }]);

    expect(await decodeQrCodes(poster)).toEqual([GROUP]);
  });

  it('reads small and inverted codes', async () => {
    const small = await codeOf(GROUP, 1);
    const inverted = await sharp(await codeOf(SHARE, 5))
      .flatten({ background: '#ffffff' })
      .negate({ alpha: false })
      .png()
      .toBuffer();

    expect(await decodeQrCodes(small)).toEqual([GROUP]);
    expect(await decodeQrCodes(inverted)).toEqual([SHARE]);
  });

  it('reads a small code in a large picture', async () => {
    const large = await sharp({
      create: { width: 5_000, height: 4_000, channels: 3, background: '#808890' },
    })
      .composite([{ input: await codeOf(GROUP, 4), left: 3_300, top: 2_700 }])
      .jpeg()
      .toBuffer();

    expect(await decodeQrCodes(large)).toEqual([GROUP]);
  });

  it('finds nothing in a picture without a code', async () => {
    expect(await decodeQrCodes(await posterWith([]))).toEqual([]);
  });

  it.each([
    ['nothing', Buffer.alloc(0)],
    ['a page', Buffer.from('<html>no picture</html>')],
    [
      'noise behind a head of PNG',
      Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), Buffer.alloc(500, 7)]),
    ],
  ])('refuses %s', async (_, bytes) => {
    await expect(decodeQrCodes(bytes)).rejects.toMatchObject({ code: 'IMAGE_UNREADABLE' });
  });

  it('refuses a bomb before unpacking it', async () => {
    const side = Math.ceil(Math.sqrt(MAX_PIXELS)) + 10;
    const bomb = await sharp({
      create: { width: side, height: side, channels: 3, background: '#000' },
      limitInputPixels: false,
    })
      .png({ compressionLevel: 9 })
      .toBuffer();

    await expect(decodeQrCodes(bomb)).rejects.toMatchObject({ code: 'IMAGE_UNREADABLE' });
  });
});

describe('extractImage', () => {
  const page: Page = {
    url: 'http://127.0.0.1:8101/a.jpg',
    accessCode: null,
    timeZone: 'UTC',
    answers: [],
  };

  it('turns payloads into links of their surfaces and one listing of all of them', () => {
    const extraction = extractImage(page, [GROUP, SHARE, '加我\n微信 zz_9999'], '');

    expect(extraction.invitations).toMatchObject([{ service: 'wechat', foundIn: 'qr' }]);
    expect(extraction.shares).toMatchObject([{ service: 'kodbox', id: 'EFQAhjx3' }]);
    expect(extraction.listings).toMatchObject([
      { kind: 'image', url: page.url, text: `${GROUP}\n${SHARE}\n加我 微信 zz_9999` },
    ]);
  });

  it('holds nothing where there is no code', () => {
    expect(extractImage(page, [], '')).toMatchObject({ listings: [], shares: [], invitations: [] });
  });
});
