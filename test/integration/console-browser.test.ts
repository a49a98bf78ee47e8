import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Secret, TOTP } from 'otpauth';
import type { Browser, BrowserContext, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { ServedConsole } from '../../app/console/serve-console.ts';
import { addUser } from '../../console/server/accounts/people.ts';
import { launchTestBrowser } from '../support/browser.ts';
import { type ConsoleWorld, openConsoleWorld, PASSWORD } from '../support/console-world.ts';
import { startReverseProxy } from '../support/reverse-proxy.ts';

let browser: Browser;
let world: ConsoleWorld;
let served: ServedConsole;
let home: string;
let context: BrowserContext;
let page: Page;

beforeAll(async () => {
  browser = await launchTestBrowser();
  world = await openConsoleWorld();
  served = await world.serve();
  home = served.address.replace('127.0.0.1', 'localhost');
});

beforeEach(async () => {
  await world.clear();
  context = await browser.newContext({ locale: 'en-GB' });
  page = await context.newPage();
});

afterEach(async () => {
  await context.close();
});

afterAll(async () => {
  await browser.close();
  await served.close();
  await world.close();
});

async function signIn(address = `${home}account`): Promise<void> {
  await page.goto(address);
  await page.getByLabel('Name').fill('Anna');
  await page.getByLabel('Password').fill(PASSWORD);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
}

/** A page that is opened before the session has ended is the one of who is signed in. */
async function signOut(): Promise<void> {
  await page.getByRole('button', { name: 'Sign out' }).click();
  await page.getByRole('button', { name: 'Sign in', exact: true }).waitFor();
}

describe('in a browser', () => {
  it('nobody is led to a form before there is an account, and by a link its owner comes in', async () => {
    await page.goto(home);
    const told = await page.getByText('npx cardsweep user add').textContent();
    const forms = await page.locator('input').count();

    const { link } = await addUser({ name: 'Anna', role: 'viewer', by: 'tests' }, world.accounts);
    await page.goto(`${home}welcome#${link.code}`);
    await page.getByLabel('New password', { exact: true }).fill(PASSWORD);
    await page.getByLabel('New password again').fill(PASSWORD);
    await page.getByRole('button', { name: 'Continue' }).click();
    await page.getByRole('link', { name: 'Anna' }).waitFor();

    expect(told).toContain('--role administrator');
    expect(forms).toBe(0);
    expect(new URL(page.url()).pathname).toBe('/');
  });

  it('somebody comes to the page that he asked for, by keys alone', async () => {
    await world.user('Anna', 'administrator');
    await page.goto(`${home}audit?act=signed`);
    await page.getByLabel('Name').waitFor();

    await page.keyboard.type('Anna');
    await page.keyboard.press('Tab');
    await page.keyboard.type(PASSWORD);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Audit log' }).waitFor();

    expect(new URL(page.url()).search).toBe('?act=signed');
    expect(await page.evaluate('document.cookie')).toBe('');
  });

  it('two-factor is turned on, and asked for from then on', async () => {
    await world.user('Anna', 'analyst');
    await signIn();
    await page.getByRole('button', { name: 'Turn on' }).click();
    const secret = (await page.locator('dialog code').textContent())?.replaceAll(' ', '') ?? '';
    const totp = new TOTP({ secret: Secret.fromBase32(secret) });

    await page
      .getByLabel('Six digits')
      .fill(totp.generate({ timestamp: world.accounts.now().getTime() }));
    await page.keyboard.press('Enter');
    await page.locator('dialog li').first().waitFor();
    const codes = await page.locator('dialog li').allTextContents();
    await page.getByRole('button', { name: 'I have kept them' }).click();
    await signOut();
    await signIn();
    await page.getByRole('button', { name: 'Use a recovery code' }).click();
    await page.getByLabel('Recovery code').fill(codes[3] ?? '');
    await page.keyboard.press('Enter');
    await page.getByText('9 left').waitFor();

    expect(codes).toHaveLength(10);
  });

  it('a passkey is the second factor, and signs in alone', async () => {
    await world.user('Anna', 'analyst');
    const devtools = await context.newCDPSession(page);
    await devtools.send('WebAuthn.enable');
    const { authenticatorId } = await devtools.send('WebAuthn.addVirtualAuthenticator', {
      options: {
        protocol: 'ctap2',
        transport: 'internal',
        hasResidentKey: true,
        hasUserVerification: true,
        isUserVerified: true,
      },
    });
    await signIn();
    await page.getByRole('heading', { name: 'My account' }).waitFor();
    await page.getByLabel('Name').fill('laptop');
    await page.getByRole('button', { name: 'Add a passkey' }).click();
    await page.getByRole('button', { name: 'Remove laptop' }).waitFor();

    await signOut();
    await signIn();
    await page.getByRole('button', { name: 'Use a passkey' }).click();
    await page.getByRole('heading', { name: 'My account' }).waitFor();
    await signOut();
    await page.getByRole('button', { name: 'Sign in with a passkey' }).click();
    await page.getByRole('heading', { name: 'My account' }).waitFor();
    await signOut();
    await devtools.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified: false });
    await page.getByRole('button', { name: 'Sign in with a passkey' }).click();
    await page.getByText('did not work').waitFor();

    const { rows } = await world.stages.pool.query<{ counter: string }>(
      'select counter from passkeys',
    );
    expect(Number(rows[0]?.counter)).toBeGreaterThanOrEqual(2);
  });

  it('a key that was copied is refused', async () => {
    await world.user('Anna', 'analyst');
    const devtools = await context.newCDPSession(page);
    await devtools.send('WebAuthn.enable');
    await devtools.send('WebAuthn.addVirtualAuthenticator', {
      options: {
        protocol: 'ctap2',
        transport: 'internal',
        hasResidentKey: true,
        hasUserVerification: true,
        isUserVerified: true,
      },
    });
    await signIn();
    await page.getByRole('heading', { name: 'My account' }).waitFor();
    await page.getByLabel('Name').fill('laptop');
    await page.getByRole('button', { name: 'Add a passkey' }).click();
    await page.getByRole('button', { name: 'Remove laptop' }).waitFor();
    await signOut();

    await world.stages.pool.query('update passkeys set counter = 1000');
    await page.getByRole('button', { name: 'Sign in with a passkey' }).click();
    await page.getByText('did not work').waitFor();

    expect(await context.cookies()).toEqual([]);
  });
});

