import * as fc from 'fast-check';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { cardsFromText } from './cards-from-text.ts';
import { convexHull, holds, type Quad } from './geometry.ts';
import type { PictureLine } from './picture-text.ts';
import { quadOfHull } from './quad-of-hull.ts';
import { projection } from './rectify.ts';
import { redactPicture } from './redact-picture.ts';

const { signal } = new AbortController();
// Shape of an identity number, check character wrong.
const NUMBER = '110101199003070000';

function line(text: string, x: number, y: number, width: number, height = 24): PictureLine {
  const box: Quad = [
    [x, y],
    [x + width, y],
    [x + width, y + height],
    [x, y + height],
  ];
  return { text, confidence: 0.95, box };
}

/** The lines of a card 600 wide at 100, 100, as a reader gives them. */
function cardLines(): readonly PictureLine[] {
  return [
    line('姓名 样本甲', 142, 150, 150),
    line('性别 男 民族 汉', 142, 200, 240),
    line('出生 1990 年 3 月 7 日', 142, 246, 280),
    line('住址 样本省范例市', 142, 296, 230),
    line(`公民身份号码 ${NUMBER}`, 142, 412, 500),
  ];
}

/** A picture with much on it. */
const STRIPES = `<svg width="800" height="600"><rect width="800" height="600" fill="#fff"/>${Array.from({ length: 40 }, (_, index) => `<rect x="${index * 20}" width="10" height="600"/>`).join('')}</svg>`;

async function readCard(): Promise<readonly PictureLine[]> {
  return await Promise.resolve(cardLines());
}

async function pictureOf(colour: string, width = 900, height = 640): Promise<Buffer> {
  return await sharp({ create: { width, height, channels: 3, background: colour } })
    .withExif({ IFD0: { Artist: 'someone' } })
    .jpeg()
    .toBuffer();
}

describe('cards by their words', () => {
  it('reach from the name to the number and over the portrait', () => {
    const { regions } = cardsFromText(cardLines());

    const corners = [
      [105, 105],
      [690, 105],
      [690, 470],
      [105, 470],
    ] as const;
    expect(corners.map((corner) => regions.some((region) => holds(region, corner)))).toEqual([
      true,
      true,
      true,
      true,
    ]);
  });

  it('are found without their number, and by their number alone', () => {
    const [name, sex, birth, address, number] = cardLines();

    const byLabels = cardsFromText([name, sex, birth, address].filter((one) => one !== undefined));
    const byNumber = cardsFromText([number].filter((one) => one !== undefined));

    expect(byLabels.regions.some((region) => holds(region, [500, 420]))).toBe(true);
    expect(byNumber.regions.some((region) => holds(region, [600, 200]))).toBe(true);
  });

  it.each([
    ['a form', ['姓名：', '性别：', '民族：', '出生日期：', '住址：', '身份证号：']],
    ['an order', ['订单号 202611220001234567', '金额 100 元']],
    ['an offer', ['出售身份证 正规渠道', '姓名随意 加微信']],
    ['news', ['有效期限届满三个月前申请换领', '请携带户口簿']],
  ])('are not %s', (_, texts) => {
    const lines = texts.map((text, index) => line(text, 100, 100 + index * 50, 300));

    expect(cardsFromText(lines).regions).toEqual([]);
  });

  it('are never a throw, whatever is read', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.string(), fc.integer(), fc.integer())), (read) => {
        const lines = read.map(([text, x, y]) => line(`${text}姓名 出生 ${NUMBER}`, x, y, 1, 0));

        expect(Array.isArray(cardsFromText(lines).regions)).toBe(true);
      }),
    );
  });
});

describe('quadrilaterals', () => {
  it('are found about points that lie in one', () => {
    const quad: Quad = [
      [10, 20],
      [200, 40],
      [180, 150],
      [30, 140],
    ];
    const place = projection(quad);
    const points = Array.from({ length: 41 * 41 }, (_, index) =>
      place((index % 41) / 40, Math.floor(index / 41) / 40),
    );

    const found = quadOfHull(convexHull(points));

    const corners = found?.map(([x, y]) => `${Math.round(x)},${Math.round(y)}`) ?? [];
    expect(new Set(corners)).toEqual(new Set(quad.map(([x, y]) => `${x},${y}`)));
  });
});

describe('a redacted picture', () => {
  it('is the same whatever the card says: nothing of it is left', async () => {
    const copies = await Promise.all(
      ['110101199003070000', '440301198812315551', '320102200106154443'].map(async (digits) => {
        const card = `<svg width="900" height="640"><rect width="900" height="640" fill="#999"/><rect x="100" y="100" width="600" height="378" fill="#dcebf2"/><text x="300" y="430" font-size="28">${digits}</text></svg>`;
        return await redactPicture(
          await sharp(Buffer.from(card)).png().toBuffer(),
          { read: readCard },
          signal,
        );
      }),
    );

    const pngs = copies.map((copy) => (copy.kind === 'covered' ? copy.png.toString('base64') : ''));
    expect(pngs[0]).not.toBe('');
    expect(new Set(pngs).size).toBe(1);
  });

  it('carries no metadata, and is the picture where nothing is on it', async () => {
    const copy = await redactPicture(
      await pictureOf('#336699'),
      { read: () => Promise.resolve([]) },
      signal,
    );

    const { exif, format } = await sharp(
      copy.kind === 'clear' ? copy.png : Buffer.alloc(0),
    ).metadata();
    expect([exif, format]).toEqual([undefined, 'png']);
  });

  it.each([
    ['nobody can read', null],
    ['the reader fails', () => Promise.reject(new Error('the reader died'))],
  ])('is blurred as a whole where %s', async (_, read) => {
    const copy = await redactPicture(Buffer.from(STRIPES), { read }, signal);

    expect(copy).toMatchObject({ kind: 'blurred', why: 'text was not read' });
    const { channels } = await sharp(copy.kind === 'blurred' ? copy.png : STRIPES).stats();
    expect(channels[0]?.stdev).toBeLessThan(40);
  });

  it('does not hide that it was stopped', async () => {
    const stop = new AbortController();
    async function read(): Promise<never> {
      stop.abort();
      return await Promise.reject(new Error('stopped'));
    }

    const copy = redactPicture(Buffer.from(STRIPES), { read }, stop.signal);

    await expect(copy).rejects.toMatchObject({ name: 'AbortError' });
  });

  it('is none where the bytes are no picture', async () => {
    expect(await redactPicture(Buffer.from('<html>'), { read: null }, signal)).toEqual({
      kind: 'unreadable',
    });
  });
});
