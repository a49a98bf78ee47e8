import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { addUser } from '../../console/server/accounts/people.ts';
import {
  type ConsoleWorld,
  cookieOf,
  openConsoleWorld,
  PASSWORD,
} from '../support/console-world.ts';

const MINUTE = 60_000;

let world: ConsoleWorld;

beforeAll(async () => {
  world = await openConsoleWorld();
});

beforeEach(async () => {
  await world.clear();
});

afterAll(async () => {
  await world.close();
});

async function attempt(name: string, password: string, address = '192.0.2.1'): Promise<Response> {
  return await world.ask('POST', '/session', { body: { name, password }, address });
}

describe('before anybody has an account', () => {
  it('says so, and lets nobody in', async () => {
    const state = await world.ask('GET', '/session');
    const answer = await attempt('admin', 'admin');

    expect(await state.json()).toEqual({ state: 'no-users', oidc: false, passkeys: true });
    expect(answer.status).toBe(401);
  });
});

describe('signing in by password', () => {
  it('opens a session that only the browser holds', async () => {
    await world.user('Anna', 'analyst');

    const answer = await attempt('ANNA', PASSWORD);

    const cookie = answer.headers.get('set-cookie') ?? '';
    const me = await world.ask('GET', '/me', { cookie: cookieOf(answer) });
    const kept = await world.stages.pool.query('select digest from console_sessions');
    expect(answer.status).toBe(200);
    expect(cookie).toMatch(/^cardsweep_session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/u);
    expect(await answer.json()).toEqual({ state: 'signed-in' });
    expect(await me.json()).toMatchObject({ name: 'Anna', role: 'analyst' });
    expect(JSON.stringify(kept.rows)).not.toContain(cookieOf(answer).split('=')[1]);
  });

  it('gives a new id at each sign-in, whatever the browser brought', async () => {
    await world.user('Anna', 'analyst');
    const planted = `cardsweep_session=${'A'.repeat(43)}`;

    const answer = await world.ask('POST', '/session', {
      body: { name: 'Anna', password: PASSWORD },
      cookie: planted,
    });

    const asPlanted = await world.ask('GET', '/me', { cookie: planted });
    expect(cookieOf(answer)).not.toBe(planted);
    expect(asPlanted.status).toBe(401);
  });

  it('answers the same for a wrong password, an unknown name and a disabled account', async () => {
    await world.user('Anna', 'analyst');
    const gone = await world.user('Berta', 'analyst');
    await world.stages.store.accounts.setState(gone.id, 'disabled');

    const answers = [
      await attempt('Anna', 'not the password'),
      await attempt('Nobody', 'not the password'),
      await attempt('Berta', PASSWORD),
    ];

    const bodies = await Promise.all(answers.map((answer) => answer.text()));
    expect(answers.map(({ status }) => status)).toEqual([401, 401, 401]);
    expect(new Set(bodies).size).toBe(1);
  });

  it('does the work of hashing for unknown names too', async () => {
    const slow = await openConsoleWorld({ passwordCost: { N: 32_768, r: 8, p: 1 } });
    await slow.user('Anna', 'analyst');
    const spent = { Anna: 0, Nobody: 0 };

    for (let round = 0; round < 4; round += 1) {
      for (const name of ['Anna', 'Nobody'] as const) {
        const before = process.cpuUsage();
        await slow.ask('POST', '/session', { body: { name, password: 'not the password' } });
        spent[name] += process.cpuUsage(before).user;
      }
    }
    await slow.close();

    expect(spent.Nobody).toBeGreaterThan(spent.Anna / 2);
    expect(spent.Anna).toBeGreaterThan(spent.Nobody / 2);
  });

  it('has the cookie locked to the host over https, and to the path below a proxy', async () => {
    const secure = await openConsoleWorld({ publicOrigin: 'https://desk.example.org' });
    const below = await openConsoleWorld({
      publicOrigin: 'https://desk.example.org',
      base: '/sweep/',
    });
    await secure.user('Anna', 'analyst');
    await below.user('Anna', 'analyst');

    const body = { name: 'Anna', password: PASSWORD };
    const atRoot = await secure.ask('POST', '/session', { body });
    const atPath = await below.ask('POST', '/session', { body });
    await secure.close();
    await below.close();

    expect(atRoot.headers.get('set-cookie')).toMatch(
      /^__Host-cardsweep_session=[\w-]+; Path=\/; HttpOnly; SameSite=Strict; Secure$/u,
    );
    expect(atPath.headers.get('set-cookie')).toMatch(
      /^cardsweep_session=[\w-]+; Path=\/sweep\/; HttpOnly; SameSite=Strict; Secure$/u,
    );
  });
});

