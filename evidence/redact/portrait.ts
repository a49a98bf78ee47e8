import type { Pixels } from './pixels.ts';

/** Where the portrait is on a card, as shares of its width and height. */
const PORTRAIT = { left: 0.58, right: 0.96, top: 0.1, bottom: 0.78 } as const;

/** Share of the portrait's place that is skin at least, and how much denser than the rest of the card. */
const LEAST_SKIN = 0.05;
const DENSER = 3;

/** More skin than this is a portrait and no card; the ground of a card is paler than this, for the most part. */
const MOST_SKIN = 0.75;
const PALE = 480;
const LEAST_PALE = 0.55;

/** Skin under common light, in RGB (Kovač, Peer, Solina 2003, daylight rule; the last condition loosened for drawn faces). */
function isSkin(red: number, green: number, blue: number): boolean {
  return (
    red > 95 &&
    green > 40 &&
    blue > 20 &&
    Math.max(red, green, blue) - Math.min(red, green, blue) > 15 &&
    red - green > 10 &&
    red > blue &&
    red < 250
  );
}

interface Counts {
  inside: number;
  skinInside: number;
  outside: number;
  skinOutside: number;
  pale: number;
}

/**
 * Whether a rectangle looks like a card with nobody able to read it: a face in its place, and pale ground elsewhere. `isTurned` looks
 * at it standing on its head.
 */
export function hasPortrait(pixels: Pixels, isTurned: boolean): boolean {
  const { inside, skinInside, outside, skinOutside, pale } = count(pixels, isTurned);
  const share = skinInside / Math.max(1, inside);
  const isFace = share >= LEAST_SKIN && share < MOST_SKIN;
  return (
    isFace &&
    share > DENSER * (skinOutside / Math.max(1, outside)) &&
    pale / Math.max(1, outside) > LEAST_PALE
  );
}

function count({ bytes, width, height }: Pixels, isTurned: boolean): Counts {
  const counts = { inside: 0, skinInside: 0, outside: 0, skinOutside: 0, pale: 0 };
  const last = width * height - 1;
  for (let pixel = 0; pixel <= last; pixel += 1) {
    const [x, y] = [(pixel % width) / width, Math.floor(pixel / width) / height];
    note(counts, bytes, (isTurned ? last - pixel : pixel) * 3, isPlaceOfPortrait(x, y));
  }
  return counts;
}

function note(counts: Counts, bytes: Buffer, at: number, isPortrait: boolean): void {
  const [red = 0, green = 0, blue = 0] = bytes.subarray(at, at + 3);
  const skin = isSkin(red, green, blue) ? 1 : 0;
  if (isPortrait) {
    counts.inside += 1;
    counts.skinInside += skin;
  } else {
    counts.outside += 1;
    counts.skinOutside += skin;
    counts.pale += red + green + blue > PALE ? 1 : 0;
  }
}

function isPlaceOfPortrait(x: number, y: number): boolean {
  return x > PORTRAIT.left && x < PORTRAIT.right && y > PORTRAIT.top && y < PORTRAIT.bottom;
}
