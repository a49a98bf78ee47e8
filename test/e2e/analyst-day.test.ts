import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openAccounts } from '../../app/console/open-accounts.ts';
import { openConsole } from '../../app/console/open-console.ts';
import type { ServedConsole } from '../../app/console/serve-console.ts';
import { type Line, openLine } from '../../app/line/open-line.ts';
import { runSweep } from '../../app/line/sweep.ts';
import { type LineWorker, startWorker } from '../../app/line/worker.ts';
import { readSettings } from '../../app/settings/settings.ts';
import { hashPassword, PASSWORD_COST } from '../../console/server/accounts/password.ts';
import { addUser } from '../../console/server/accounts/people.ts';
import { readCustodyEntry } from '../../evidence/index.ts';
import { launchTestBrowser } from '../support/browser.ts';
import { startTestPostgres, type TestPostgres } from '../support/postgres.ts';
import { REPOSITORY } from '../support/repository.ts';
import { boardPage, forumSource, HTML, threadOf, threadPage } from '../support/sweep-world.ts';
import { temporaryDir } from '../support/temporary-dir.ts';

const NAME = 'Li Na';
const PASSWORD = 'correct horse battery staple';
const AD = '长期出售二代身份证原件，真卡带磁，男女都有，400元一张，联系QQ 9999120345，全国可发';
const RECIPIENT = {
  id: 'forum-desk',
  name: 'Desk of the test forum',
  role: 'site',
  channel: 'mail-file',
  address: 'abuse@forum.example',
  languages: ['zh', 'en'],
  source: 'test',
  checkedOn: '2026-11-01',
};

/** Where pictures of the steps are kept as documentation: only where they are asked for, so that tests leave the tree as it is. */
const PICTURES =
  process.env['CONSOLE_PICTURES'] === undefined
    ? null
    : join(REPOSITORY, 'docs', 'pictures', 'console');

/** What an analyst does in a day, in the real program: its database, its browser, its worker, a forum on a socket. */
describe('the day of an analyst', () => {
  const ending = new AbortController();
  const forum = { removed: false };
  let dir: Awaited<ReturnType<typeof temporaryDir>>;
  let postgres: TestPostgres;
  let site: Server;
  let line: Line;
  let worker: LineWorker;
  let served: ServedConsole;
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    dir = await temporaryDir('analyst-day');
    postgres = await startTestPostgres();
    site = await startForum(() => forum.removed);
    await mkdir(join(dir.path, 'recipients'));
    await writeFile(join(dir.path, 'recipients', 'forum.json'), JSON.stringify(RECIPIENT));
    const { host, user, database } = postgres.connection;
    const settings = readSettings(
      {
        DATABASE_URL: `postgres://${user}@localhost/${database}?host=${encodeURIComponent(host)}`,
        CONSOLE_ADDRESS: '127.0.0.1:0',
        ORGANISATION: 'Test police',
        REPORTER_NAME: 'Desk',
        REPORTER_EMAIL: 'desk@police.example',
      },
      { dataDir: dir.path },
    );
    line = await openLine(settings, () => undefined);
    const { port } = site.address() as AddressInfo;
    const source = forumSource(`127.0.0.1:${port}`, {
      recipients: ['forum-desk'],
      ask: 'declared',
    });
    await runSweep(line, [source], {
      full: false,
      signal: AbortSignal.timeout(240_000),
      onProgress: () => undefined,
    });
    await addAnalyst(line);
    worker = await startWorker(line, ending.signal);
    served = await openConsole(line);
    browser = await launchTestBrowser();
    const context = await browser.newContext({
      viewport: { width: 1280, height: 800 },
      locale: 'en-GB',
    });
    page = await context.newPage();
  });

  afterAll(async () => {
    ending.abort();
    await browser?.close();
    await served?.close();
    await worker?.close();
    await line?.close();
    site?.closeAllConnections();
    site?.close();
    await postgres?.close();
    await dir?.remove();
  });

  it('begins with signing in, and the queue', async () => {
    await page.goto(served.address);
    await page.getByLabel(/name/iu).first().fill(NAME);
    await page.locator('input[type=password]').fill(PASSWORD);
    await picture(page, '1-sign-in');

    await page.locator('button[type=submit]').click();

    const first = page.getByRole('link', { name: /二代身份证/u }).first();
    await first.waitFor();
    await picture(page, '2-queue');
    expect(await first.getAttribute('href')).toMatch(/^\/cases\/cas_/u);
  });

  it('takes a case by keyboard, and opens it', async () => {
    await page.keyboard.press('c');
    await page.getByText('held by me').waitFor();
    await picture(page, '3-claimed');

    await page.keyboard.press('Enter');

    await page.getByText('You hold it').waitFor();
    expect(new URL(page.url()).pathname).toMatch(/^\/cases\/cas_/u);
  });

  it('reads the advertisement, each mark explained', async () => {
    await page.getByText('Where it was seen').waitFor();

    await page.locator('.mark').first().focus();

    const tooltip = page.getByRole('tooltip');
    await tooltip.waitFor();
    expect(await tooltip.innerText()).not.toBe('');
    await page.evaluate(`document.querySelector('.ad-picture img').decode()`);
    await picture(page, '4-case');
  });

  it('opens the evidence for a reason, which the custody log takes down', async () => {
    await page.getByRole('button', { name: 'Open unblurred' }).first().click();
    await page.getByLabel('Reason').last().fill('read the number of the seller');
    await picture(page, '5-reason');
    await page.getByRole('dialog').getByRole('button', { name: 'Open unblurred' }).click();

    const viewer = page.frameLocator('iframe[title="Viewer of evidence"]');
    await viewer.getByRole('heading').first().waitFor();
    await viewer.locator('nav a[href$="/replay"]').first().click();
    await viewer.frameLocator('iframe').getByText('真卡带磁').first().waitFor();
    await page.locator('.viewer').first().scrollIntoViewIfNeeded();
    await picture(page, '6-evidence');

    const rows = await line.deps.store.custody.all();
    const opened = rows
      .map(({ entry }) => readCustodyEntry(entry))
      .filter(({ act }) => act === 'opened');
    expect(opened).toMatchObject([
      { actor: NAME, reason: 'viewed, pictures unblurred: read the number of the seller' },
    ]);
  });

  it('confirms, having seen what would leave, and sends', async () => {
    await page.locator('textarea[name=reason]').fill('It offers genuine cards of others.');
    await page.getByRole('button', { name: 'Preview the notices' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('heading', { name: 'Desk of the test forum' }).waitFor();
    await dialog.locator('summary').first().click();
    await dialog.getByText('It offers genuine cards of others.').first().waitFor();
    await picture(page, '7-preview');

    await dialog.getByRole('button', { name: 'Confirm and send' }).click();

    await page.locator('.notice').getByText('accepted').first().waitFor();
    await page.locator('.clocks .is-done').nth(2).waitFor();
    await page.locator('.notice').first().scrollIntoViewIfNeeded();
    await picture(page, '8-sent');
    expect(await readdir(join(dir.path, 'outbox'))).toHaveLength(1);
  });

  it('sees it gone, without reading the page anew', async () => {
    forum.removed = true;

    await page.getByRole('button', { name: 'Look now' }).first().click();
    await page.getByRole('dialog').getByRole('button', { name: 'Look now' }).click();

    await page
      .locator('.case-head')
      .getByText('gone', { exact: true })
      .waitFor({ timeout: 60_000 });
    await page.locator('.looks').getByText('removed').first().waitFor();
    await picture(page, '9-gone');
    expect(await page.locator('.clocks .is-done').count()).toBe(4);
  });

  it('answers a clue', async () => {
    const visitor = await browser.newContext({ locale: 'en-GB' });
    const tip = await visitor.newPage();
    await tip.goto(new URL('tip', served.address).href);
    await tip.getByLabel('What you saw').fill('They sell ID cards in thread 1.');
    await tip.getByRole('button', { name: 'Send' }).click();
    const number = await tip.locator('.tip-number').innerText();
    await visitor.close();

    await page.goto(new URL('clues', served.address).href);
    await page.getByRole('link', { name: /They sell ID cards/u }).click();
    await page.getByRole('button', { name: 'I am reading this' }).click();
    await page.getByLabel('Answer', { exact: true }).check();
    await page.getByLabel(/^The answer/u).fill('Thank you: it is gone.');
    await page.getByRole('button', { name: 'Answer' }).click();
    await page.getByText('Thank you: it is gone.').first().waitFor();
    await picture(page, '10-clue');

    expect(number).not.toBe('');
  });
});

