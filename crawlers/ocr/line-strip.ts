import type { PictureLine } from './picture-line.ts';

/** A picture without colour, a byte a pixel. */
export interface GreyPicture {
  readonly pixels: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/** A line of text cut out of its picture and laid level, with room below it. */
export interface LineStrip extends GreyPicture {
  /** Rows that the reader took for the line's own; below them is the room. */
  readonly lineHeight: number;
}

/** Room below a line, as a share of its height: what stands under its letters is cut off otherwise. */
const ROOM_BELOW = 0.35;

/** The line laid level along its upper edge, at its own size. */
export function stripOf(picture: GreyPicture, { box }: PictureLine): LineStrip {
  const [[x, y], [rightX, rightY], , [leftX, leftY]] = box;
  const width = Math.max(1, Math.round(Math.hypot(rightX - x, rightY - y)));
  const lineHeight = Math.max(1, Math.round(Math.hypot(leftX - x, leftY - y)));
  const height = Math.round(lineHeight * (1 + ROOM_BELOW));
  const along = [(rightX - x) / width, (rightY - y) / width] as const;
  const down = [(leftX - x) / lineHeight, (leftY - y) / lineHeight] as const;
  const pixels = new Uint8Array(width * height);
  for (let row = 0; row < height; row += 1) {
    for (let column = 0; column < width; column += 1) {
      pixels[row * width + column] = pixelAt(
        picture,
        x + column * along[0] + row * down[0],
        y + column * along[1] + row * down[1],
      );
    }
  }
  return { pixels, width, height, lineHeight };
}

/** The nearest pixel; the border goes on beyond the edge. */
function pixelAt({ pixels, width, height }: GreyPicture, x: number, y: number): number {
  const column = Math.max(0, Math.min(width - 1, Math.round(x)));
  const row = Math.max(0, Math.min(height - 1, Math.round(y)));
  return pixels[row * width + column] ?? 0;
}
