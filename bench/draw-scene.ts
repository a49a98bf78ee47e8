import type { Page } from 'playwright';

/** A place on a picture that must not be seen in a redacted copy, by its corners in pixels. */
export interface PrivatePlace {
  readonly card: number;
  readonly what: 'number' | 'portrait' | 'name';
  readonly corners: readonly (readonly [x: number, y: number])[];
}

/** A picture of cards, or of none, to be drawn by a browser. */
export interface CardScene {
  readonly name: string;
  readonly html: string;
  readonly width: number;
  readonly height: number;
}

/** Draws a scene; the picture, and what on it is private. */
export async function drawScene(
  page: Page,
  { html, width, height }: CardScene,
): Promise<{ readonly png: Buffer; readonly places: readonly PrivatePlace[] }> {
  await page.setViewportSize({ width, height });
  await page.setContent(html);
  const found = await page.locator('i[data-card]').evaluateAll((marked) =>
    marked.map((mark) => {
      const { x, y } = mark.getBoundingClientRect();
      return { card: mark.dataset['card'] ?? '', what: mark.dataset['what'] ?? '', x, y };
    }),
  );
  const png = await page.screenshot();
  return { png, places: placesOf(found) };
}

function placesOf(
  found: readonly {
    readonly card: string;
    readonly what: string;
    readonly x: number;
    readonly y: number;
  }[],
): PrivatePlace[] {
  const places: PrivatePlace[] = [];
  for (let at = 0; at + 3 < found.length; at += 4) {
    const four = found.slice(at, at + 4);
    const { card: index = '', what = '' } = four[0] ?? {};
    if (what === 'number' || what === 'portrait' || what === 'name') {
      places.push({ card: Number(index), what, corners: four.map(({ x, y }) => [x, y] as const) });
    }
  }
  return places;
}