/** A forum with one advertisement among ordinary threads; its moderators take it down when they are told to. */
async function startForum(isRemoved: () => boolean): Promise<Server> {
  const server = createServer((request, response) => {
    const tid = threadOf(request.url);
    if (tid === 1 && isRemoved()) {
      response.writeHead(404, HTML).end('<!DOCTYPE html><title>404</title><p>指定的主题不存在</p>');
      return;
    }
    const text = tid === 1 ? AD : '周末去河滨公园拍照，有人一起吗？';
    response
      .writeHead(request.url === '/robots.txt' ? 404 : 200, HTML)
      .end(tid === null ? boardPage([1, 2, 3]) : threadPage(tid, text));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return server;
}

async function addAnalyst(line: Line): Promise<void> {
  const accounts = await openAccounts(line);
  const { account } = await addUser({ name: NAME, role: 'analyst', by: 'tests' }, accounts);
  const hashed = await hashPassword(PASSWORD, PASSWORD_COST, randomBytes);
  await accounts.store.accounts.setPassword(account.id, hashed);
  await accounts.store.accounts.setState(account.id, 'active');
}

/** Most bytes of a picture that is kept as documentation. */
const MOST_BYTES = 60_000;

/** Keeps a picture of a step, where that is asked for: in few colours, and smaller where it is large. */
async function picture(page: Page, name: string): Promise<void> {
  if (PICTURES === null) {
    return;
  }
  await mkdir(PICTURES, { recursive: true });
  const shot = await page.screenshot();
  for (const [width, colours] of [
    [1280, 64],
    [1280, 24],
    [1000, 16],
    [800, 12],
  ] as const) {
    const png = await sharp(shot)
      .resize({ width })
      .png({ palette: true, colours, effort: 10 })
      .toBuffer();
    if (png.length <= MOST_BYTES || width === 800) {
      await writeFile(join(PICTURES, `${name}.png`), png);
      return;
    }
  }
}
