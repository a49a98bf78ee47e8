import { areasOf } from './areas.ts';
import { areaOf, enlarged, holds, type Polygon } from './geometry.ts';
import type { Pixels } from './pixels.ts';

/** A card's ground is pale: red, green and blue together are above this. */
const PALE = 480;

/** Difference in each colour within which ground is the same: stripes and shade are. */
const ALIKE = 26;

/** Steps in which colours are counted. */
const STEP = 16;

/** Sizes against the largest card found: less is a fleck, more is the page that it lies on. */
const LEAST_SHARE = 0.01;
const MOST_SHARE = 1.5;

/** Points looked at for the ground's colour. */
const SAMPLES = 20_000;

/**
 * What has the ground of the cards that were found and is not covered: parts of further cards beneath, of which no word is read. More
 * rather than less: it is asked only where there are cards.
 */
export function cardRemnants(pixels: Pixels, cards: readonly Polygon[]): readonly Polygon[] {
  const ground = groundOf(pixels, cards);
  if (ground === null) {
    return [];
  }
  const largest = Math.max(...cards.map(areaOf));
  return areasOf(marksOf(pixels, ground), pixels.width, 1, largest * LEAST_SHARE)
    .map(({ hull }) => hull)
    .filter(
      (hull) =>
        areaOf(hull) < largest * MOST_SHARE &&
        !hull.every((corner) => cards.some((card) => holds(card, corner))),
    )
    .map((hull) => enlarged(hull, 0.04, 4));
}

type Colour = readonly [red: number, green: number, blue: number];

function colourAt({ bytes }: Pixels, pixel: number): Colour {
  const at = pixel * 3;
  return [bytes[at] ?? 0, bytes[at + 1] ?? 0, bytes[at + 2] ?? 0];
}

/** The commonest pale colour on the cards, or null where they have none. */
function groundOf(pixels: Pixels, cards: readonly Polygon[]): Colour | null {
  const { width, height } = pixels;
  const counts = new Map<string, { readonly colour: Colour; count: number }>();
  const every = Math.max(1, Math.floor((width * height) / SAMPLES));
  for (let pixel = 0; pixel < width * height; pixel += every) {
    const colour = colourAt(pixels, pixel);
    const [red, green, blue] = colour;
    const point = [pixel % width, Math.floor(pixel / width)] as const;
    if (red + green + blue > PALE && cards.some((card) => holds(card, point))) {
      const key = colour.map((value) => Math.floor(value / STEP)).join();
      const counted = counts.get(key) ?? { colour, count: 0 };
      counted.count += 1;
      counts.set(key, counted);
    }
  }
  const [commonest] = [...counts.values()].toSorted((one, other) => other.count - one.count);
  return commonest?.colour ?? null;
}

function marksOf(pixels: Pixels, [red, green, blue]: Colour): Uint8Array {
  return Uint8Array.from({ length: pixels.width * pixels.height }, (_, pixel) => {
    const [r, g, b] = colourAt(pixels, pixel);
    const isAlike =
      Math.abs(r - red) < ALIKE && Math.abs(g - green) < ALIKE && Math.abs(b - blue) < ALIKE;
    return isAlike ? 1 : 0;
  });
}
