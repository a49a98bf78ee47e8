export type Point = readonly [x: number, y: number];
/** Corners in order round the shape. */
export type Polygon = readonly Point[];
export type Quad = readonly [Point, Point, Point, Point];

function cross(origin: Point, a: Point, b: Point): number {
  return (a[0] - origin[0]) * (b[1] - origin[1]) - (a[1] - origin[1]) * (b[0] - origin[0]);
}

/** The convex hull, clockwise as seen with y downwards (Andrew's monotone chain). */
export function convexHull(points: readonly Point[]): Polygon {
  const sorted = points.toSorted(([ax, ay], [bx, by]) => ax - bx || ay - by);
  if (sorted.length < 3) {
    return sorted;
  }
  return [...chain(sorted), ...chain(sorted.toReversed())];
}

function chain(sorted: readonly Point[]): Point[] {
  const hull: Point[] = [];
  for (const point of sorted) {
    for (;;) {
      const last = hull.at(-1);
      const before = hull.at(-2);
      if (last === undefined || before === undefined || cross(before, last, point) > 0) {
        break;
      }
      hull.pop();
    }
    hull.push(point);
  }
  return hull.slice(0, -1);
}

/** Area of a simple polygon, in square pixels. */
export function areaOf(polygon: Polygon): number {
  let twice = 0;
  for (const [index, [x, y]] of polygon.entries()) {
    const [nextX, nextY] = polygon[(index + 1) % polygon.length] ?? [x, y];
    twice += x * nextY - nextX * y;
  }
  return Math.abs(twice) / 2;
}

export function centreOf(polygon: Polygon): Point {
  const [x, y] = polygon.reduce<Point>(([sx, sy], [px, py]) => [sx + px, sy + py], [0, 0]);
  return [x / polygon.length, y / polygon.length];
}

/** Whether a point is within a convex polygon or on its edge. */
export function holds(polygon: Polygon, point: Point): boolean {
  let side = 0;
  for (const [index, corner] of polygon.entries()) {
    const turn = cross(corner, polygon[(index + 1) % polygon.length] ?? corner, point);
    if (turn * side < 0) {
      return false;
    }
    side = turn === 0 ? side : turn;
  }
  return true;
}

/** The polygon with every corner moved away from its middle by a share of its distance and some pixels. */
export function enlarged(polygon: Polygon, share: number, pixels: number): Polygon {
  const [cx, cy] = centreOf(polygon);
  return polygon.map(([x, y]) => {
    const reach = Math.hypot(x - cx, y - cy);
    const by = 1 + share + (reach === 0 ? 0 : pixels / reach);
    return [cx + (x - cx) * by, cy + (y - cy) * by];
  });
}

/** Lengths of the sides: the two that lie opposite each other averaged. */
export function sidesOf([a, b, c, d]: Quad): readonly [width: number, height: number] {
  return [(distance(a, b) + distance(c, d)) / 2, (distance(b, c) + distance(d, a)) / 2];
}

export function distance([ax, ay]: Point, [bx, by]: Point): number {
  return Math.hypot(ax - bx, ay - by);
}

/** The shape moved and scaled: from a tile's pixels to those of its picture. */
export function placed<T extends Polygon>(shape: T, scale: number, [dx, dy]: Point): T {
  const moved: Point[] = shape.map(([x, y]) => [x * scale + dx, y * scale + dy]);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- as many corners as before
  return moved as unknown as T;
}
