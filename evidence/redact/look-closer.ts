import type { Quad } from './geometry.ts';
import { BIRTH_DATE, labelsIn, numberIn } from './identity-words.ts';
import type { PictureLine, ReadLines } from './picture-text.ts';
import { type Pixels, pngOf } from './pixels.ts';
import { hasPortrait } from './portrait.ts';
import { rectified } from './rectify.ts';
import { turned } from './tiles.ts';

/** Size at which a shape is looked at: its number is 26 pixels high. Six of them make one picture for the reader. */
const CELL = { width: 640, height: 404 } as const;
const COLUMNS = 2;
const ROWS = 3;

/** Of the shapes those that are cards: seen from straight above, either way up, they hold a card's words, or a portrait in its place. */
export async function cardsAmong(
  pixels: Pixels,
  shapes: readonly Quad[],
  read: ReadLines,
  signal: AbortSignal,
): Promise<readonly Quad[]> {
  const cards: Quad[] = [];
  for (let from = 0; from < shapes.length; from += COLUMNS * ROWS) {
    const batch = shapes.slice(from, from + COLUMNS * ROWS);
    const cells = batch.map((quad) => rectified(pixels, quad, CELL));
    const upright = await wordsOf(cells, read, signal);
    const seen = batch.map(
      (_, index) => tellsOfCard(upright[index] ?? []) || looksLikeCard(cells[index]),
    );
    const unseen = cells.map((cell, index) => (seen[index] === true ? blank() : turned(cell)));
    const headDown = seen.every(Boolean) ? [] : await wordsOf(unseen, read, signal);
    cards.push(
      ...batch.filter((_, index) => seen[index] === true || tellsOfCard(headDown[index] ?? [])),
    );
  }
  return cards;
}

function blank(): Pixels {
  return { bytes: Buffer.alloc(CELL.width * CELL.height * 3, 255), ...CELL };
}

function looksLikeCard(cell: Pixels | undefined): boolean {
  return cell !== undefined && (hasPortrait(cell, false) || hasPortrait(cell, true));
}

/** What is written in each of the cells, read as one picture. */
async function wordsOf(
  cells: readonly Pixels[],
  read: ReadLines,
  signal: AbortSignal,
): Promise<readonly (readonly string[])[]> {
  const width = CELL.width * COLUMNS;
  const height = CELL.height * Math.ceil(cells.length / COLUMNS);
  const sheet = Buffer.alloc(width * height * 3, 255);
  for (const [index, cell] of cells.entries()) {
    const left = (index % COLUMNS) * CELL.width;
    const top = Math.floor(index / COLUMNS) * CELL.height;
    for (let row = 0; row < CELL.height; row += 1) {
      const from = row * CELL.width * 3;
      cell.bytes.copy(sheet, ((top + row) * width + left) * 3, from, from + CELL.width * 3);
    }
  }
  const lines = await read(await pngOf({ bytes: sheet, width, height }, 1), signal);
  return cells.map((_, index) =>
    lines.filter((line) => cellOf(line) === index).map(({ text }) => text),
  );
}

function cellOf({ box: [upperLeft, , lowerRight] }: PictureLine): number {
  const x = (upperLeft[0] + lowerRight[0]) / 2;
  const y = (upperLeft[1] + lowerRight[1]) / 2;
  return Math.floor(y / CELL.height) * COLUMNS + Math.min(COLUMNS - 1, Math.floor(x / CELL.width));
}

/** In the shape of a card fewer words tell than on an open page. */
function tellsOfCard(texts: readonly string[]): boolean {
  const labels = new Set(texts.flatMap((text) => labelsIn(text).map(({ place }) => place.label)));
  return (
    texts.some((text) => numberIn(text) !== null || BIRTH_DATE.test(text)) ||
    labels.has('公民身份号码') ||
    labels.size >= 2
  );
}
