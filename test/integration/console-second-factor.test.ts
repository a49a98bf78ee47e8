import { Secret, TOTP } from 'otpauth';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  type ConsoleWorld,
  cookieOf,
  openConsoleWorld,
  PASSWORD,
} from '../support/console-world.ts';

const SECOND = 1_000;

let world: ConsoleWorld;

beforeAll(async () => {
  world = await openConsoleWorld();
});

beforeEach(async () => {
  await world.clear();
  await world.user('Anna', 'analyst');
});

afterAll(async () => {
  await world.close();
});

interface Enrolled {
  readonly secret: string;
  readonly codes: readonly string[];
}

/** What an authenticator shows now. */
function codeOf(secret: string): string {
  const timestamp = world.accounts.now().getTime();
  return new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp });
}

async function enrol(): Promise<Enrolled> {
  const cookie = await world.signIn('Anna');
  const offered = await world.ask('POST', '/account/totp', { cookie });
  const { secret } = (await offered.json()) as { secret: string };
  const body = { code: codeOf(secret) };
  const taken = await world.ask('PUT', '/account/totp', { cookie, body });
  const { codes } = (await taken.json()) as { codes: readonly string[] };
  return { secret, codes };
}

async function ticketOf(): Promise<string> {
  const answer = await world.ask('POST', '/session', {
    body: { name: 'Anna', password: PASSWORD },
  });
  const { ticket } = (await answer.json()) as { ticket: string };
  expect(answer.headers.get('set-cookie')).toBeNull();
  return ticket;
}

async function second(ticket: string, code: string): Promise<Response> {
  return await world.ask('POST', '/session/second', { body: { ticket, code } });
}

describe('one-time passwords', () => {
  it('are asked for once they are on, and let their owner in', async () => {
    const { secret } = await enrol();
    world.pass(30 * SECOND);

    const answer = await second(await ticketOf(), codeOf(secret));

    const me = await world.ask('GET', '/me', { cookie: cookieOf(answer) });
    expect([answer.status, me.status]).toEqual([200, 200]);
  });

  it('are drawn as a picture that nothing runs in', async () => {
    const cookie = await world.signIn('Anna');

    const offered = await world.ask('POST', '/account/totp', { cookie });

    const { picture, address } = (await offered.json()) as { picture: string; address: string };
    const svg = Buffer.from(picture.split(',')[1] ?? '', 'base64').toString('utf8');
    expect(address).toMatch(
      /^otpauth:\/\/totp\/cardsweep:Anna\?issuer=cardsweep&secret=[A-Z2-7]{32}&/u,
    );
    expect(svg).toMatch(/^<\?xml|^<svg/u);
    expect(svg).not.toContain('script');
  });

  it('stand for one sign-in each', async () => {
    const { secret } = await enrol();
    world.pass(30 * SECOND);
    const code = codeOf(secret);

    const first = await second(await ticketOf(), code);
    const again = await second(await ticketOf(), code);
    const earlier = await second(
      await ticketOf(),
      new TOTP({ secret: Secret.fromBase32(secret) }).generate({
        timestamp: world.accounts.now().getTime() - 30_000,
      }),
    );

    expect([first.status, again.status, earlier.status]).toEqual([200, 401, 401]);
  });

  it('of two sign-ins with the same one at once, one is let in', async () => {
    const { secret } = await enrol();
    world.pass(30 * SECOND);
    const code = codeOf(secret);
    const tickets = [await ticketOf(), await ticketOf()];

    const answers = await Promise.all(tickets.map((ticket) => second(ticket, code)));

    expect(answers.map(({ status }) => status).toSorted((one, other) => one - other)).toEqual([
      200, 401,
    ]);
  });

  it.each([
    [-30, 200],
    [30, 200],
    [-90, 401],
    [90, 401],
  ])('are taken from a clock that is %i seconds off with %i', async (seconds, status) => {
    const { secret } = await enrol();
    world.pass(600 * SECOND);
    const timestamp = world.accounts.now().getTime() + seconds * SECOND;
    const code = new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp });

    const answer = await second(await ticketOf(), code);

    expect(answer.status).toBe(status);
  });

  it('are guessed ever more slowly', async () => {
    await enrol();
    const ticket = await ticketOf();
    const statuses: number[] = [];

    for (let guess = 0; guess < 8; guess += 1) {
      statuses.push((await second(ticket, `00000${guess}`)).status);
    }

    expect(statuses).toEqual([401, 401, 401, 401, 401, 401, 429, 429]);
  });

  it('have to follow the password within five minutes', async () => {
    const { secret } = await enrol();
    const ticket = await ticketOf();

    world.pass(301 * SECOND);
    const late = await second(ticket, codeOf(secret));

    expect(late.status).toBe(410);
  });

  it('keep their secret sealed, for one account alone', async () => {
    const { secret } = await enrol();

    const { rows } = await world.stages.pool.query<{ id: string; totp: string }>(
      'select id, totp from users',
    );

    const [{ id, totp } = { id: '', totp: '' }] = rows;
    expect(totp).not.toContain(secret);
    expect(world.accounts.sealer.open(totp, `totp ${id}`)).toBe(secret);
    expect(world.accounts.sealer.open(totp, 'totp usr_other')).toBeNull();
    expect(world.accounts.sealer.open(`A${totp.slice(1)}`, `totp ${id}`)).toBeNull();
  });
});

