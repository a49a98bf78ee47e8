import sharp from 'sharp';

/** A picture as plain bytes: three a pixel, red, green, blue, row by row. */
export interface Pixels {
  readonly bytes: Buffer;
  readonly width: number;
  readonly height: number;
}

/** Pictures above this are not opened: 3 bytes a pixel are 240 MB. */
const MOST_PIXELS = 80_000_000;

/** A picture turned as it is meant, on white, without metadata; null where it is none, or too large. */
export async function pixelsOf(picture: Uint8Array): Promise<Pixels | null> {
  try {
    const { data, info } = await sharp(picture, { limitInputPixels: MOST_PIXELS, failOn: 'error' })
      .rotate()
      .flatten({ background: '#ffffff' })
      .toColourspace('srgb')
      .removeAlpha()
      .raw()
      .toBuffer({ resolveWithObject: true });
    const { width, height, channels } = info;
    return channels === 3 ? { bytes: data, width, height } : null;
  } catch {
    return null;
  }
}

/** As PNG, which holds nothing but the pixels. */
export async function pngOf({ bytes, width, height }: Pixels, level = 6): Promise<Buffer> {
  return await sharp(bytes, { raw: { width, height, channels: 3 } })
    .png({ compressionLevel: level })
    .toBuffer();
}

/** A part of a picture, made `scale` times as large. */
export async function partOf(
  { bytes, width, height }: Pixels,
  area: {
    readonly left: number;
    readonly top: number;
    readonly width: number;
    readonly height: number;
  },
  scale: number,
): Promise<Pixels> {
  const { data, info } = await sharp(bytes, { raw: { width, height, channels: 3 } })
    .extract({ ...area })
    .resize({
      width: Math.max(1, Math.round(area.width * scale)),
      height: Math.max(1, Math.round(area.height * scale)),
      fit: 'fill',
    })
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { bytes: data, width: info.width, height: info.height };
}
