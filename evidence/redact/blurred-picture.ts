import sharp from 'sharp';

/** Blocks across the longer side: a page keeps its layout, and neither a face nor a digit is left of it. */
const BLOCKS = 24;

/** Larger pictures are not opened: 300 megapixels is more than the tallest picture of a page. */
const MOST_PIXELS = 300_000_000;

/** Longest side of what is given back. */
const SIDE = 1_280;

/**
 * A picture of which only broad patches of colour are left, as PNG; null where the bytes are no picture. It is made anew from
 * the patches: nothing of the original, and none of its metadata, is in it.
 */
export async function blurredPicture(bytes: Uint8Array): Promise<Buffer | null> {
  try {
    const { width, height } = await sharp(bytes, { limitInputPixels: MOST_PIXELS }).metadata();
    const scale = Math.max(width, height);
    const across = Math.max(1, Math.round((width / scale) * BLOCKS));
    const down = Math.max(1, Math.round((height / scale) * BLOCKS));
    const patches = await sharp(bytes, { limitInputPixels: MOST_PIXELS })
      .flatten({ background: '#ffffff' })
      .toColourspace('srgb')
      .resize(across, down, { fit: 'fill', kernel: 'cubic' })
      .png()
      .toBuffer();
    const enlarge = Math.min(1, SIDE / scale);
    return await sharp(patches)
      .resize(Math.max(1, Math.round(width * enlarge)), Math.max(1, Math.round(height * enlarge)), {
        fit: 'fill',
        kernel: 'cubic',
      })
      .png({ compressionLevel: 6 })
      .toBuffer();
  } catch {
    return null;
  }
}
