import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import sharp from 'sharp';
import { prepareZXingModule, type ReaderOptions, readBarcodes } from 'zxing-wasm/reader';
import { StageError } from '../../core/failure.ts';

/** Pixels that a picture may have: a poster scanned at 600 dpi. Larger ones are bombs, refused before they are unpacked. */
export const MAX_PIXELS = 50_000_000;

/** QR codes that are read from one picture. */
const MAX_CODES = 32;

/** Longest side at which a picture is searched first; codes in larger ones stay readable and cost stays level. */
const WORKING_SIDE = 1_600;

/** Small pictures are enlarged to this side for a second look: modules of one or two pixels are too fine to be found. */
const ENLARGED_SIDE = 1_200;

const OPTIONS: ReaderOptions = {
  formats: ['QRCode'],
  tryHarder: true,
  tryRotate: true,
  tryInvert: true,
  tryDownscale: true,
  maxNumberOfSymbols: MAX_CODES,
};

/** Four bytes a pixel, as the decoder takes them. */
interface Pixels {
  readonly data: Uint8ClampedArray;
  readonly width: number;
  readonly height: number;
  readonly colorSpace: 'srgb';
}

let module: Promise<unknown> | null = null;

/**
 * Texts of the QR codes in a picture, each once. None is an empty list; what is no picture, is broken, or has more than
 * `MAX_PIXELS` is `IMAGE_UNREADABLE`.
 */
export async function decodeQrCodes(image: Uint8Array): Promise<readonly string[]> {
  module ??= loadModule();
  await module;
  const { width, height } = await sizeOf(image);
  const longest = Math.max(width, height);
  const found = new Set(await readAt(image, Math.min(longest, WORKING_SIDE)));
  if (longest < ENLARGED_SIDE) {
    await addAll(found, readAt(image, ENLARGED_SIDE));
  } else if (longest > WORKING_SIDE && found.size === 0) {
    await addAll(found, readAt(image, Math.min(longest, 2 * WORKING_SIDE)));
  }
  return [...found];
}

async function addAll(found: Set<string>, more: Promise<readonly string[]>): Promise<void> {
  for (const text of await more) {
    found.add(text);
  }
}

async function sizeOf(
  image: Uint8Array,
): Promise<{ readonly width: number; readonly height: number }> {
  try {
    const { width, height } = await sharp(image, { limitInputPixels: MAX_PIXELS }).metadata();
    if (width * height > MAX_PIXELS) {
      throw new StageError('IMAGE_UNREADABLE', `a picture of ${width} x ${height} pixels`);
    }
    return { width, height };
  } catch (error) {
    throw unreadable(error);
  }
}

/** Codes at a size, on white where the picture is transparent. */
async function readAt(image: Uint8Array, side: number): Promise<readonly string[]> {
  const pixels = await pixelsAt(image, side);
  const results = await readBarcodes(pixels, OPTIONS);
  return results.filter(({ isValid, text }) => isValid && text !== '').map(({ text }) => text);
}

async function pixelsAt(image: Uint8Array, side: number): Promise<Pixels> {
  try {
    const { data, info } = await sharp(image, { limitInputPixels: MAX_PIXELS, failOn: 'none' })
      .rotate()
      .resize({ width: side, height: side, fit: 'inside' })
      .flatten({ background: '#ffffff' })
      .toColourspace('srgb')
      .ensureAlpha()
      .raw()
      .toBuffer({ resolveWithObject: true });
    return {
      data: new Uint8ClampedArray(data),
      width: info.width,
      height: info.height,
      colorSpace: 'srgb',
    };
  } catch (error) {
    throw unreadable(error);
  }
}

function unreadable(error: unknown): StageError {
  return error instanceof StageError
    ? error
    : new StageError('IMAGE_UNREADABLE', 'the picture cannot be decoded', { cause: error });
}

/** The decoder's WebAssembly from the package itself: by default it would be fetched from the net. */
async function loadModule(): Promise<unknown> {
  const path = createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm');
  const bytes = await readFile(path);
  return prepareZXingModule({
    overrides: { wasmBinary: new Uint8Array(bytes).buffer },
    fireImmediately: true,
  });
}
