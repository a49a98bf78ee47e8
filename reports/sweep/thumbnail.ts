import sharp from 'sharp';
import type { Picture } from './sweep-report.ts';

/** Wide enough to see what page it is, too small to read a card, in pixels; of a page 1,280 pixels wide three eighths. */
const WIDTH = 480;
/** At most so much of its size: a part of a page is made as small as the page would be. */
const SCALE = 3 / 8;
const HEIGHT = 640;

/** Larger pictures are not opened: 40 megapixels take about 160 MB. */
const MOST_PIXELS = 40_000_000;

/** The top of a screenshot as a small JPEG for the report, or null where the bytes are no picture that can be read. */
export async function thumbnailOf(bytes: Uint8Array): Promise<Picture | null> {
  try {
    const picture = sharp(bytes, { limitInputPixels: MOST_PIXELS, failOn: 'error' });
    const { width } = await picture.metadata();
    const small = await picture
      .resize({ width: Math.min(WIDTH, Math.ceil(width * SCALE)) })
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
