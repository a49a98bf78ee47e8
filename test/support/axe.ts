import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Page } from 'playwright';
import { z } from 'zod';

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

const Violations = z.array(
  z.object({
    id: z.string(),
    impact: z.string().nullable(),
    nodes: z.array(z.object({ target: z.array(z.unknown()) })),
  }),
);

/** What axe is asked: the rules of WCAG 2.2 AA, and its own of good practice. */
const RUN = `axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })
  .then(({ violations }) => violations.map(({ id, impact, nodes }) => ({ id, impact, nodes: nodes.map(({ target }) => ({ target })) })))`;

/**
 * What axe finds on a page that is serious or worse: rule and place, a line each. The page must be open in a context that bypasses the
 * content security policy.
 */
export async function seriousFindings(page: Page): Promise<readonly string[]> {
  await page.addScriptTag({ content: await readFile(AXE, 'utf8') });
  return Violations.parse(await page.evaluate(RUN))
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
}

/** How many pixels of a page stand out at its side. */
export async function pixelsAside(page: Page): Promise<number> {
  const pixels = Number(
    await page.evaluate(
      'document.documentElement.scrollWidth - document.documentElement.clientWidth',
    ),
  );
  return Math.max(0, pixels);
}
