import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { rateLimits } from '../../console/server/rate-limits.ts';
import { type ConsoleWorld, openConsoleWorld, PASSWORD } from '../support/console-world.ts';

const DAY = 86_400_000;

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

async function made(
  cookie: string,
  rights: readonly string[],
): Promise<{ status: number; secret: string; id: string }> {
  const answer = await world.ask('POST', '/tokens', {
    cookie,
    body: { name: 'feeder', rights, days: 30 },
  });
  const body = (await answer.json()) as { secret?: string; token?: { id: string } };
  return { status: answer.status, secret: body.secret ?? '', id: body.token?.id ?? '' };
}

describe('a token', () => {
  it('does what it was given, and no more', async () => {
    await world.user('Anna', 'administrator');
    const { secret } = await made(await world.signIn('Anna'), ['audit']);

    const allowed = await world.ask('GET', '/audit', { token: secret });
    const refused = await world.ask('GET', '/users', { token: secret });

    expect(secret).toMatch(/^cst_[\w-]{43}$/u);
    expect([allowed.status, refused.status]).toEqual([200, 403]);
  });

  it('has no right that its owner lacks, now or later', async () => {
    const anna = await world.user('Anna', 'administrator');
    const cookie = await world.signIn('Anna');
    const beyond = await made(cookie, ['decide']);
    const { secret } = await made(cookie, ['audit', 'read']);

    await world.user('Berta', 'administrator');
    await world.stages.store.accounts.setRole(anna.id, 'viewer');
    const later = await world.ask('GET', '/audit', { token: secret });

    expect([beyond.status, later.status]).toEqual([400, 403]);
  });

  it('is worth nothing when it is revoked, over, or its owner disabled', async () => {
    await world.user('Berta', 'administrator');
    const anna = await world.user('Anna', 'auditor');
    const cookie = await world.signIn('Anna');
    const revoked = await made(cookie, ['audit']);
    const kept = await made(cookie, ['audit']);
    const statuses: number[] = [];

    await world.ask('DELETE', `/tokens/${revoked.id}`, { cookie });
    statuses.push((await world.ask('GET', '/audit', { token: revoked.secret })).status);
    statuses.push((await world.ask('GET', '/audit', { token: kept.secret })).status);
    await world.stages.store.accounts.setState(anna.id, 'disabled');
    statuses.push((await world.ask('GET', '/audit', { token: kept.secret })).status);
    await world.stages.store.accounts.setState(anna.id, 'active');
    const late = await made(await world.signIn('Anna'), ['audit']);
    world.pass(31 * DAY);
    statuses.push((await world.ask('GET', '/audit', { token: late.secret })).status);

    expect(statuses).toEqual([401, 200, 401, 401]);
  });

  it('is not replaced by the cookie beside it where it is not good', async () => {
    await world.user('Anna', 'auditor');
    const cookie = await world.signIn('Anna');

    const answer = await world.ask('GET', '/audit', { cookie, token: `cst_${'A'.repeat(43)}` });

    expect(answer.status).toBe(401);
  });

  it('is kept as a digest', async () => {
    await world.user('Anna', 'auditor');
    const { secret } = await made(await world.signIn('Anna'), ['audit']);

    const { rows } = await world.stages.pool.query('select * from api_tokens');

    expect(JSON.stringify(rows)).not.toContain(secret.slice(4));
  });
});

