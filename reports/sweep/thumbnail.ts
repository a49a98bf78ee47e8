import sharp from 'sharp';
import type { Picture } from './sweep-report.ts';

/** Wide enough to see what page it is, too small to read a card, in pixels. */
const WIDTH = 480;
const HEIGHT = 640;

/** Larger pictures are not opened: 40 megapixels take about 160 MB. */
const MOST_PIXELS = 40_000_000;

/** The top of a screenshot as a small JPEG for the report, or null where the bytes are no picture that can be read. */
export async function thumbnailOf(bytes: Uint8Array): Promise<Picture | null> {
  try {
    const small = await sharp(bytes, { limitInputPixels: MOST_PIXELS, failOn: 'error' })
      .resize({ width: WIDTH, withoutEnlargement: true })
      .toBuffer({ resolveWithObject: true });
    const top = await sharp(small.data)
      .extract({
        left: 0,
        top: 0,
        width: small.info.width,
        height: Math.min(HEIGHT, small.info.height),
      })
      .flatten({ background: '#ffffff' })
      .jpeg({ quality: 72 })
      .toBuffer();
    return { mime: 'image/jpeg', bytes: top };
  } catch {
    return null;
  }
}
