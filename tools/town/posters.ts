import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { z } from 'zod';
import type { Picture } from '../../town/content.ts';
import { pathOfLink } from './links.ts';

/** Project-made pictures, with what is on them. */
export interface TruePicture {
  readonly label: string;
  readonly text: string;
  readonly handles: readonly { readonly kind: string; readonly value: string }[];
  readonly prices: readonly {
    readonly amount: number;
    readonly currency: string;
    readonly per: null;
  }[];
}

export interface MadePicture {
  readonly picture: Picture;
  readonly truth: TruePicture;
}

interface QrPoster {
  readonly name: string;
  readonly lines: readonly string[];
  readonly colours: readonly [string, string];
  readonly link: string;
  readonly label: string;
}

const QR_POSTERS: readonly QrPoster[] = [
  {
    name: 'qr_group',
    lines: ['老地方', '扫码进群', '群里看价'],
    colours: ['#7b2d3b', '#c8643c'],
    link: 'invite:qr',
    label: 'ad_lure',
  },
  {
    name: 'qr_disk',
    lines: ['料子看图', '扫一扫', '当天更新'],
    colours: ['#23324f', '#4d6fa3'],
    link: 'share:qr',
    label: 'ad_lure',
  },
  {
    name: 'qr_goods',
    lines: ['懂的来', '长按识别', '备注暗号'],
    colours: ['#1f4d3a', '#5f9c6b'],
    link: 'invite:goods',
    label: 'ad_lure',
  },
  {
    name: 'qr_english',
    lines: ['Documents?', 'Scan to join', 'ask inside'],
    colours: ['#40305e', '#8a6fc0'],
    link: 'invite:english',
    label: 'ad_lure',
  },
  {
    name: 'qr_club',
    lines: ['河滨羽毛球', '扫码约球', '场地AA'],
    colours: ['#1b5e7a', '#56b0c4'],
    link: 'invite:club',
    label: 'benign',
  },
];

const WIDTH = 480;
const HEIGHT = 640;
const QR_SIZE = 280;

async function lineOfText(text: string, height: number, font: string): Promise<Buffer> {
  return sharp({
    text: {
      text: `<span foreground="white">${text}</span>`,
      font: 'Noto Sans SC',
      fontfile: font,
      height,
      width: WIDTH - 60,
      rgba: true,
    },
  })
    .png()
    .toBuffer();
}

/** A poster with an empty white square where the town draws the QR code. */
async function drawPoster(poster: QrPoster, font: string): Promise<Buffer> {
  const [from, to] = poster.colours;
  const ground = `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}"><defs><linearGradient id="g" x1="0" y1="0" x2="1" y2="1"><stop offset="0" stop-color="${from}"/><stop offset="1" stop-color="${to}"/></linearGradient></defs><rect width="100%" height="100%" fill="url(#g)"/><circle cx="420" cy="60" r="120" fill="#fff" opacity=".08"/><circle cx="40" cy="600" r="160" fill="#fff" opacity=".07"/><rect x="${(WIDTH - QR_SIZE) / 2 - 14}" y="296" width="${QR_SIZE + 28}" height="${QR_SIZE + 28}" rx="12" fill="#fff"/></svg>`;
  const heights = [64, 44, 30];
  const tops = [56, 144, 216];
  const lines = await Promise.all(
    poster.lines.map(async (line, index) => {
      const input = await lineOfText(line, heights[index] ?? 30, font);
      const { width } = await sharp(input).metadata();
      return { input, left: Math.round((WIDTH - width) / 2), top: tops[index] ?? 216 };
    }),
  );
  return sharp(Buffer.from(ground)).composite(lines).jpeg({ quality: 82 }).toBuffer();
}

async function qrPicture(poster: QrPoster, font: string): Promise<MadePicture> {
  const bytes = await drawPoster(poster, font);
  return {
    picture: {
      name: poster.name,
      width: WIDTH,
      height: HEIGHT,
      base64: bytes.toString('base64'),
      qr: { path: pathOfLink(poster.link), left: (WIDTH - QR_SIZE) / 2, top: 310, size: QR_SIZE },
    },
    truth: { label: poster.label, text: poster.lines.join('\n'), handles: [], prices: [] },
  };
}

/** Fixture pictures that the town shows as they are. */
const COPIED = [
  'ad_card_00.jpg',
  'ad_card_04.jpg',
  'ad_poster_08.jpg',
  'ad_poster_12.jpg',
  'hard_found_00.jpg',
  'hard_notice_00.png',
  'norm_02.jpg',
  'norm_06.jpg',
];

const FixtureTruth = z.object({
  file: z.string(),
  label: z.string(),
  text: z.string(),
  handles: z.array(z.object({ type: z.string(), value: z.string() })),
  prices: z.array(z.object({ amount: z.number(), currency: z.string() })),
});

async function copiedPicture(file: string, directory: string): Promise<MadePicture> {
  const rows = FixtureTruth.array().parse(
    JSON.parse(readFileSync(join(directory, 'truth.json'), 'utf8')),
  );
  const row = rows.find((one) => one.file === file);
  if (row === undefined) {
    throw new RangeError(`nothing is known of the picture ${file}`);
  }
  const bytes = await sharp(join(directory, file))
    .flatten({ background: '#fff' })
    .jpeg({ quality: 78 })
    .toBuffer();
  const { width, height } = await sharp(bytes).metadata();
  return {
    picture: {
      name: file.replace(/\.\w+$/u, ''),
      width,
      height,
      base64: bytes.toString('base64'),
      qr: null,
    },
    truth: {
      label: row.label,
      text: row.text,
      handles: row.handles.map(({ type, value }) => ({ kind: type, value })),
      prices: row.prices.map(({ amount, currency }) => ({ amount, currency, per: null })),
    },
  };
}

/** All pictures of the town: posters for QR codes, and fixtures from a directory. */
export async function makePictures(font: string, fixtures: string): Promise<MadePicture[]> {
  return [
    ...(await Promise.all(QR_POSTERS.map((poster) => qrPicture(poster, font)))),
    ...(await Promise.all(COPIED.map((file) => copiedPicture(file, fixtures)))),
  ];
}
