import { type Area, areasOf } from './areas.ts';
import { areaOf, centreOf, distance, type Quad, sidesOf } from './geometry.ts';
import type { Pixels } from './pixels.ts';
import { quadOfHull } from './quad-of-hull.ts';

/** How strong a change must be to be an edge: faint ones for pale cards on white, plain ones on busy ground. */
const EDGE_LEVELS = [18, 44];

/** Fainter changes than this no reader of text sees. */
const FAINTEST = 6;

/** Share of the quadrilateral that the hull must fill: rounded corners take a hundredth, a circle more than a fifth. */
const LEAST_FILL = 0.9;

/** A card is 1.59 times as wide as high; seen from the side, or turned, it may be from this to that. */
const LEAST_RATIO = 1.12;
const MOST_RATIO = 2.5;

/** Least length of the longer side, in pixels: nothing can be read or recognized on a smaller one. */
const LEAST_WIDTH = 44;

/** Shapes of a picture that are looked at, the likeliest first. */
const MOST_SHAPES = 12;

/** Whether there is anything on a picture: without an edge there is neither letter nor card. */
export function isEmpty(map: Uint8Array): boolean {
  return map.every((change) => change < FAINTEST);
}

/** Quadrilaterals that may be cards, in the picture's pixels, corners clockwise, the likeliest first. */
export function cardShapes(pixels: Pixels, map: Uint8Array): readonly Quad[] {
  const whole = pixels.width * pixels.height;
  const found: Quad[] = [];
  for (const level of EDGE_LEVELS) {
    const marks = map.map((change) => (change >= level ? 1 : 0));
    for (const wanted of [0, 1] as const) {
      const least = wanted === 1 ? LEAST_WIDTH : LEAST_WIDTH * 12;
      for (const area of areasOf(marks, pixels.width, wanted, least)) {
        const quad = cardQuad(area, whole);
        if (quad !== null && !found.some((other) => isSame(other, quad))) {
          found.push(quad);
        }
      }
    }
  }
  return found.toSorted((one, other) => unlikeness(one) - unlikeness(other)).slice(0, MOST_SHAPES);
}

function cardQuad({ hull }: Area, whole: number): Quad | null {
  const area = areaOf(hull);
  if (area > whole * 0.97 || area < LEAST_WIDTH * LEAST_WIDTH * 0.5) {
    return null;
  }
  const quad = quadOfHull(hull);
  if (quad === null || area / areaOf(quad) < LEAST_FILL) {
    return null;
  }
  const [across, down] = sidesOf(quad);
  const ratio = Math.max(across, down) / Math.max(1, Math.min(across, down));
  return ratio >= LEAST_RATIO && ratio <= MOST_RATIO && Math.max(across, down) >= LEAST_WIDTH
    ? startingLong(quad)
    : null;
}

/** The same corners, the first two ending a long side. */
function startingLong(quad: Quad): Quad {
  const [across, down] = sidesOf(quad);
  const [a, b, c, d] = quad;
  return across >= down ? quad : [b, c, d, a];
}

function isSame(one: Quad, other: Quad): boolean {
  const size = Math.max(...sidesOf(one));
  return (
    distance(centreOf(one), centreOf(other)) < size * 0.06 &&
    Math.abs(size - Math.max(...sidesOf(other))) < size * 0.1
  );
}

/** Small for what has the ratio of a card; of two alike the larger comes first. */
function unlikeness(quad: Quad): number {
  const [across, down] = sidesOf(quad);
  return Math.abs(Math.log(across / Math.max(1, down) / 1.585)) - areaOf(quad) / 4_000_000;
}