describe('guessing', () => {
  it('makes who guesses wait ever longer, at one account from many addresses', async () => {
    await world.user('Anna', 'analyst');
    const waits: number[] = [];

    for (let guess = 0; guess < 12; guess += 1) {
      const answer = await attempt('Anna', `guess number ${guess}`, `198.51.100.${guess}`);
      const wait = Number(answer.headers.get('retry-after') ?? 0);
      waits.push(wait);
      world.pass(wait * 1_000);
    }
    const blocked = await attempt('Anna', PASSWORD, '203.0.113.9');

    expect(waits.slice(0, 6)).toEqual([0, 0, 0, 0, 0, 0]);
    expect(waits.filter((wait) => wait > 0)).toEqual([1, 2, 4]);
    expect(blocked.status).toBe(429);
  });

  it('lets no more through at once than in a row', async () => {
    await world.user('Anna', 'analyst');

    const answers = await Promise.all(
      Array.from({ length: 30 }, (_, guess) => attempt('Anna', `guess number ${guess}`)),
    );

    const tried = answers.filter(({ status }) => status === 401);
    expect(tried.length).toBeLessThanOrEqual(6);
  });

  it('treats names that nobody has the same', async () => {
    const statuses: number[] = [];

    for (let guess = 0; guess < 8; guess += 1) {
      const answer = await attempt('nobody at all', 'not a password', `198.51.100.${guess}`);
      statuses.push(answer.status);
    }

    expect(statuses).toEqual([401, 401, 401, 401, 401, 401, 429, 429]);
  });

  it('limits an address that tries one password on many names', async () => {
    const statuses: number[] = [];

    for (let guess = 0; guess < 34; guess += 1) {
      statuses.push((await attempt(`name ${guess}`, 'password1234', '2001:db8::1')).status);
    }
    const neighbour = await attempt('name 99', 'password1234', '2001:db8:0:0:ffff::2');

    expect(statuses.indexOf(429)).toBe(31);
    expect(neighbour.status).toBe(429);
  });

  it('forgets what was tried once somebody shows who he is', async () => {
    await world.user('Anna', 'analyst');
    for (let guess = 0; guess < 4; guess += 1) {
      await attempt('Anna', 'a slip of the finger');
    }

    const right = await attempt('Anna', PASSWORD);
    const after = await attempt('Anna', 'a slip of the finger');

    expect([right.status, after.status]).toEqual([200, 401]);
  });
});