describe('recovery codes', () => {
  it('stand in for the authenticator once each, however they are spelt', async () => {
    const { codes } = await enrol();
    const [code = ''] = codes;

    const first = await second(await ticketOf(), code.toUpperCase().replaceAll('-', ' '));
    const again = await second(await ticketOf(), code);
    const other = await second(await ticketOf(), codes[1] ?? '');

    expect([first.status, again.status, other.status]).toEqual([200, 401, 200]);
    expect(new Set(codes).size).toBe(10);
  });

  it('are kept as digests', async () => {
    const { codes } = await enrol();

    const { rows } = await world.stages.pool.query('select digest from user_recovery_codes');

    expect(rows).toHaveLength(10);
    expect(JSON.stringify(rows)).not.toContain(codes[0]?.replaceAll('-', ''));
  });
});

describe('changing what one signs in with', () => {
  it('wants a proof that is fresh', async () => {
    const cookie = await world.signIn('Anna');

    world.pass(16 * 60 * SECOND);
    const stale = await world.ask('POST', '/account/totp', { cookie });
    const proved = await world.ask('POST', '/session/confirm', {
      cookie,
      body: { password: PASSWORD },
    });
    const fresh = await world.ask('POST', '/account/totp', { cookie: cookieOf(proved) });

    expect([stale.status, await stale.json()]).toMatchObject([403, { code: 'CONFIRM' }]);
    expect(fresh.status).toBe(200);
  });

  it('is not for tokens', async () => {
    const cookie = await world.signIn('Anna');
    const made = await world.ask('POST', '/tokens', {
      cookie,
      body: { name: 'feeder', rights: ['read'], days: 1 },
    });
    const { secret: token } = (await made.json()) as { secret: string };

    const statuses = [];
    for (const [method, path, body] of [
      ['POST', '/account/totp', undefined],
      ['DELETE', '/account/totp', undefined],
      ['POST', '/account/recovery-codes', undefined],
      ['POST', '/account/passkeys/options', undefined],
      ['PUT', '/account/password', { current: PASSWORD, wanted: 'seven green bicycles' }],
      ['POST', '/session/confirm', { password: PASSWORD }],
      ['POST', '/tokens', { name: 'more', rights: ['read'], days: 1 }],
      ['DELETE', '/account/sessions', undefined],
    ] as const) {
      statuses.push((await world.ask(method, path, { token, body })).status);
    }

    expect(new Set(statuses)).toEqual(new Set([403]));
  });
});
