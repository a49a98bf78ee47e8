import { holds, type Polygon } from './geometry.ts';
import type { Pixels } from './pixels.ts';

/** Cells along the longer side of a covered region: four digits of a card, and three of its lines, fall into one. */
const CELLS = 8;

/** Steps between the colours that are left: what a digit changes in the mean of its cell is below one. */
const STEP = 32;

/** Smallest cell, in pixels. */
const LEAST_CELL = 12;

/**
 * Covers regions for good: every pixel in one becomes the mean of its cell, in few colours. `pixels` are changed in place. Regions may
 * run over the picture's edges.
 */
export function coverRegions(pixels: Pixels, regions: readonly Polygon[]): void {
  for (const region of regions) {
    coverRegion(pixels, region);
  }
}

interface Bounds {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

function boundsOf(region: Polygon, { width, height }: Pixels): Bounds {
  const xs = region.map(([x]) => x);
  const ys = region.map(([, y]) => y);
  return {
    left: Math.max(0, Math.floor(Math.min(...xs))),
    top: Math.max(0, Math.floor(Math.min(...ys))),
    right: Math.min(width, Math.ceil(Math.max(...xs)) + 1),
    bottom: Math.min(height, Math.ceil(Math.max(...ys)) + 1),
  };
}

function coverRegion(pixels: Pixels, region: Polygon): void {
  const { left, top, right, bottom } = boundsOf(region, pixels);
  const cell = Math.max(LEAST_CELL, Math.ceil(Math.max(right - left, bottom - top) / CELLS));
  for (let y = top; y < bottom; y += cell) {
    for (let x = left; x < right; x += cell) {
      coverCell(pixels, region, {
        left: x,
        top: y,
        right: Math.min(right, x + cell),
        bottom: Math.min(bottom, y + cell),
      });
    }
  }
}

function coverCell({ bytes, width }: Pixels, region: Polygon, cell: Bounds): void {
  const places: number[] = [];
  for (let y = cell.top; y < cell.bottom; y += 1) {
    for (let x = cell.left; x < cell.right; x += 1) {
      if (holds(region, [x + 0.5, y + 0.5])) {
        places.push((y * width + x) * 3);
      }
    }
  }
  for (let channel = 0; channel < 3; channel += 1) {
    const sum = places.reduce((total, at) => total + (bytes[at + channel] ?? 0), 0);
    const colour = coarse(sum / Math.max(1, places.length));
    for (const at of places) {
      bytes[at + channel] = colour;
    }
  }
}

function coarse(value: number): number {
  return Math.min(255, Math.floor(value / STEP) * STEP + STEP / 2);
}
