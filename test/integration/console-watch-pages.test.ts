import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Browser, BrowserContext, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ServedConsole } from '../../app/console/serve-console.ts';
import type { Actors } from '../../console/api/actors.ts';
import { launchTestBrowser } from '../support/browser.ts';
import { sampleSource } from '../support/line-samples.ts';
import { seedActorCases } from '../support/seeded-actors.ts';
import { openSweepWorld, type SweepWorld } from '../support/sweep-world.ts';
import { openWatchConsole, type WatchConsole } from '../support/watch-console.ts';

/** What criminals write where a name is asked for. */
const HOSTILE =
  '<img src=x onerror="globalThis.broken=1"><script>globalThis.broken=1</script>\u202E=1+1';

const LOOKS = [
  { language: 'zh', theme: 'light', width: 1_280 },
  { language: 'en', theme: 'dark', width: 390 },
  { language: 'en', theme: 'light', width: 390 },
  { language: 'zh', theme: 'dark', width: 1_280 },
] as const;

/** What is wrong with a page, in a line each. */
const JUDGE = `axe.run().then(({ violations }) => [
  ...violations
    .filter(({ impact }) => /serious|critical/.test(impact))
    .map(({ id, nodes }) => location.pathname + ' ' + id + ': ' + nodes[0].html),
  ...(document.documentElement.scrollWidth > document.documentElement.clientWidth
    ? [location.pathname + ' scrolls sideways'] : []),
  ...('broken' in globalThis ? [location.pathname + ' ran what a seller wrote'] : []),
])`;

describe('pages that watch and teach, in a browser', () => {
  let world: SweepWorld;
  let console: WatchConsole;
  let served: ServedConsole;
  let browser: Browser;
  let axe: string;
  let paths: readonly string[];

  async function contextOf(look: (typeof LOOKS)[number]): Promise<BrowserContext> {
    const { language, theme, width } = look;
    const context = await browser.newContext({
      viewport: { width, height: 844 },
      bypassCSP: true,
      colorScheme: theme,
    });
    await context.addInitScript(
      `localStorage.setItem('language', '${language}'); localStorage.setItem('theme', '${theme}');`,
    );
    return context;
  }

  async function opened(context: BrowserContext, path: string): Promise<Page> {
    const page = await context.newPage();
    await page.goto(new URL(path.slice(1), served.address).href, { waitUntil: 'networkidle' });
    await page.waitForSelector('main h1');
    await page.evaluate(
      `for (const one of document.querySelectorAll('main details')) one.setAttribute('open', '')`,
    );
    return page;
  }

  beforeAll(async () => {
    world = await openSweepWorld('console-pages');
    console = openWatchConsole(world.line);
    const { store } = world.line.deps;
    await seedActorCases(store, [
      {
        id: 'cas_a1',
        handles: [{ kind: 'wechat', value: HOSTILE }],
        text: HOSTILE,
        region: '44',
        at: new Date(),
      },
      {
        id: 'cas_a2',
        handles: [{ kind: 'wechat', value: HOSTILE }],
        text: HOSTILE,
        at: new Date(),
      },
    ]);
    await store.sources.put(sampleSource({ id: 'hostile', name: HOSTILE, legalBasis: HOSTILE }));
    await store.sweeps.open({
      id: `swp_${'a'.repeat(26)}`,
      slot: 'one',
      sourceIds: ['hostile'],
      full: false,
      startedAt: new Date(),
      finishedAt: null,
    });
    await store.sourceBooks.note({
      sourceId: 'hostile',
      act: 'paused',
      until: null,
      by: HOSTILE,
      reason: HOSTILE,
      at: new Date(),
    });
    const answer = await console.ask('GET', '/actors');
    const actor = ((await answer.json()) as Actors).actors[0]?.id ?? '';
    paths = [
      '/dashboard',
      '/actors',
      `/actors/${actor}`,
      '/sources',
      '/sources/hostile',
      '/sweeps',
      `/sweeps/swp_${'a'.repeat(26)}`,
      '/rules',
      '/models',
    ];
    served = await console.serve();
    browser = await launchTestBrowser();
    axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  });

  afterAll(async () => {
    await browser.close();
    await served.close();
    await console.close();
    await world.close();
  });

  it.each(LOOKS)(
    'have nothing serious for axe, run nothing, and fit: %o',
    async (look) => {
      const context = await contextOf(look);
      const found: string[] = [];

      for (const path of paths) {
        const page = await opened(context, path);
        await page.evaluate(axe);
        found.push(...(await page.evaluate<readonly string[]>(JUDGE)));
        await page.close();
      }
      await context.close();

      expect(found).toEqual([]);
    },
    180_000,
  );

  it('show what sellers write as text', async () => {
    const context = await contextOf(LOOKS[0]);

    const page = await opened(context, paths[2] ?? '');
    const shown = await page.locator('main h1').textContent();
    const planted = await page.locator('main img, main script').count();
    await context.close();

    expect(shown).toContain('<script>');
    expect(planted).toBe(0);
  });

  it('let an analyst split an actor by the keyboard, and take it back', async () => {
    const context = await contextOf(LOOKS[1]);
    const page = await opened(context, paths[2] ?? '');

    await page.getByRole('checkbox').first().press('Space');
    await page.getByRole('button', { name: 'Split off what is chosen' }).press('Enter');
    await page.getByLabel('Reason').fill('two hands');
    await page.getByLabel('Reason').press('Tab');
    await page.keyboard.press('Enter');
    await page.getByText('By a person’s word another than').waitFor();
    await page.getByRole('button', { name: 'Undo' }).first().press('Enter');
    await page.getByLabel('Reason').fill('one after all');
    await page.getByRole('dialog').getByRole('button', { name: 'Undo' }).press('Enter');
    await page.getByText('was undone').waitFor();
    const cases = await page.getByRole('checkbox').count();
    await context.close();

    expect(cases).toBe(2);
  });
});
