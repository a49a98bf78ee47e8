import { randomBytes } from 'node:crypto';
import type { Browser, BrowserContextOptions, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ServedConsole } from '../../app/console/serve-console.ts';
import { clueRoutes } from '../../console/server/routes/clues.ts';
import { submitClue } from '../../pipeline/clue.ts';
import { pixelsAside, seriousFindings } from '../support/axe.ts';
import { launchTestBrowser } from '../support/browser.ts';
import { type ConsoleWorld, openConsoleWorld, PASSWORD } from '../support/console-world.ts';
import { textPicture } from '../support/pictures.ts';
import { seedCase } from '../support/seeded-case.ts';
import { AT } from '../support/stage-world.ts';

const HOSTILE = '<img src=x onerror="globalThis.hit=1">\u202Egnitirw\u202C 出身份证 加QQ 999912345';

let world: ConsoleWorld;
let served: ServedConsole;
let browser: Browser;

beforeAll(async () => {
  world = await openConsoleWorld({}, (stages) =>
    clueRoutes({
      line: stages.deps,
      random: randomBytes,
      covered: () => Promise.resolve(null),
    }),
  );
  await world.user('chen', 'analyst');
  await seedCase(world.stages.store, 'cas_clues', AT, []);
  served = await world.serve();
  browser = await launchTestBrowser();
});

afterAll(async () => {
  await browser.close();
  await served.close();
  await world.close();
});

/** A new visitor; axe needs the policy out of its way. */
async function visit(path: string, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({ bypassCSP: true, locale: 'en-GB', ...options });
  const page = await context.newPage();
  await page.goto(`${served.address}${path}`);
  return page;
}

async function visitSignedIn(path: string, options: BrowserContextOptions = {}): Promise<Page> {
  const page = await visit('', options);
  await page
    .getByLabel(/name|用户名/iu)
    .first()
    .fill('chen');
  await page.locator('input[type=password]').fill(PASSWORD);
  await page.locator('button[type=submit]').click();
  await page.getByRole('navigation').first().waitFor();
  await page.goto(`${served.address}${path}`);
  return page;
}

describe('tips', () => {
  it('are handed in by anybody, read by an analyst, answered, and asked for again', async () => {
    const anybody = await visit('tip');
    await anybody.getByLabel('What you saw').fill(HOSTILE);
    await anybody.getByLabel(/Addresses/u).fill('http://forum.example.org/cas_clues.html');
    await anybody.getByRole('button', { name: 'Send' }).click();
    const number = await anybody.locator('.tip-number').innerText();

    const analyst = await visitSignedIn('clues');
    await analyst.getByRole('link', { name: /gnitirw/u }).click();
    await analyst.getByRole('button', { name: 'I am reading this' }).click();
    await analyst.getByLabel('Reason').fill('the same address');
    await analyst.getByRole('button', { name: 'Link to a case' }).click();
    await analyst.getByText('linked to a case').first().waitFor();
    await analyst.getByLabel('Answer', { exact: true }).check();
    await analyst.getByLabel(/^The answer/u).fill('Thank you: its removal was asked for.');
    await analyst.getByRole('button', { name: 'Answer' }).click();
    await analyst.getByText('Thank you: its removal').waitFor();

    const again = await visit('tip');
    await again.getByLabel('Tracking number').fill(number.toLowerCase());
    await again.getByRole('button', { name: 'Ask' }).click();

    await again.getByText('acted on').waitFor();
    expect(await again.getByText('its removal was asked for').count()).toBe(1);
    expect(await analyst.evaluate(() => 'hit' in globalThis)).toBe(false);
  });
});

const LOOKS = [
  ['en-GB', 'light', 1_280],
  ['zh-CN', 'dark', 390],
  ['zh-CN', 'light', 1_280],
  ['en-GB', 'dark', 390],
] as const;

describe.each(LOOKS)('in %s, %s, %i pixels wide', (locale, colorScheme, width) => {
  const options = { locale, colorScheme, viewport: { width, height: 844 } };

  it('the pages of clues are accessible and nothing leads out of them sideways', async () => {
    const picture = await textPicture('出证件 加QQ 999912345');
    const tip = {
      text: HOSTILE.repeat(20),
      links: [`https://pan.example.org/${'x'.repeat(300)}`],
      pictures: [picture],
      origin: 'flagger',
    } as const;
    const { clueId } = await submitClue(
      tip,
      world.stages.deps,
      randomBytes,
      AbortSignal.timeout(20_000),
    );
    const page = await visitSignedIn('clues', options);

    for (const path of ['clues', `clues/${clueId}`, 'tip']) {
      await page.goto(`${served.address}${path}`);
      await page.getByRole('heading', { level: 1 }).waitFor();
      await page.waitForLoadState('networkidle');
      const wide = await pixelsAside(page);
      if (process.env['LOOK'] !== undefined) {
        await page.screenshot({
          path: `${process.env['LOOK']}/${path.split('/').length}-${path.split('/')[0]}-${locale}-${colorScheme}-${width}.png`,
          fullPage: true,
        });
      }
      expect([path, wide, await seriousFindings(page)]).toEqual([path, 0, []]);
    }
  });
});
