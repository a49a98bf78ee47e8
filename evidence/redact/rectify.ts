import type { Point, Quad } from './geometry.ts';
import type { Pixels } from './pixels.ts';

/** A part of a picture as it would be seen from straight above: the quadrilateral becomes a rectangle of that size. */
export function rectified(
  { bytes, width, height }: Pixels,
  quad: Quad,
  size: { readonly width: number; readonly height: number },
): Pixels {
  const place = projection(quad);
  const out = Buffer.alloc(size.width * size.height * 3);
  for (let y = 0; y < size.height; y += 1) {
    for (let x = 0; x < size.width; x += 1) {
      const [sx, sy] = place((x + 0.5) / size.width, (y + 0.5) / size.height);
      sample(bytes, width, height, sx - 0.5, sy - 0.5, out, (y * size.width + x) * 3);
    }
  }
  return { bytes: out, ...size };
}

/** The projective map of the unit square on a quadrilateral (Heckbert 1989, section 2.2.3). */
export function projection([a, b, c, d]: Quad): (u: number, v: number) => Point {
  const [sx, sy] = [a[0] - b[0] + c[0] - d[0], a[1] - b[1] + c[1] - d[1]];
  const [dx1, dy1] = [b[0] - c[0], b[1] - c[1]];
  const [dx2, dy2] = [d[0] - c[0], d[1] - c[1]];
  const turn = dx1 * dy2 - dx2 * dy1;
  const g = Math.abs(turn) < 1e-9 ? 0 : (sx * dy2 - dx2 * sy) / turn;
  const h = Math.abs(turn) < 1e-9 ? 0 : (dx1 * sy - sx * dy1) / turn;
  return (u, v) => {
    const w = g * u + h * v + 1;
    return [
      ((b[0] - a[0] + g * b[0]) * u + (d[0] - a[0] + h * d[0]) * v + a[0]) / w,
      ((b[1] - a[1] + g * b[1]) * u + (d[1] - a[1] + h * d[1]) * v + a[1]) / w,
    ];
  };
}

/** The colour between four pixels; beyond the picture white. */
function sample(
  bytes: Buffer,
  width: number,
  height: number,
  x: number,
  y: number,
  out: Buffer,
  to: number,
): void {
  const [left, top] = [Math.floor(x), Math.floor(y)];
  const [fx, fy] = [x - left, y - top];
  const isInside = left >= 0 && top >= 0 && left + 1 < width && top + 1 < height;
  for (let channel = 0; channel < 3; channel += 1) {
    const at = (top * width + left) * 3 + channel;
    const upper = (bytes[at] ?? 0) * (1 - fx) + (bytes[at + 3] ?? 0) * fx;
    const lower = (bytes[at + width * 3] ?? 0) * (1 - fx) + (bytes[at + width * 3 + 3] ?? 0) * fx;
    out[to + channel] = isInside ? upper * (1 - fy) + lower * fy : 255;
  }
}
