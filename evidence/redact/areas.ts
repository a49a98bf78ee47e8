import { convexHull, type Point, type Polygon } from './geometry.ts';

/** Pixels that hang together, by their outline. */
export interface Area {
  readonly hull: Polygon;
  readonly pixels: number;
}

/**
 * Areas of touching pixels that are marked (`wanted` is 1) or not marked (0), smaller ones left out. Only the first and the last
 * pixel of each row of an area can be a corner of its hull, so that the cost stays linear in the picture.
 */
export function areasOf(
  marks: Uint8Array,
  width: number,
  wanted: 0 | 1,
  least: number,
): readonly Area[] {
  const seen = new Uint8Array(marks.length);
  const stack = new Int32Array(marks.length);
  const found: Area[] = [];
  for (let start = 0; start < marks.length; start += 1) {
    if (seen[start] === 0 && marks[start] === wanted) {
      const area = fill(start, { marks, width, wanted, seen, stack });
      if (area.pixels >= least) {
        found.push({ hull: hullOf(area.rows), pixels: area.pixels });
      }
    }
  }
  return found;
}

interface Search {
  readonly marks: Uint8Array;
  readonly width: number;
  readonly wanted: 0 | 1;
  readonly seen: Uint8Array;
  readonly stack: Int32Array;
}

type Rows = ReadonlyMap<number, readonly [first: number, last: number]>;

/** Everything that touches a pixel at a side; marked pixels also touch at their corners. */
function fill(start: number, search: Search): { readonly rows: Rows; readonly pixels: number } {
  const { marks, width, wanted, seen, stack } = search;
  const steps =
    wanted === 1
      ? [-width - 1, -width, -width + 1, -1, 1, width - 1, width, width + 1]
      : [-width, -1, 1, width];
  const rows = new Map<number, readonly [number, number]>();
  let size = 1;
  let pixels = 0;
  stack[0] = start;
  seen[start] = 1;
  while (size > 0) {
    size -= 1;
    const at = stack[size] ?? 0;
    pixels += 1;
    widen(rows, Math.floor(at / width), at % width);
    for (const step of steps) {
      const next = at + step;
      const isBeside = Math.abs((next % width) - (at % width)) <= 1;
      if (
        isBeside &&
        next >= 0 &&
        next < marks.length &&
        seen[next] === 0 &&
        marks[next] === wanted
      ) {
        seen[next] = 1;
        stack[size] = next;
        size += 1;
      }
    }
  }
  return { rows, pixels };
}

function widen(rows: Map<number, readonly [number, number]>, y: number, x: number): void {
  const row = rows.get(y);
  if (row === undefined) {
    rows.set(y, [x, x]);
  } else if (x < row[0] || x > row[1]) {
    rows.set(y, [Math.min(row[0], x), Math.max(row[1], x)]);
  }
}

function hullOf(rows: Rows): Polygon {
  const ends = [...rows].flatMap(([y, [first, last]]): Point[] => [
    [first, y],
    [last + 1, y],
    [first, y + 1],
    [last + 1, y + 1],
  ]);
  return convexHull(ends);
}