describe('another site', () => {
  let evil: Server;
  let evilHome: string;

  beforeAll(async () => {
    evil = createServer((asked, answer) => {
      const to = new URL(asked.url ?? '/', 'http://x').searchParams.get('to') ?? '';
      answer.setHeader('content-type', 'text/html; charset=utf-8');
      answer.end(`<form method="post" action="${to}" enctype="text/plain"><input name='{"name":"Anna","x":"' value='"}'><button>go</button></form>
        <iframe src="${to}"></iframe>`);
    });
    evil.listen(0, '127.0.0.1');
    await once(evil, 'listening');
    // Another name for the same machine: another site.
    evilHome = `http://evil.localhost:${(evil.address() as AddressInfo).port}/`;
  });

  afterAll(async () => {
    evil.closeAllConnections();
    evil.close();
    await once(evil, 'close');
  });

  it('cannot post a form in the name of who is signed in', async () => {
    await world.user('Anna', 'analyst');
    await signIn();
    await page.getByRole('heading', { name: 'My account' }).waitFor();
    await page.goto(`${evilHome}?to=${encodeURIComponent(`${home}api/account/sessions`)}`);

    const [answer] = await Promise.all([
      page.waitForResponse((one) => one.request().method() === 'POST'),
      page.getByRole('button', { name: 'go' }).click(),
    ]);

    expect([403, 404, 405]).toContain(answer.status());
    expect((await world.stages.pool.query('select id from console_sessions')).rows).toHaveLength(1);
  });

  it('cannot sign somebody in, nor read what a call answers', async () => {
    await world.user('Anna', 'analyst');
    await page.goto(`${evilHome}?to=${encodeURIComponent(`${home}api/session`)}`);

    const [answer] = await Promise.all([
      page.waitForResponse((one) => one.request().method() === 'POST'),
      page.getByRole('button', { name: 'go' }).click(),
    ]);
    await page.goto(evilHome);
    const read = await page.evaluate(
      (address) =>
        fetch(address, { credentials: 'include' }).then(
          (one) => one.text(),
          () => 'kept',
        ),
      `${home}api/session`,
    );

    expect(answer.status()).toBe(403);
    expect(read).toBe('kept');
    expect(await context.cookies()).toEqual([]);
  });

  it('cannot put the console into a frame', async () => {
    await world.user('Anna', 'analyst');

    await page.goto(`${evilHome}?to=${encodeURIComponent(home)}`);
    const frame = page.frames().find((one) => one !== page.mainFrame());

    expect(await frame?.locator('#app').count()).toBe(0);
  });
});

describe('behind a proxy, at a path of its own', () => {
  it('the console works, its cookie stays on that path, and the client is known', async () => {
    const proxy = await startReverseProxy('198.51.100.7');
    const below = await openConsoleWorld({ publicOrigin: proxy.origin, base: '/desk/sweep/' });
    const inner = await below.serve();
    proxy.leadTo(inner.address);
    await below.user('Anna', 'administrator');

    await signIn(`${proxy.origin}/desk/sweep/audit`);
    await page.getByRole('cell', { name: '198.51.100.7' }).first().waitFor();
    await page.getByRole('link', { name: 'Anna' }).click();
    await page.getByRole('heading', { name: 'My account' }).waitFor();

    const [cookie] = await context.cookies();
    expect(new URL(page.url()).pathname).toBe('/desk/sweep/account');
    expect(cookie).toMatchObject({
      name: 'cardsweep_session',
      path: '/desk/sweep/',
      httpOnly: true,
      sameSite: 'Strict',
    });
    await proxy.close();
    await inner.close();
    await below.close();
  });
});

describe('a session that ends while its page is open', () => {
  it('leads to the sign-in, and from there back', async () => {
    await world.user('Anna', 'administrator');
    await signIn(`${home}users`);
    await page.getByRole('heading', { name: 'Users' }).waitFor();
    // What the page still asks for would lead to the sign-in by itself.
    await page.waitForLoadState('networkidle');

    await world.stages.pool.query('delete from console_sessions');
    await page.getByRole('link', { name: 'Audit log' }).click();
    await page.getByLabel('Password').fill(PASSWORD);
    await page.getByLabel('Name').fill('Anna');
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await page.getByRole('heading', { name: 'Audit log' }).waitFor();

    expect(new URL(page.url()).pathname).toBe('/audit');
  });
});
