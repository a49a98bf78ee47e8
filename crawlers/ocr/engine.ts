import Ocr from '@gutenye/ocr-node';
import sharp from 'sharp';
import { z } from 'zod';
import { MAX_PIXELS } from '../qr/decode-qr-codes.ts';
import type { PictureLine } from './picture-line.ts';

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

/** Loads the models. Throws where the native libraries do not load. */
export async function createEngine(): Promise<
  (bytes: Uint8Array) => Promise<readonly PictureLine[]>
> {
  sharp.concurrency(1);
  const ocr = await Ocr.create({
    onnxOptions: { intraOpNumThreads: 1, interOpNumThreads: 1, executionMode: 'sequential' },
  });
  return async (bytes) => {
    const picture = await sharp(bytes, { limitInputPixels: MAX_PIXELS })
      .rotate()
      .resize({
        width: WORKING_SIDE,
        height: WORKING_SIDE,
        fit: 'inside',
        withoutEnlargement: true,
      })
      .flatten({ background: '#ffffff' })
      .toColourspace('srgb')
      .png({ compressionLevel: 1 })
      .toBuffer();
    return Lines.parse(await ocr.detect(picture));
  };
}