describe('an administrator', () => {
  it('makes an account whose link lets its owner in', async () => {
    await world.user('Anna', 'administrator');
    const cookie = await world.signIn('Anna');

    const answer = await world.ask('POST', '/users', {
      cookie,
      body: { name: 'Berta', role: 'analyst' },
    });

    const { link } = (await answer.json()) as { link: { address: string } };
    const code = new URL(link.address).hash.slice(1);
    const owner = await world.ask('POST', '/session/link', { body: { code, password: PASSWORD } });
    expect(link.address).toMatch(/^http:\/\/localhost:8480\/welcome#[\w-]{43}$/u);
    expect(owner.status).toBe(200);
  });

  it.each([
    ['the same in another case', 'BERTA'],
    ['the same in full width', 'Ｂｅｒｔａ'],
    ['letters of another script that look the same', 'Веrtа'],
    ['the same with a space', 'Ber ta'],
  ])('cannot give a name twice: %s', async (_, name) => {
    await world.user('Anna', 'administrator');
    await world.user('Berta', 'analyst');
    const cookie = await world.signIn('Anna');

    const answer = await world.ask('POST', '/users', { cookie, body: { name, role: 'analyst' } });

    expect(answer.status).toBe(409);
  });

  it.each([
    ['empty', '   '],
    ['without a letter', '…!'],
    ['with a mark that turns the direction', 'Berta\u202E'],
    ['with a line end', 'Ber\nta'],
    ['with what cannot be seen', 'Ber\u200Bta'],
    ['with a null character', 'Ber\u0000ta'],
    ['too long', 'b'.repeat(65)],
  ])('cannot give a name that is %s', async (_, name) => {
    await world.user('Anna', 'administrator');
    const cookie = await world.signIn('Anna');

    const answer = await world.ask('POST', '/users', { cookie, body: { name, role: 'analyst' } });

    expect(answer.status).toBe(400);
  });

  it('ends sessions, links and tokens by disabling', async () => {
    await world.user('Anna', 'administrator');
    const berta = await world.user('Berta', 'analyst');
    const hers = await world.signIn('Berta');
    const cookie = await world.signIn('Anna');

    const answer = await world.ask('PATCH', `/users/${berta.id}`, {
      cookie,
      body: { isEnabled: false },
    });

    const again = await world.ask('POST', '/session', {
      body: { name: 'Berta', password: PASSWORD },
    });
    expect(answer.status).toBe(200);
    expect((await world.ask('GET', '/me', { cookie: hers })).status).toBe(401);
    expect(again.status).toBe(401);
  });

  it('takes effect on sessions that are open when a role changes', async () => {
    await world.user('Anna', 'administrator');
    const berta = await world.user('Berta', 'auditor');
    const hers = await world.signIn('Berta');
    const cookie = await world.signIn('Anna');

    await world.ask('PATCH', `/users/${berta.id}`, { cookie, body: { role: 'viewer' } });

    expect((await world.ask('GET', '/audit', { cookie: hers })).status).toBe(403);
  });

  it('does not change his own account, and the last one stays', async () => {
    const anna = await world.user('Anna', 'administrator');
    const cookie = await world.signIn('Anna');

    const own = await world.ask('PATCH', `/users/${anna.id}`, { cookie, body: { role: 'viewer' } });
    const last = await world.stages.store.accounts.setState(anna.id, 'disabled');

    expect(own.status).toBe(409);
    expect(last).toBe(false);
  });

  it('of two who demote each other at once, one stays', async () => {
    const anna = await world.user('Anna', 'administrator');
    const berta = await world.user('Berta', 'administrator');
    const [hers, his] = [await world.signIn('Anna'), await world.signIn('Berta')];

    const answers = await Promise.all([
      world.ask('PATCH', `/users/${berta.id}`, { cookie: hers, body: { role: 'viewer' } }),
      world.ask('PATCH', `/users/${anna.id}`, { cookie: his, body: { role: 'viewer' } }),
    ]);

    const left = (await world.stages.store.accounts.list()).filter(
      ({ role }) => role === 'administrator',
    );
    expect(left).toHaveLength(1);
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
  });

  it('resets a password: the old one and its sessions are worth nothing', async () => {
    await world.user('Anna', 'administrator');
    const berta = await world.user('Berta', 'analyst');
    const hers = await world.signIn('Berta');
    const cookie = await world.signIn('Anna');

    const answer = await world.ask('POST', `/users/${berta.id}/reset`, {
      cookie,
      body: { secondFactor: false },
    });

    const { address } = (await answer.json()) as { address: string };
    const old = await world.ask('POST', '/session', {
      body: { name: 'Berta', password: PASSWORD },
    });
    const chosen = await world.ask('POST', '/session/link', {
      body: { code: new URL(address).hash.slice(1), password: 'seven green bicycles' },
    });
    expect((await world.ask('GET', '/me', { cookie: hers })).status).toBe(401);
    expect([old.status, chosen.status]).toEqual([401, 200]);
  });
});

describe('the audit log', () => {
  it('has every act, with ids and without secrets', async () => {
    await world.user('Anna', 'administrator');
    const cookie = await world.signIn('Anna');
    await world.ask('POST', '/session', {
      body: { name: 'Anna', password: 'a slip of the finger' },
    });
    await world.ask('POST', '/users', { cookie, body: { name: 'Berta', role: 'analyst' } });
    const { secret } = await made(cookie, ['audit']);

    const answer = await world.ask('GET', '/audit?limit=4', { cookie });

    const { entries } = (await answer.json()) as {
      entries: { act: string; actor: string; address: string; subject: string }[];
    };
    expect(entries.map(({ act, actor }) => [act, actor])).toEqual([
      ['token-made', 'Anna'],
      ['user-added', 'Anna'],
      ['sign-in-failed', 'Anna'],
      ['signed-in', 'Anna'],
    ]);
    expect(entries[0]?.subject).toMatch(/^tokenId=tok_\w+ rights=audit$/u);
    expect(entries.every(({ address }) => address === '192.0.2.1')).toBe(true);
    expect(JSON.stringify(entries)).not.toContain(secret.slice(4));
    expect(JSON.stringify(entries)).not.toContain('slip');
  });

  it.each([
    'update audit_log set act = $1',
    'delete from audit_log where act <> $1',
    'truncate audit_log',
  ])('refuses: %s', async (sql) => {
    const attempt = world.stages.pool.query(sql, sql.includes('$1') ? ['x'] : []);

    await expect(attempt).rejects.toMatchObject({ code: 'CS001' });
  });

  it('is exported without a cell that a spreadsheet runs', async () => {
    await world.user('Anna', 'auditor');
    await world.ask('POST', '/session', {
      body: { name: '=HYPERLINK("http://x.example","y")', password: 'x' },
    });
    await world.ask('POST', '/session', { body: { name: '\t+1-1"', password: 'x' } });
    const cookie = await world.signIn('Anna');

    const csv = await world.ask('GET', '/audit/export?format=csv&act=sign-in-failed', { cookie });
    const lines = await world.ask('GET', '/audit/export?format=jsonl&act=sign-in-failed', {
      cookie,
    });

    const text = await csv.text();
    const cells = text.split(/\r\n|,/u).filter((cell) => cell !== '');
    expect(csv.headers.get('content-disposition')).toBe('attachment; filename="audit.csv"');
    expect(cells.filter((cell) => /^"?[=+\-@\t]/u.test(cell))).toEqual([]);
    expect(text).toContain(`"'=HYPERLINK(""http://x.example""`);
    expect(
      (await lines.text())
        .trim()
        .split('\n')
        .map((line) => (JSON.parse(line) as { act: string }).act),
    ).toEqual(expect.arrayContaining(['sign-in-failed']));
  });

  it('is searched by person, act, subject and time, page by page', async () => {
    const { audit } = world.stages.store;
    for (let number = 0; number < 7; number += 1) {
      await audit.append({
        at: new Date(Date.UTC(2020, 0, 1 + number)),
        actorId: null,
        actor: 'Zoë 100%',
        via: 'cli',
        act: number % 2 === 0 ? 'case confirm' : 'case_confirm',
        subject: `caseId=cas_${number}`,
        status: null,
        address: '',
      });
    }
    await world.user('Anna', 'auditor');
    const cookie = await world.signIn('Anna');
    async function seqs(query: string): Promise<readonly string[]> {
      const answer = await world.ask('GET', `/audit?actor=zoe100&${query}`, { cookie });
      const { entries } = (await answer.json()) as { entries: { subject: string }[] };
      return entries.map(({ subject }) => subject.slice(-1));
    }

    const first = (await (
      await world.ask('GET', '/audit?actor=ZOE%20100&limit=3', { cookie })
    ).json()) as { next: number };

    expect(await seqs(`limit=3&before=${first.next}`)).toEqual(['3', '2', '1']);
    expect(await seqs('act=case_')).toEqual(['5', '3', '1']);
    expect(await seqs('subject=cas_4')).toEqual(['4']);
    expect(await seqs('from=2020-01-03&to=2020-01-04')).toEqual(['3', '2']);
  });

  it.each(['actor=%00', 'before=-1', 'from=yesterday', 'limit=100000'])(
    'refuses the search %s as a mistake of the caller',
    async (query) => {
      await world.user('Anna', 'auditor');
      const cookie = await world.signIn('Anna');

      const answer = await world.ask('GET', `/audit?${query}`, { cookie });

      expect(answer.status).toBe(400);
    },
  );
});

describe('rate limits', () => {
  it('hold each caller to so many calls a minute, and say how long to wait', () => {
    let at = 0;
    const waitOf = rateLimits({ perSession: 60, perToken: 6, perAddress: 3 }, () => new Date(at));
    const caller = { address: '192.0.2.1', origin: 'http://localhost' };

    const first = Array.from({ length: 5 }, () => waitOf(null, caller));
    const other = waitOf(null, { ...caller, address: '192.0.2.2' });
    at += 20_000;
    const later = [waitOf(null, caller), waitOf(null, caller)];

    expect(first).toEqual([null, null, null, 20, 20]);
    expect(other).toBeNull();
    expect(later).toEqual([null, 20]);
  });
});
