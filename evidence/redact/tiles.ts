import sharp from 'sharp';
import { type Point, placed, type Quad } from './geometry.ts';
import type { PictureLine, ReadLines } from './picture-text.ts';
import { type Pixels, partOf, pngOf } from './pixels.ts';

/** A part of a picture as it is looked at. */
export interface Tile {
  readonly pixels: Pixels;
  /** Pixels of the picture to one of the tile's. */
  readonly scale: number;
  /** Its upper left corner in the picture. */
  readonly at: Point;
}

/** Longest side that a reader takes as it is. */
const SIDE = 1_280;

/** How far tiles reach into each other: further than a card of common size is high. */
const OVERLAP = 320;

/** Pictures smaller than this are enlarged, by that much: letters on small cards are below what readers see. */
const SMALL = 700;
const ENLARGED = 2;

/** The picture in parts that a reader takes; null where there would be more than `most`. */
export async function tilesOf(pixels: Pixels, most: number): Promise<readonly Tile[] | null> {
  const { width, height } = pixels;
  const scale = Math.max(width, height) < SMALL / 1.1 ? ENLARGED : 1;
  const lefts = starts(width);
  const tops = starts(height);
  if (lefts.length * tops.length > most) {
    return null;
  }
  const tiles: Tile[] = [];
  for (const top of tops) {
    for (const left of lefts) {
      const area = {
        left,
        top,
        width: Math.min(SIDE, width - left),
        height: Math.min(SIDE, height - top),
      };
      // oxlint-disable-next-line no-await-in-loop -- one after the other, to hold few of them at once
      const part = await partOf(pixels, area, scale);
      tiles.push({ pixels: part, scale: 1 / scale, at: [left, top] });
    }
  }
  return tiles;
}

function starts(length: number, side: number = SIDE, overlap: number = OVERLAP): readonly number[] {
  const found = [0];
  for (let at = 0; at + side < length; ) {
    at = Math.min(at + side - overlap, length - side);
    found.push(at);
  }
  return found;
}

/** Side of what is enlarged for a closer look, by how much, and how far these parts reach into each other: longer than a label. */
const CLOSE_SIDE = 672;
const CLOSER = 1.9;
const CLOSE_OVERLAP = 64;

/** The lines of a tile read in parts that are enlarged, where they stand in the tile as it is: small letters are missed at first. */
export async function readCloser(
  { pixels }: Tile,
  read: ReadLines,
  signal: AbortSignal,
): Promise<readonly PictureLine[]> {
  const { width, height } = pixels;
  const lines: PictureLine[] = [];
  for (const top of starts(height, CLOSE_SIDE, CLOSE_OVERLAP)) {
    for (const left of starts(width, CLOSE_SIDE, CLOSE_OVERLAP)) {
      const area = {
        left,
        top,
        width: Math.min(CLOSE_SIDE, width - left),
        height: Math.min(CLOSE_SIDE, height - top),
      };
      // oxlint-disable-next-line no-await-in-loop -- the reader takes one picture at a time
      const found = await read(await pngOf(await partOf(pixels, area, CLOSER), 1), signal);
      lines.push(
        ...found.map((line) => ({ ...line, box: placed(line.box, 1 / CLOSER, [left, top]) })),
      );
    }
  }
  return lines;
}

/** The lines of a tile, in the tile's pixels. */
export async function readTile(
  { pixels }: Tile,
  read: ReadLines,
  signal: AbortSignal,
): Promise<readonly PictureLine[]> {
  return await read(await pngOf(pixels, 1), signal);
}

/** Quarters of a turn to the right. */
type Quarters = 1 | 2 | 3;

/**
 * The lines of a tile read from its other three sides, where they stand in the tile as it is: readers see what is written within
 * half a quarter of level.
 */
export async function readFromOtherSides(
  { pixels }: Tile,
  read: ReadLines,
  signal: AbortSignal,
): Promise<readonly PictureLine[]> {
  const lines: PictureLine[] = [];
  for (const quarters of [1, 2, 3] as const) {
    // oxlint-disable-next-line no-await-in-loop -- the reader takes one picture at a time
    const found = await read(await turnedPng(pixels, quarters), signal);
    lines.push(...found.map((line) => ({ ...line, box: turnedBack(line.box, quarters, pixels) })));
  }
  return lines;
}

async function turnedPng({ bytes, width, height }: Pixels, quarters: Quarters): Promise<Buffer> {
  return await sharp(bytes, { raw: { width, height, channels: 3 } })
    .rotate(quarters * 90)
    .png({ compressionLevel: 1 })
    .toBuffer();
}

/** A box in a turned picture where it stands in the picture as it is. */
function turnedBack([a, b, c, d]: Quad, quarters: Quarters, { width, height }: Pixels): Quad {
  function back([x, y]: Point): Point {
    switch (quarters) {
      case 1:
        return [y, height - x];
      case 2:
        return [width - x, height - y];
      case 3:
        return [width - y, x];
    }
  }
  return [back(a), back(b), back(c), back(d)];
}

/** A picture standing on its head. */
export function turned({ bytes, width, height }: Pixels): Pixels {
  const out = Buffer.alloc(bytes.length);
  const last = width * height - 1;
  for (let pixel = 0; pixel <= last; pixel += 1) {
    bytes.copy(out, (last - pixel) * 3, pixel * 3, pixel * 3 + 3);
  }
  return { bytes: out, width, height };
}
