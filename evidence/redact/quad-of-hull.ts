import { areaOf, type Point, type Polygon, type Quad } from './geometry.ts';

/** Corners of a hull at most: a hull has a corner a row, and the cost of what follows is quadratic. */
const MOST_CORNERS = 60;

/**
 * The smallest quadrilateral about a hull that is found by taking away, one after the other, the side whose neighbours meet with the
 * least area gained; null where they never meet.
 */
export function quadOfHull(hull: Polygon): Quad | null {
  let corners: Point[] = thinned(hull);
  while (corners.length > 4) {
    const next = withoutOneSide(corners);
    if (next === null) {
      return null;
    }
    corners = next;
  }
  const [a, b, c, d] = corners;
  return a === undefined || b === undefined || c === undefined || d === undefined
    ? null
    : [a, b, c, d];
}

/** Without the corners that matter least, by the triangle that each makes with its neighbours. */
function thinned(hull: Polygon): Point[] {
  let corners = [...hull];
  while (corners.length > MOST_CORNERS) {
    const losses = corners.map((corner, index) =>
      areaOf([
        corners.at(index - 1) ?? corner,
        corner,
        corners[(index + 1) % corners.length] ?? corner,
      ]),
    );
    const limit = losses.toSorted((a, b) => a - b)[Math.floor(corners.length / 4)] ?? 0;
    const kept = corners.filter((_, index) => index % 2 === 0 || (losses[index] ?? 0) > limit);
    corners = kept.length < corners.length ? kept : kept.slice(0, MOST_CORNERS);
  }
  return corners;
}

/** Takes away the side that costs least: its two corners become the point where its neighbours meet. */
function withoutOneSide(corners: readonly Point[]): Point[] | null {
  let best: { readonly gained: number; readonly index: number; readonly point: Point } | null =
    null;
  for (const [index, from] of corners.entries()) {
    const to = corners[(index + 1) % corners.length] ?? from;
    const before = corners.at(index - 1) ?? from;
    const after = corners[(index + 2) % corners.length] ?? to;
    const point = meeting(before, from, after, to);
    const gained = point === null ? Number.POSITIVE_INFINITY : areaOf([from, point, to]);
    if (point !== null && (best === null || gained < best.gained)) {
      best = { gained, index, point };
    }
  }
  if (best === null) {
    return null;
  }
  const { index, point } = best;
  const second = (index + 1) % corners.length;
  return corners.flatMap((corner, at) => {
    if (at === second) {
      return [];
    }
    return at === index ? [point] : [corner];
  });
}

/** Where the line from `a` through `b` meets the line from `c` through `d`, ahead of both; null where it does not. */
function meeting(a: Point, b: Point, c: Point, d: Point): Point | null {
  const [ux, uy] = [b[0] - a[0], b[1] - a[1]];
  const [vx, vy] = [d[0] - c[0], d[1] - c[1]];
  const turn = ux * vy - uy * vx;
  if (Math.abs(turn) < 1e-9) {
    return null;
  }
  const s = ((c[0] - a[0]) * vy - (c[1] - a[1]) * vx) / turn;
  const t = ((c[0] - a[0]) * uy - (c[1] - a[1]) * ux) / turn;
  return s >= 1 && t >= 1 ? [a[0] + ux * s, a[1] + uy * s] : null;
}
