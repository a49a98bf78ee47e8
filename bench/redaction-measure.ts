import type { Browser } from 'playwright';
import { holds, type Point, type Polygon } from '../evidence/redact/geometry.ts';
import type { ReadLines } from '../evidence/redact/picture-text.ts';
import { type RedactedPicture, redactPicture } from '../evidence/redact/redact-picture.ts';
import { type CardScene, drawScene, type PrivatePlace } from './draw-scene.ts';

/** What became of one picture. */
export interface SceneOutcome {
  readonly name: string;
  readonly redacted: RedactedPicture;
  /** Private places of the picture, and those of which a part is still seen. */
  readonly places: number;
  readonly open: readonly PrivatePlace[];
  /** Share of the picture that is covered. */
  readonly covered: number;
  readonly ms: number;
}

/** Draws a scene, redacts the picture, and compares with where the private places are. */
export async function measureScene(
  browser: Browser,
  scene: CardScene,
  read: ReadLines | null,
  signal: AbortSignal,
): Promise<SceneOutcome> {
  const page = await browser.newPage();
  const { png, places } = await drawScene(page, scene);
  await page.close();
  const start = performance.now();
  const redacted = await redactPicture(png, { read }, signal);
  const ms = performance.now() - start;
  const regions = regionsOf(redacted, scene);
  return {
    name: scene.name,
    redacted,
    places: places.length,
    open: places.filter((place) => !isCovered(place, regions, scene)),
    covered: shareOf(regions, scene),
    ms,
  };
}

function regionsOf(redacted: RedactedPicture, { width, height }: CardScene): readonly Polygon[] {
  if (redacted.kind === 'covered') {
    return redacted.regions;
  }
  return redacted.kind === 'clear'
    ? []
    : [
        [
          [0, 0],
          [width, 0],
          [width, height],
          [0, height],
        ],
      ];
}

/** Points of a place on a grid of 24 by 8, those outside the picture left out: each must be in a region. */
function isCovered(
  place: PrivatePlace,
  regions: readonly Polygon[],
  { width, height }: CardScene,
): boolean {
  return gridOn(place)
    .filter(([x, y]) => x >= 0 && y >= 0 && x < width && y < height)
    .every((point) => regions.some((region) => holds(region, point)));
}

function gridOn({ corners }: PrivatePlace): readonly Point[] {
  const [a = [0, 0], b = [0, 0], c = [0, 0], d = [0, 0]] = corners;
  return Array.from({ length: 9 * 25 }, (_, index): Point => {
    const [u, v] = [(index % 25) / 24, Math.floor(index / 25) / 8];
    return [
      (a[0] * (1 - u) + b[0] * u) * (1 - v) + (d[0] * (1 - u) + c[0] * u) * v,
      (a[1] * (1 - u) + b[1] * u) * (1 - v) + (d[1] * (1 - u) + c[1] * u) * v,
    ];
  });
}

function shareOf(regions: readonly Polygon[], { width, height }: CardScene): number {
  let inside = 0;
  for (let row = 0; row < 50; row += 1) {
    for (let column = 0; column < 50; column += 1) {
      const point = [((column + 0.5) * width) / 50, ((row + 0.5) * height) / 50] as const;
      inside += regions.some((region) => holds(region, point)) ? 1 : 0;
    }
  }
  return inside / 2_500;
}
