import sharp from 'sharp';
import { z } from 'zod';
import { MAX_PIXELS } from '../qr/decode-qr-codes.ts';
import { type GreyPicture, stripOf } from './line-strip.ts';
import type { PictureLine } from './picture-line.ts';
import {
  BROKEN_NUMBER,
  MAY_HOLD_UNDERLINES,
  withNumbersOf,
  withUnderlines,
} from './second-look.ts';
import { underlinesIn, withRaised } from './underlines.ts';

/** What reads pictures: PP-OCRv4 in a package of its own. */
interface Ocr {
  detect(picture: Uint8Array): Promise<unknown>;
}

interface OcrPackage {
  create(options: { readonly onnxOptions: object }): Promise<Ocr>;
}

/** Named apart from its import: who reads imports for dead code and lint would read all below it, some of it no UTF-8. */
const PACKAGE = '@gutenye/ocr-node';

const OcrModule = z.object({
  default: z.custom<OcrPackage>((value) => typeof value === 'function'),
});

/** Longest side at which pictures are read: characters of posters stay above ten pixels, and cost stays level. */
const WORKING_SIDE = 1_280;

const Corner = z.tuple([z.number(), z.number()]);

const Lines = z.array(
  z
    .object({
      mean: z.number(),
      text: z.string(),
      box: z.tuple([Corner, Corner, Corner, Corner]),
    })
    .transform(({ mean, text, box }) => ({ text, confidence: mean, box })),
);

/** How much a line is enlarged for a second look. */
const ENLARGED = 2;

/** Room around a line for a second look, in pixels: the reader misses what touches the edge. */
const ROOM = { top: 12, bottom: 12, left: 24, right: 24 } as const;

/** Lines of one picture that are looked at twice. */
const MAX_SECOND_LOOKS = 6;

/** Loads the models. Throws where the native libraries do not load. */
export async function createEngine(): Promise<
  (bytes: Uint8Array) => Promise<readonly PictureLine[]>
> {
  sharp.concurrency(1);
  const { default: ocrPackage } = OcrModule.parse(await import(PACKAGE));
  const ocr = await ocrPackage.create({
    onnxOptions: { intraOpNumThreads: 1, interOpNumThreads: 1, executionMode: 'sequential' },
  });

  /** The same line with its underlines, which the first look drops for the most part. */
  async function secondLook(picture: GreyPicture, line: PictureLine): Promise<PictureLine> {
    const strip = stripOf(picture, line);
    const underlines = underlinesIn(strip);
    if (underlines.length === 0) {
      return line;
    }
    const { pixels, width, height } = withRaised(strip, underlines);
    const roomy = await sharp(pixels, { raw: { width, height, channels: 1 } })
      .extend({ ...ROOM, extendWith: 'copy' })
      .png({ compressionLevel: 1 })
      .toBuffer();
    const enlarged = await sharp(roomy)
      .resize({ height: ENLARGED * (height + ROOM.top + ROOM.bottom) })
      .png({ compressionLevel: 1 })
      .toBuffer();
    const raised = Lines.parse(await ocr.detect(enlarged)).map(({ text }) => text);
    return { ...line, text: withUnderlines(line.text, underlines.length, raised.join(' ')) };
  }

  /** All lines, without colour: numbers in circles are read better so, underlines worse. */
  async function inGrey(picture: Uint8Array): Promise<readonly PictureLine[]> {
    const grey = await sharp(picture)
      .greyscale()
      .normalise()
      .png({ compressionLevel: 1 })
      .toBuffer();
    return Lines.parse(await ocr.detect(grey));
  }

  return async (bytes) => {
    const picture = await upright(bytes);
    const first = Lines.parse(await ocr.detect(picture));
    const lines = first.some(({ text }) => BROKEN_NUMBER.test(text))
      ? withNumbersOf(first, await inGrey(picture))
      : first;
    const doubtful = lines
      .filter(({ text }) => MAY_HOLD_UNDERLINES.test(text))
      .slice(0, MAX_SECOND_LOOKS);
    const grey = doubtful.length === 0 ? null : await greyOf(picture);
    const read: PictureLine[] = [];
    for (const line of lines) {
      read.push(grey !== null && doubtful.includes(line) ? await secondLook(grey, line) : line);
    }
    return read;
  };
}

/** The picture as it is read: turned as it is meant, no larger than is needed, on white. */
async function upright(bytes: Uint8Array): Promise<Buffer> {
  return await sharp(bytes, { limitInputPixels: MAX_PIXELS })
    .rotate()
    .resize({ width: WORKING_SIDE, height: WORKING_SIDE, fit: 'inside', withoutEnlargement: true })
    .flatten({ background: '#ffffff' })
    .toColourspace('srgb')
    .png({ compressionLevel: 1 })
    .toBuffer();
}

async function greyOf(picture: Uint8Array): Promise<GreyPicture> {
  const { data, info } = await sharp(picture)
    .greyscale()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { pixels: data, width: info.width, height: info.height };
}
