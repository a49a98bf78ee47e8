import type { Browser, BrowserContext, Page } from 'playwright';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pixelsAside } from '../support/axe.ts';
import { launchTestBrowser } from '../support/browser.ts';
import { actor, serveCaseConsole } from '../support/case-console.ts';
import {
  ATTACKS,
  HOSTILE_CASE,
  HOSTILE_SIGHTING,
  hostileEvidence,
  plantHostileCase,
  short,
} from '../support/hostile-case.ts';
import { openSweepWorld, type SweepWorld } from '../support/sweep-world.ts';

const AT = new Date('2026-11-22T00:00:00Z');

/** Everything that a page can bring, planted in every field at once, looked at in Chromium. */
describe('hostile content in the console', () => {
  let world: SweepWorld;
  let served: Awaited<ReturnType<typeof serveCaseConsole>>;
  let browser: Browser;

  beforeAll(async () => {
    world = await openSweepWorld('console-hostile');
    await plantHostileCase(world);
    const holder = { ...actor('x'), name: short(ATTACKS) };
    served = await serveCaseConsole(world.line, () => holder);
    browser = await launchTestBrowser();
  });

  afterAll(async () => {
    await browser?.close();
    await served?.close();
    await world?.close();
  });

  /** Opens a page, lets it settle, and gives what it did that it must not. */
  async function look(path: string, width: number): Promise<Looked> {
    const context = await browser.newContext({ viewport: { width, height: 800 } });
    const looked = await watched(context, served.address);
    await looked.page.goto(new URL(path, served.address).href);
    return looked;
  }

  it.each([1280, 390])(
    'shows the queue at %i pixels, and nothing runs or leaves',
    async (width) => {
      const { page, left, close } = await look('queue?state=all', width);
      await page.locator('.queue-text').first().waitFor();

      const boxes = await page
        .locator('.queue-row')
        .evaluateAll((rows) => rows.map((row) => (row as { offsetHeight: number }).offsetHeight));

      expect(await harm(page)).toEqual({ ran: null, violations: [] });
      expect(left()).toEqual([]);
      expect(await pixelsAside(page)).toBe(0);
      expect(new Set(boxes).size).toBe(1);
      await close();
    },
  );

  it.each([1280, 390])('shows the case at %i pixels, and nothing runs or leaves', async (width) => {
    const { page, left, close } = await look(`cases/${HOSTILE_CASE}`, width);
    await page.locator('.marked-text').waitFor();
    await page.locator('.ad-reading .foreign').first().waitFor();
    await page.locator('.notice').first().waitFor();
    await page.locator('.bundle summary').first().click();

    const foreign = await page.evaluate(
      `[...new Set([...document.querySelectorAll('.foreign')].map((one) => getComputedStyle(one).unicodeBidi))]`,
    );

    expect(await harm(page)).toEqual({ ran: null, violations: [] });
    expect(left()).toEqual([]);
    expect(await pixelsAside(page)).toBe(0);
    expect(await cardsAside(page)).toEqual([]);
    expect(foreign).toEqual(['isolate']);
    expect(
      await page.locator('.marked-text script, .marked-text img, .marked-text svg').count(),
    ).toBe(0);
    expect(await linksElsewhere(page)).toEqual([]);
    await close();
  });

  it('explains a mark in a hostile text without leaving its box', async () => {
    const { page, close } = await look(`cases/${HOSTILE_CASE}`, 1280);

    await page.locator('.mark').first().focus();

    await page.getByRole('tooltip').waitFor();
    expect(await harm(page)).toEqual({ ran: null, violations: [] });
    expect(await pixelsAside(page)).toBe(0);
    await close();
  });

  it('gives a picture that is none, or a giant, as nothing or as a small one', async () => {
    const { vault, store } = world.line.deps;
    const svg = Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>`);
    const giant = await sharp({
      create: { width: 12_000, height: 12_000, channels: 3, background: '#fff' },
    })
      .png()
      .toBuffer();
    const answers: (readonly [number, string | null])[] = [];

    for (const bytes of [svg, giant]) {
      const digest = await vault.put(bytes);
      await hostileEvidence(
        store,
        `evd_${digest.slice(0, 8)}`,
        digest,
        new Date(AT.getTime() + answers.length + 1),
      );
      const answer = await fetch(
        new URL(`api/sightings/${HOSTILE_SIGHTING}/picture`, served.address),
      );
      answers.push([answer.status, answer.headers.get('content-type')]);
    }

    for (const [status, type] of answers) {
      expect([
        [404, 'application/problem+json'],
        [200, 'image/jpeg'],
      ]).toContainEqual([status, type]);
    }
  });
});

interface Looked {
  readonly page: Page;
  /** Requests to another host. */
  readonly left: () => readonly string[];
  readonly close: () => Promise<void>;
}

async function watched(context: BrowserContext, address: string): Promise<Looked> {
  const { origin } = new URL(address);
  const left: string[] = [];
  context.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(`${origin}/`) && !url.startsWith('data:') && !url.startsWith('blob:')) {
      left.push(url);
    }
  });
  await context.addInitScript(
    `window.violations = []; addEventListener('securitypolicyviolation', (event) => window.violations.push(event.violatedDirective + ' ' + event.blockedURI));`,
  );
  const page = await context.newPage();
  page.on('dialog', (dialog) => {
    left.push(`dialog ${dialog.message()}`);
    void dialog.dismiss();
  });
  return { page, left: () => left, close: () => context.close() };
}

async function harm(page: Page): Promise<unknown> {
  return await page.evaluate('({ ran: window.ran ?? null, violations: window.violations })');
}

/** Boxes that stand out of the page at a side, or let what they hold be seen outside. */
async function cardsAside(page: Page): Promise<unknown> {
  return await page.evaluate(`[...document.querySelectorAll('.card, .case-head')]
    .filter((one) => {
      const { left, right } = one.getBoundingClientRect();
      const isWide = left < 0 || right > document.documentElement.clientWidth + 1;
      return isWide || getComputedStyle(one).overflow !== 'clip';
    })
    .map((one) => one.className)`);
}

/** Links that lead out of the console. */
async function linksElsewhere(page: Page): Promise<unknown> {
  return await page.evaluate(
    `[...document.querySelectorAll('a')].filter(({ origin }) => origin !== location.origin).map(({ href }) => href)`,
  );
}