describe('a session', () => {
  it('is over after an hour of silence, and after half a day in any case', async () => {
    await world.user('Anna', 'analyst');
    const idle = await world.signIn('Anna');
    const statuses: number[] = [];

    world.pass(59 * MINUTE);
    statuses.push((await world.ask('GET', '/me', { cookie: idle })).status);
    world.pass(61 * MINUTE);
    statuses.push((await world.ask('GET', '/me', { cookie: idle })).status);
    const busy = await world.signIn('Anna');
    for (let hour = 0; hour < 24; hour += 1) {
      world.pass(30 * MINUTE);
      await world.ask('GET', '/me', { cookie: busy });
    }
    statuses.push((await world.ask('GET', '/me', { cookie: busy })).status);

    expect(statuses).toEqual([200, 401, 401]);
  });

  it('ends at sign-out, and takes the cookie away', async () => {
    await world.user('Anna', 'analyst');
    const cookie = await world.signIn('Anna');

    const out = await world.ask('DELETE', '/session', { cookie });

    expect(out.headers.get('set-cookie')).toContain('Max-Age=0');
    expect((await world.ask('GET', '/me', { cookie })).status).toBe(401);
  });

  it('gets another id when its owner shows once more who he is, and the old one is worth nothing', async () => {
    await world.user('Anna', 'analyst');
    const before = await world.signIn('Anna');

    const answer = await world.ask('POST', '/session/confirm', {
      cookie: before,
      body: { password: PASSWORD },
    });

    const after = cookieOf(answer);
    expect(after).not.toBe(before);
    expect((await world.ask('GET', '/me', { cookie: before })).status).toBe(401);
    expect((await world.ask('GET', '/me', { cookie: after })).status).toBe(200);
  });

  it('ends everywhere when the password changes', async () => {
    await world.user('Anna', 'analyst');
    const elsewhere = await world.signIn('Anna');
    const here = await world.signIn('Anna');

    const answer = await world.ask('PUT', '/account/password', {
      cookie: here,
      body: { current: PASSWORD, wanted: 'seven green bicycles' },
    });

    const statuses = [];
    for (const cookie of [elsewhere, here, cookieOf(answer)]) {
      statuses.push((await world.ask('GET', '/me', { cookie })).status);
    }
    expect(statuses).toEqual([401, 401, 200]);
    expect((await attempt('Anna', 'seven green bicycles')).status).toBe(200);
  });

  it('can be ended from another one, and only by its owner', async () => {
    await world.user('Anna', 'analyst');
    await world.user('Berta', 'analyst');
    const mine = await world.signIn('Anna');
    const other = await world.signIn('Anna');
    const hers = await world.signIn('Berta');
    const account = (await (await world.ask('GET', '/account', { cookie: mine })).json()) as {
      sessions: { id: string; isThis: boolean }[];
    };
    const id = account.sessions.find(({ isThis }) => !isThis)?.id ?? '';

    const byHer = await world.ask('DELETE', `/account/sessions/${id}`, { cookie: hers });
    const byMe = await world.ask('DELETE', `/account/sessions/${id}`, { cookie: mine });

    expect([byHer.status, byMe.status]).toEqual([404, 200]);
    expect((await world.ask('GET', '/me', { cookie: other })).status).toBe(401);
  });
});

describe('a one-time link', () => {
  it('lets its owner choose a password, once', async () => {
    const { link } = await addUser({ name: '张三', role: 'viewer', by: 'tests' }, world.accounts);
    const body = { code: link.code, password: 'seven green bicycles' };

    const owner = await world.ask('POST', '/session/link/owner', { body: { code: link.code } });
    const first = await world.ask('POST', '/session/link', { body });
    const second = await world.ask('POST', '/session/link', { body });

    expect(await owner.json()).toEqual({ name: '张三' });
    expect([first.status, second.status]).toEqual([200, 410]);
    expect((await attempt('张三', 'seven green bicycles')).status).toBe(200);
  });

  it('is over after a day, and after another one was made', async () => {
    const { link } = await addUser({ name: 'Anna', role: 'viewer', by: 'tests' }, world.accounts);

    world.pass(24 * 60 * MINUTE);
    const late = await world.ask('POST', '/session/link', {
      body: { code: link.code, password: 'seven green bicycles' },
    });

    expect(late.status).toBe(410);
  });

  it.each([
    ['short', 'green bikes'],
    ['tried first', 'qwertyuiop123'],
    ['a run', 'abcdefghijklmn'],
    ['a piece over and over', 'abc1abc1abc1abc1'],
    ['little more than the name', 'annabella-1999'],
  ])('refuses a password that is %s, and stays good', async (_, password) => {
    const { link } = await addUser({ name: 'Annabella', role: 'viewer', by: 't' }, world.accounts);

    const answer = await world.ask('POST', '/session/link', {
      body: { code: link.code, password },
    });
    const better = await world.ask('POST', '/session/link', {
      body: { code: link.code, password: 'seven green bicycles' },
    });

    expect([answer.status, better.status]).toEqual([400, 200]);
  });
});
