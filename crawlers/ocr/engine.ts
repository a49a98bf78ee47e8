import sharp from 'sharp';
import { z } from 'zod';
import { MAX_PIXELS } from '../qr/decode-qr-codes.ts';
import type { PictureLine } from './picture-line.ts';
import {
  BROKEN_NUMBER,
  DOUBTFUL,
  isSameBut,
  withNumbersOf,
  withUnderlines,
} from './second-look.ts';

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

/** How much a doubtful line is enlarged for a second look. */
const ENLARGED = 2;

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

  /** The same line, enlarged: its underlines, where it reads the same otherwise. */
  async function secondLook(picture: Uint8Array, line: PictureLine): Promise<PictureLine> {
    const { data, info } = await sharp(picture)
      .extract(await areaOf(line, picture))
      .toBuffer({ resolveWithObject: true });
    const enlarged = await sharp(data)
      .resize({ width: info.width * ENLARGED })
      .greyscale()
      .normalise()
      .png({ compressionLevel: 1 })
      .toBuffer();
    const text = Lines.parse(await ocr.detect(enlarged))
      .map((one) => one.text)
      .join('');
    return isSameBut(text, line.text) ? { ...line, text: withUnderlines(line.text, text) } : line;
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
    const read: PictureLine[] = [];
    let looks = 0;
    for (const line of lines) {
      const isDoubtful = DOUBTFUL.test(line.text) && looks < MAX_SECOND_LOOKS;
      looks += isDoubtful ? 1 : 0;
      read.push(isDoubtful ? await secondLook(picture, line) : line);
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

/** The upright part of the picture that holds a line, with a margin of a third of its height. */
async function areaOf(
  { box }: PictureLine,
  picture: Uint8Array,
): Promise<{ left: number; top: number; width: number; height: number }> {
  const { width, height } = await sharp(picture).metadata();
  const xs = box.map(([x]) => x);
  const ys = box.map(([, y]) => y);
  const margin = (Math.max(...ys) - Math.min(...ys)) / 3;
  const left = Math.max(0, Math.floor(Math.min(...xs) - margin));
  const top = Math.max(0, Math.floor(Math.min(...ys) - margin));
  return {
    left,
    top,
    width: Math.max(1, Math.min(width - left, Math.ceil(Math.max(...xs) + margin) - left)),
    height: Math.max(1, Math.min(height - top, Math.ceil(Math.max(...ys) + margin) - top)),
  };
}
