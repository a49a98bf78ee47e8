import type { Browser, BrowserContextOptions, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fillConsoleStore } from '../../bench/console-store.ts';
import { openPool } from '../../store/open-store.ts';
import { pixelsAside, seriousFindings } from '../support/axe.ts';
import { launchTestBrowser } from '../support/browser.ts';
import { actor, serveCaseConsole } from '../support/case-console.ts';
import { mergeCases } from '../support/merge-cases.ts';
import { openSweepWorld, type SweepWorld } from '../support/sweep-world.ts';

const CASES = 1_500;

/** The queue and the case in Chromium: by keyboard alone, in both languages, themes and widths. */
describe('the pages of the queue and the case', () => {
  let world: SweepWorld;
  let served: Awaited<ReturnType<typeof serveCaseConsole>>;
  let browser: Browser;

  beforeAll(async () => {
    world = await openSweepWorld('console-case-pages');
    const pool = openPool({ connectionString: world.settings.databaseUrl ?? '' });
    await fillConsoleStore(pool, { cases: CASES, sightings: 3 * CASES });
    await pool.end();
    served = await serveCaseConsole(world.line, () => actor('Li'));
    browser = await launchTestBrowser();
  });

  afterAll(async () => {
    await browser?.close();
    await served?.close();
    await world?.close();
  });

  /** A page of the console; axe needs the policy out of its way. */
  async function visit(path: string, options: BrowserContextOptions = {}): Promise<Page> {
    const context = await browser.newContext({ bypassCSP: true, locale: 'en-GB', ...options });
    const page = await context.newPage();
    await page.goto(new URL(path, served.address).href);
    return page;
  }

  it('is worked by keyboard: chosen, dismissed with a preview, and taken back', async () => {
    const page = await visit('queue');
    await page.locator('.queue-text').first().waitFor();
    const first = await currentOf(page);

    await page.keyboard.press('x');
    await page.keyboard.press('j');
    await page.keyboard.press('x');
    const second = await currentOf(page);
    await page.keyboard.press('d');
    await page.getByRole('dialog').getByLabel('Reason').fill('no such ad');
    await page.getByRole('button', { name: 'Preview' }).click();
    await page.getByText('This takes 2 cases').waitFor();
    await page.getByRole('button', { name: 'Take these 2' }).click();
    await page.getByText('2 taken').waitFor();
    const states = await Promise.all([first, second].map((id) => stateOf(id)));
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByText('2 taken back').waitFor();

    expect(first).not.toBe(second);
    expect(states).toEqual(['dismissed', 'dismissed']);
    expect(await Promise.all([first, second].map((id) => stateOf(id)))).toEqual([
      'deferred',
      'deferred',
    ]);
    await page.context().close();
  });

  async function stateOf(caseId: string): Promise<string> {
    return (await world.line.deps.store.cases.get(caseId)).state;
  }

  it('keeps its filter in the address, and shows its keys', async () => {
    const page = await visit('queue');
    await page.getByLabel('State').selectOption('dismissed');
    await page.keyboard.press('Escape');
    await page.locator('h1').click();
    await page.keyboard.press('/');
    await page.keyboard.type('四件套');
    await page.waitForURL(/q=/u);

    const again = await visit(page.url());
    await again.locator('.queue-text').first().waitFor();
    await again.keyboard.press('?');
    await again.getByRole('dialog').getByText('claim or release').waitFor();

    expect(new URL(page.url()).searchParams.get('state')).toBe('dismissed');
    expect(await again.getByLabel('Text holds').inputValue()).toBe('四件套');
    await Promise.all([page.context().close(), again.context().close()]);
  });

  it('scrolls to the end of the list, and shows the last case there', async () => {
    const page = await visit('queue?state=all');
    await page.locator('.queue-text').first().waitFor();

    await page.evaluate(`document.querySelector('.virtual').scrollTo(0, 1_000_000)`);

    const last = page.locator(`[aria-posinset="${CASES}"] .queue-text`);
    await last.waitFor();
    const rows = await world.line.deps.store.caseQueue.survey({}, 1, new Date());
    expect(await last.getAttribute('href')).toBe(`/cases/${rows.places.at(-1)?.caseId}`);
    expect(rows.total).toBe(CASES);
    await page.context().close();
  });

  it('tells what happened meanwhile, in place of deciding on a case that has changed', async () => {
    const { store, now } = world.line.deps;
    const [row] = await store.caseQueue.rows(
      { states: ['open'] },
      { from: null, until: null },
      1,
      now(),
    );
    const caseId = row?.caseId ?? '';
    const page = await visit(`cases/${caseId}`);
    await page.locator('textarea[name=reason]').fill('mine');
    await page.route('**/api/live', (route) => route.abort());
    await store.transaction((tx) =>
      tx.cases.append({
        caseId,
        version: (row?.version ?? 0) + 1,
        kind: 'deferred',
        actor: 'Wu',
        at: now(),
        reason: 'wait for the registrar',
        policy: null,
        reference: null,
      }),
    );

    await page.getByRole('button', { name: 'Dismiss' }).click();

    const meanwhile = page
      .locator('.meanwhile, .events')
      .getByText('wait for the registrar')
      .first();
    await meanwhile.waitFor();
    expect(['deferred', 'dismissed']).toContain(await stateOf(caseId));
    await page.context().close();
  });

  it('leads on from a case that goes into another while it is read, and from its address later', async () => {
    const { store, now } = world.line.deps;
    const [row, other] = await store.caseQueue.rows(
      { states: ['open'] },
      { from: null, until: null },
      2,
      now(),
    );
    const [into, from] = [row?.caseId ?? '', other?.caseId ?? ''];
    const page = await visit(`cases/${from}`);
    await page.getByRole('heading', { name: from }).waitFor();

    await mergeCases(store, into, from, now());
    await page.getByRole('heading', { name: into }).waitFor();
    const told = await page.getByRole('status').allTextContents();
    await page.goto(new URL(`cases/${from}`, served.address).href);
    await page.getByRole('heading', { name: into }).waitFor();

    expect(told.join()).toContain(`The case ${from} is the same advertisement`);
    expect(new URL(page.url()).pathname).toBe(`/cases/${into}`);
    await page.context().close();
  });

  it.each([
    ['en-GB', 'light', 1_280],
    ['zh-CN', 'dark', 1_280],
    ['zh-CN', 'light', 390],
    ['en-GB', 'dark', 390],
  ] as const)('is accessible in %s, %s, %i pixels wide', async (locale, colorScheme, width) => {
    const options = { locale, colorScheme, viewport: { width, height: 844 } } as const;
    const [row] = (
      await world.line.deps.store.caseQueue.survey({ states: ['gone'] }, 1, new Date())
    ).places;

    const queue = await visit('', options);
    await queue.locator('.queue-text').first().waitFor();
    const found = [await pixelsAside(queue), await seriousFindings(queue)];
    await queue.goto(new URL(`cases/${row?.caseId}`, served.address).href);
    await queue.locator('.notice').first().waitFor();
    await queue.locator('.bundle').first().waitFor();
    found.push(await pixelsAside(queue), await seriousFindings(queue));

    expect(found).toEqual([0, [], 0, []]);
    await queue.context().close();
  });
});

/** The id of the case that keys act on. */
async function currentOf(page: Page): Promise<string> {
  const link = page.locator('[aria-current="true"] .queue-text');
  return (await link.getAttribute('href'))?.split('/').at(-1) ?? '';
}
