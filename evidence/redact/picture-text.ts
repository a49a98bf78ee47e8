import type { Point, Quad } from './geometry.ts';

/** One line of text in a picture, as a reader of text gives it. */
export interface PictureLine {
  readonly text: string;
  /** From 0 to 1. */
  readonly confidence: number;
  /** Upper left, upper right, lower right, lower left, as its reader sees them. */
  readonly box: Quad;
}

/**
 * Reads the lines of text in a picture of at most 1,280 pixels a side, in its pixels. Throws where it cannot: then nobody knows what
 * the picture holds.
 */
export type ReadLines = (
  picture: Uint8Array,
  signal: AbortSignal,
) => Promise<readonly PictureLine[]>;

/** A line in the frame of its own writing: where it begins, where it goes, which way is down. */
export interface Baseline {
  readonly left: Point;
  readonly right: Point;
  /** Unit vector along the writing. */
  readonly along: Point;
  /** Unit vector from the top of the letters to their foot. */
  readonly down: Point;
  readonly length: number;
  readonly height: number;
}

function middle([ax, ay]: Point, [bx, by]: Point): Point {
  return [(ax + bx) / 2, (ay + by) / 2];
}

/** The middle line of a box of text. Text that is read from bottom to top has its long side upright. */
export function baselineOf({ box }: PictureLine): Baseline {
  const [upperLeft, upperRight, lowerRight, lowerLeft] = box;
  const left = middle(upperLeft, lowerLeft);
  const right = middle(upperRight, lowerRight);
  const top = middle(upperLeft, upperRight);
  const foot = middle(lowerLeft, lowerRight);
  const across = Math.hypot(right[0] - left[0], right[1] - left[1]);
  const upright = Math.hypot(foot[0] - top[0], foot[1] - top[1]);
  return upright > across * 1.5
    ? lineBetween(top, foot, across)
    : lineBetween(left, right, upright);
}

function lineBetween(left: Point, right: Point, height: number): Baseline {
  const length = Math.max(1, Math.hypot(right[0] - left[0], right[1] - left[1]));
  const along: Point = [(right[0] - left[0]) / length, (right[1] - left[1]) / length];
  return { left, right, along, down: [-along[1], along[0]], length, height: Math.max(1, height) };
}
