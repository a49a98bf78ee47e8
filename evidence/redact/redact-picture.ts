import { blurredPicture } from './blurred-picture.ts';
import { cardRemnants } from './card-remnants.ts';
import { cardShapes, isEmpty } from './card-shapes.ts';
import { cardsFromText } from './cards-from-text.ts';
import { edgeMap } from './edge-map.ts';
import {
  areaOf,
  enlarged,
  holds,
  type Point,
  type Polygon,
  placed,
  type Quad,
} from './geometry.ts';
import { cardsAmong } from './look-closer.ts';
import { coverRegions } from './mosaic.ts';
import { baselineOf, type PictureLine, type ReadLines } from './picture-text.ts';
import { type Pixels, partOf, pixelsOf, pngOf } from './pixels.ts';
import { readCloser, readFromOtherSides, readTile, type Tile, tilesOf } from './tiles.ts';

/** A copy of a picture that may be shown, as PNG without metadata. */
export type RedactedPicture =
  | { readonly kind: 'clear'; readonly png: Buffer }
  /** Cards in it are covered, and nothing else. */
  | { readonly kind: 'covered'; readonly png: Buffer; readonly regions: readonly Polygon[] }
  /** All of it is: nobody could tell what it holds. */
  | { readonly kind: 'blurred'; readonly png: Buffer; readonly why: BlurReason }
  | { readonly kind: 'unreadable' };

type BlurReason = 'text was not read' | 'too large' | 'too many cards';

export interface RedactDeps {
  /** Null where this machine reads no text: then every picture is blurred as a whole. */
  readonly read: ReadLines | null;
}

/** Tiles of a picture that are read: a page of 16,384 pixels has 17. */
const MOST_TILES = 36;

const MOST_REGIONS = 60;

/** Shapes are looked for at half the size: edges are the same, and noise is less. */
const SHAPE_SCALE = 0.5;

/** How much larger than the card that its words tell of a shape may be: beyond it is what the card stands on. */
const LARGEST_SHAPE = 2.5;

/** What a shape is enlarged by: its edge is a little inside the card's. */
const SHAPE_MARGIN = 0.05;
const SHAPE_MARGIN_PIXELS = 4;

/**
 * A copy of a picture in which identity cards are covered for good: number, name, portrait and all. Cards are found by their words, and
 * by their shape. Where that cannot be judged, all of the picture is blurred. Rejects only when the signal aborts.
 */
export async function redactPicture(
  picture: Uint8Array,
  { read }: RedactDeps,
  signal: AbortSignal,
): Promise<RedactedPicture> {
  const pixels = await pixelsOf(picture);
  if (pixels === null) {
    return await blurred(picture, 'too large');
  }
  if (read === null) {
    return await blurred(picture, 'text was not read');
  }
  const tiles = await tilesOf(pixels, MOST_TILES);
  if (tiles === null) {
    return await blurred(picture, 'too large');
  }
  let regions: readonly Polygon[];
  try {
    regions = await cardRegions(tiles, read, signal);
  } catch {
    signal.throwIfAborted();
    return await blurred(picture, 'text was not read');
  }
  if (regions.length > MOST_REGIONS) {
    return await blurred(picture, 'too many cards');
  }
  coverRegions(pixels, regions);
  const png = await pngOf(pixels);
  return regions.length === 0 ? { kind: 'clear', png } : { kind: 'covered', png, regions };
}

async function blurred(picture: Uint8Array, why: BlurReason): Promise<RedactedPicture> {
  const png = await blurredPicture(picture);
  return png === null ? { kind: 'unreadable' } : { kind: 'blurred', png, why };
}

async function cardRegions(
  tiles: readonly Tile[],
  read: ReadLines,
  signal: AbortSignal,
): Promise<readonly Polygon[]> {
  const regions: Polygon[] = [];
  for (const tile of tiles) {
    signal.throwIfAborted();
    regions.push(...(await regionsOf(tile, read, signal)));
  }
  return regions;
}

/** Regions of the cards on a tile, in the picture's pixels. */
async function regionsOf(
  tile: Tile,
  read: ReadLines,
  signal: AbortSignal,
): Promise<readonly Polygon[]> {
  const small = await halved(tile.pixels);
  const edges = edgeMap(small);
  if (isEmpty(edges)) {
    return [];
  }
  const level = await readTile(tile, read, signal);
  const first = cardsFromText(level);
  const shapes = cardShapes(small, edges).map((quad) => placed(quad, 1 / SHAPE_SCALE, [0, 0]));
  const unknown = shapes.filter(
    (shape) =>
      !first.regions.some((region) => isWithin(shape, region)) && !isPlainText(shape, level),
  );
  const looked = await cardsAmong(tile.pixels, unknown, read, signal);
  // Where one card is there may be more, smaller ones, their edges hidden by each other.
  const hasCards = looked.length + first.regions.length > 0;
  const closer = hasCards ? await readCloser(tile, read, signal) : [];
  const isTurned = first.isDoubtful || level.some(isUpright);
  const others = isTurned ? await readFromOtherSides(tile, read, signal) : [];
  const lines = [...level, ...closer, ...others];
  const { regions } = cardsFromText(lines);
  const onCards = shapes.filter((shape) => isOnCard(shape, lines));
  const margined = [...onCards, ...looked].map((quad) =>
    enlarged(quad, SHAPE_MARGIN, SHAPE_MARGIN_PIXELS),
  );
  const cards = [...regions, ...margined];
  const halves = cards.map((card) => placed(card, SHAPE_SCALE, [0, 0]));
  const remnants = cardRemnants(small, halves).map((part) => placed(part, 1 / SHAPE_SCALE, [0, 0]));
  return [...cards, ...remnants].map((region) => placed(region, tile.scale, tile.at));
}

async function halved(pixels: Pixels): Promise<Pixels> {
  const { width, height } = pixels;
  return await partOf(pixels, { left: 0, top: 0, width, height }, SHAPE_SCALE);
}

/** Whether a line of some length runs up or down. */
function isUpright(line: PictureLine): boolean {
  const { along, length, height } = baselineOf(line);
  return Math.abs(along[1]) > 0.75 && length > height * 3;
}

function middleOf(line: PictureLine): Point {
  const { left, right } = baselineOf(line);
  return [(left[0] + right[0]) / 2, (left[1] + right[1]) / 2];
}

/** Whether a shape holds what only a card holds, and so shows where the card ends. */
function isOnCard(shape: Quad, lines: readonly PictureLine[]): boolean {
  const within = lines.filter((line) => holds(shape, middleOf(line)));
  const told = within.length === 0 ? [] : cardsFromText(within).regions;
  return told.some((region) => areaOf(shape) < areaOf(region) * LARGEST_SHAPE);
}

function isWithin(shape: Quad, region: Polygon): boolean {
  return shape.every((corner) => holds(region, corner));
}

/** Whether what stands in a shape is well read, and tells of no card: a box of a page. */
function isPlainText(shape: Quad, lines: readonly PictureLine[]): boolean {
  const read = lines.filter(
    (line) => line.confidence > 0.88 && line.text.length > 3 && holds(shape, middleOf(line)),
  );
  return read.length >= 2 && cardsFromText(read).regions.length === 0;
}
