import type { Point, Quad } from './geometry.ts';
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

function starts(length: number): readonly number[] {
  const found = [0];
  for (let at = 0; at + SIDE < length; ) {
    at = Math.min(at + SIDE - OVERLAP, length - SIDE);
    found.push(at);
  }
  return found;
}

/** The lines of a tile, in the tile's pixels. */
export async function readTile(
  { pixels }: Tile,
  read: ReadLines,
  signal: AbortSignal,
): Promise<readonly PictureLine[]> {
  return await read(await pngOf(pixels, 1), signal);
}

/** The lines of a tile that is turned upside down, where they stand in the tile as it is. */
export async function readTurned(
  { pixels }: Tile,
  read: ReadLines,
  signal: AbortSignal,
): Promise<readonly PictureLine[]> {
  const lines = await read(await pngOf(turned(pixels), 1), signal);
  return lines.map((line) => ({ ...line, box: turnedBox(line.box, pixels) }));
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

function turnedBox([a, b, c, d]: Quad, { width, height }: Pixels): Quad {
  function turn([x, y]: Point): Point {
    return [width - x, height - y];
  }
  return [turn(a), turn(b), turn(c), turn(d)];
}
