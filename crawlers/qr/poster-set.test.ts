import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import sharp, { type Sharp } from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import { prepareZXingModule, writeBarcode } from 'zxing-wasm/writer';
import { decodeQrCodes } from './decode-qr-codes.ts';

/** How a seller's poster treats its code. */
interface Treatment {
  readonly name: string;
  readonly code: (text: string) => Promise<Buffer>;
}

const WIDTH = 720;
const HEIGHT = 960;

async function plainCode(text: string, scale: number): Promise<Buffer> {
  const { image } = await writeBarcode(text, { format: 'QRCode', scale, addQuietZones: true });
  if (image === null) {
    throw new Error('no code was drawn');
  }
  return Buffer.from(await image.arrayBuffer());
}

/** A busy poster with the code at a place in it, as JPEG of a quality. */
async function posterWith(codes: readonly Buffer[], quality: number): Promise<Buffer> {
  const stripes = Array.from(
    { length: 40 },
    (_, at) =>
      `<rect x="${(at * 37) % WIDTH}" y="${(at * 53) % HEIGHT}" width="120" height="9" fill="hsl(${at * 29},70%,60%)"/>`,
  ).join('');
  const background = Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}"><rect width="100%" height="100%" fill="#f4e8c8"/>${stripes}</svg>`,
  );
  const places = await Promise.all(
    codes.map(async (input, at) => {
      const { width, height } = await sharp(input).metadata();
      return {
        input,
        left: Math.max(0, Math.min(WIDTH - width, 40 + at * 330)),
        top: Math.max(0, Math.min(HEIGHT - height, 180 + at * 260)),
      };
    }),
  );
  return await sharp(background).composite(places).jpeg({ quality }).toBuffer();
}

function treated(name: string, scale: number, treat: (code: Sharp) => Sharp): Treatment {
  return {
    name,
    code: async (text) =>
      await treat(sharp(await plainCode(text, scale)))
        .png()
        .toBuffer(),
  };
}

/** Dark modules of one colour on light ones of another. */
function coloured(dark: readonly number[], light: readonly number[]): Treatment {
  return {
    name: `${dark.join(' ')} on ${light.join(' ')}`,
    async code(text) {
      const { data, info } = await sharp(await plainCode(text, 6))
        .greyscale()
        .raw()
        .toBuffer({ resolveWithObject: true });
      const { width, height } = info;
      const painted = Buffer.from([...data].flatMap((lit) => (lit > 127 ? light : dark)));
      return await sharp(painted, { raw: { width, height, channels: 3 } })
        .png()
        .toBuffer();
    },
  };
}

/** Seen from aside: one side shorter than the other. */
function sheared(degrees: number): Treatment {
  const tan = Math.tan((degrees * Math.PI) / 180);
  return treated(`seen aslant by ${degrees}`, 6, (code) =>
    code.affine(
      [
        [1, tan],
        [tan / 2, 1],
      ],
      { background: '#ffffff' },
    ),
  );
}

const ANGLES = [0, 11, 30, 45, 74, 90, 133, 180, 222, 270, 301, 345];

const TREATMENTS: readonly Treatment[] = [
  ...ANGLES.map((angle) =>
    treated(`turned by ${angle}`, 5, (code) => code.rotate(angle, { background: '#ffffff' })),
  ),
  ...[0.6, 1, 1.5, 2].map((sigma) => treated(`blurred by ${sigma}`, 6, (code) => code.blur(sigma))),
  ...[2, 3, 4, 8].map((scale) => treated(`modules of ${scale} pixels`, scale, (code) => code)),
  ...[8, 14, 20].map(sheared),
  coloured([176, 0, 32], [255, 255, 255]),
  coloured([11, 61, 145], [255, 224, 138]),
  coloured([0, 77, 38], [200, 247, 212]),
  coloured([85, 85, 85], [204, 204, 204]),
  treated('inverted', 6, (code) => code.negate({ alpha: false })),
  treated('squeezed', 6, (code) => code.resize({ width: 150, height: 190, fit: 'fill' })),
];

describe('codes on posters', () => {
  beforeAll(async () => {
    const path = createRequire(import.meta.url).resolve('zxing-wasm/writer/zxing_writer.wasm');
    const bytes = new Uint8Array(await readFile(path));
    await prepareZXingModule({ overrides: { wasmBinary: bytes.buffer }, fireImmediately: true });
  });

  it('are read, nineteen of twenty, however they are turned, blurred, coloured and saved', async () => {
    const missed: string[] = [];
    let count = 0;
    for (const [at, { name, code }] of TREATMENTS.entries()) {
      for (const quality of [90, 40]) {
        const text = `https://weixin.qq.com/g/Invented${at}x${quality}AbCdEfGh`;
        const found = await decodeQrCodes(await posterWith([await code(text)], quality));
        count += 1;
        if (!found.includes(text)) {
          missed.push(`${name}, quality ${quality}`);
        }
      }
    }

    expect(missed.length / count, `missed: ${missed.join('; ')}`).toBeLessThanOrEqual(0.05);
  });

  it('are all read where a poster has two', async () => {
    const texts = ['https://qm.qq.com/q/Invented12', 'https://t.me/+InventedGroup0000'];
    const codes = await Promise.all(texts.map((text) => plainCode(text, 5)));

    const found = await decodeQrCodes(await posterWith(codes, 40));

    expect(found.toSorted()).toEqual(texts.toSorted());
  });
});
