import type { Browser, BrowserContext, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { ServedConsole } from '../../app/console/serve-console.ts';
import type { OidcSettings } from '../../console/server/accounts/oidc-settings.ts';
import { launchTestBrowser } from '../support/browser.ts';
import { type ConsoleWorld, openConsoleWorld } from '../support/console-world.ts';
import { freePort } from '../support/free-port.ts';
import { type OidcIssuer, startOidcIssuer } from '../support/oidc-issuer.ts';

let browser: Browser;
let issuer: OidcIssuer;
let world: ConsoleWorld;
let served: ServedConsole;
let home: string;
let context: BrowserContext;
let page: Page;

beforeAll(async () => {
  browser = await launchTestBrowser();
  const port = await freePort();
  home = `http://localhost:${port}/`;
  issuer = await startOidcIssuer(`${home}api/session/oidc/return`);
  const { issuer: address, clientId, clientSecret } = issuer;
  const oidc: OidcSettings = {
    issuer: address,
    clientId,
    clientSecret,
    roleClaim: 'groups',
    roles: [
      ['desk-leads', 'approver'],
      ['desk', 'analyst'],
    ],
  };
  world = await openConsoleWorld({ oidc, now: () => new Date() });
  served = await world.serve(port);
});

beforeEach(async () => {
  await world.clear();
  await world.user('Somebody', 'viewer');
  issuer.people.clear();
  context = await browser.newContext({ locale: 'en-GB' });
  page = await context.newPage();
});

afterEach(async () => {
  await context.close();
});

afterAll(async () => {
  await browser.close();
  await served.close();
  await issuer.close();
  await world.close();
});

/** Signs on at the provider, whose forms ask for a name and for consent. */
async function signOn(name: string, path = 'account'): Promise<void> {
  await page.goto(`${home}${path}`);
  await page.getByRole('button', { name: 'Sign in with your organisation' }).click();
  await page.locator('input[name=login]').fill(name);
  await page.locator('input[name=password]').fill('anything');
  await page.getByRole('button', { name: 'Sign-in' }).click();
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.waitForURL(`${home}**`);
}

describe('signing on elsewhere', () => {
  it('lets somebody with a role in, where he wanted to go, and makes his account', async () => {
    issuer.people.set('u-1', {
      preferred_username: 'anna',
      groups: ['staff', 'desk', 'desk-leads'],
    });

    await signOn('u-1', 'account?from=mail');
    await page.getByRole('heading', { name: 'My account' }).waitFor();

    const account = await world.stages.store.accounts.findForeign(issuer.issuer, 'u-1');
    const [cookie] = (await context.cookies()).filter(({ name }) => name === 'cardsweep_session');
    expect(page.url()).toBe(`${home}account?from=mail`);
    expect(account).toMatchObject({ name: 'anna', role: 'approver', state: 'active' });
    expect(cookie?.sameSite).toBe('Strict');
  });

  it('lets nobody in without a role, and makes no account', async () => {
    issuer.people.set('u-2', { preferred_username: 'berta', groups: ['staff'] });

    await signOn('u-2');
    await page.getByText('you have no role here').waitFor();

    expect(await world.stages.store.accounts.findForeign(issuer.issuer, 'u-2')).toBeNull();
  });

  it('does not let somebody become who has his name here', async () => {
    issuer.people.set('u-3', { preferred_username: 'SOMEBODY', groups: ['desk'] });

    await signOn('u-3');
    await page.getByText('you have no role here').waitFor();

    expect(
      (await world.stages.store.accounts.list()).map(({ name, role }) => [name, role]),
    ).toEqual([['Somebody', 'viewer']]);
  });

  it('follows what the provider says of him the next time, and refuses who is disabled', async () => {
    issuer.people.set('u-4', { preferred_username: 'dora', groups: ['desk-leads'] });
    await signOn('u-4');
    await page.getByRole('button', { name: 'Sign out' }).click();

    issuer.people.set('u-4', { preferred_username: 'dora', groups: ['desk'] });
    await page.getByRole('button', { name: 'Sign in with your organisation' }).click();
    await page.getByRole('heading', { name: 'My account' }).waitFor();
    const account = await world.stages.store.accounts.findForeign(issuer.issuer, 'u-4');
    await world.stages.store.accounts.setState(account?.id ?? '', 'disabled');
    await page.goto(`${home}account`);
    await page.getByRole('button', { name: 'Sign in with your organisation' }).click();
    await page.getByText('you have no role here').waitFor();

    expect(account?.role).toBe('analyst');
  });

  it('is worth nothing in another browser than the one that began it', async () => {
    issuer.people.set('u-5', { preferred_username: 'emma', groups: ['desk'] });
    await page.goto(`${home}account`);
    await page.getByRole('button', { name: 'Sign in with your organisation' }).click();
    await page.locator('input[name=login]').fill('u-5');
    await page.locator('input[name=password]').fill('anything');
    await page.getByRole('button', { name: 'Sign-in' }).click();
    // As in a browser that never began it, led to where this one would have been.
    await context.clearCookies({ name: 'cardsweep_sign_on' });
    await page.getByRole('button', { name: 'Continue' }).click();
    await page.getByText('did not work').waitFor();

    const cookies = await context.cookies(home);
    expect(cookies.filter(({ name }) => name === 'cardsweep_session')).toEqual([]);
    expect(await world.stages.store.accounts.findForeign(issuer.issuer, 'u-5')).toBeNull();
  });
});
