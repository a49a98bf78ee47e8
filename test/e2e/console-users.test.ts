import { once } from 'node:events';
import { request } from 'node:http';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Finished, type Running, runCli, startCli } from '../support/cli.ts';
import { temporaryDir } from '../support/temporary-dir.ts';

const PASSWORD = 'correct horse battery';

let dir: Awaited<ReturnType<typeof temporaryDir>>;
let env: Readonly<Record<string, string>>;
let serving: Running;
let home: string;

beforeAll(async () => {
  dir = await temporaryDir('console-users');
  env = { DATA_DIR: join(dir.path, 'data'), CONSOLE_ADDRESS: '127.0.0.1:0', TOWN_PORT: '0' };
  serving = startCli(['serve', '--json'], env);
  const [line = ''] = await linesUntil(serving, 'stdout', /address/u);
  home = (JSON.parse(line) as { address: string }).address;
});

afterAll(async () => {
  serving.child.kill('SIGTERM');
  await serving.finished;
  await dir.remove();
});

/** All lines up to one that is waited for. */
async function linesUntil(
  { child }: Running,
  stream: 'stdout' | 'stderr',
  wanted: RegExp,
): Promise<readonly string[]> {
  const input = child[stream];
  const lines: string[] = [];
  for await (const line of input === null ? [] : createInterface({ input })) {
    lines.push(line);
    if (wanted.test(line)) {
      return lines;
    }
  }
  throw new Error(`${String(wanted)} was never said`);
}

async function cli(...args: readonly string[]): Promise<Finished> {
  return await runCli(args, env);
}

async function ask(method: string, path: string, body?: unknown, cookie = ''): Promise<Response> {
  return await fetch(`${home}api${path}`, {
    method,
    headers: { 'content-type': 'application/json', cookie },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
}

/** Makes an account and comes in by its link; the cookie of the session. */
async function comeIn(name: string, role: string): Promise<string> {
  const made = await cli('user', 'add', name, '--role', role, '--json');
  const { code } = JSON.parse(made.stdout) as { code: string };
  const answer = await ask('POST', '/session/link', { code, password: PASSWORD });
  return (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
}

describe('accounts of the installation', () => {
  it('are made on the machine, and stand behind what is done there from then on', async () => {
    const before = await ask('GET', '/session');
    const free = await cli('case', 'dismiss', 'cas_1', '--as', 'Anybody', '--reason', 'x');

    const anna = await comeIn('Anna', 'administrator');
    await comeIn('Vera', 'viewer');
    const after = await ask('GET', '/session');
    const unknown = await cli('case', 'dismiss', 'cas_1', '--as', 'Anybody', '--reason', 'x');
    const weak = await cli('case', 'dismiss', 'cas_1', '--as', 'Vera', '--reason', 'x');
    const strong = await cli('user', 'role', 'Vera', 'analyst');
    const allowed = await cli('case', 'dismiss', 'cas_1', '--as', 'Vera', '--reason', 'x');

    expect(await before.json()).toMatchObject({ state: 'no-users' });
    expect(await after.json()).toMatchObject({ state: 'signed-out' });
    expect([free.code, free.stderr]).toEqual([2, expect.stringContaining('cas_1')]);
    expect([unknown.code, unknown.stderr.trim().split('\n')]).toEqual([
      2,
      [expect.stringMatching(/^cardsweep: --as Anybody: there is no such user/u)],
    ]);
    expect([weak.code, weak.stderr]).toEqual([
      2,
      expect.stringContaining('needs the right decide'),
    ]);
    expect(strong.stdout).toContain('Vera  analyst');
    expect(allowed.stderr).toContain('cas_1');
    expect((await ask('GET', '/users', undefined, anna)).status).toBe(200);
  });

  it('are disabled at once, and come in again by a new link', async () => {
    const carla = await comeIn('Carla', 'auditor');

    const disabled = await cli('user', 'disable', 'Carla');
    const out = await ask('GET', '/me', undefined, carla);
    const late = await cli('user', 'reset', 'Carla');
    await cli('user', 'enable', 'Carla');
    const reset = await cli('user', 'reset', 'Carla', '--json');
    const listed = await cli('user', 'list', '--json');

    const { link } = JSON.parse(reset.stdout) as { link: string };
    const code = new URL(link).hash.slice(1);
    const again = await ask('POST', '/session/link', { code, password: 'seven green bicycles' });
    const cookie = (again.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
    const log = await (await ask('GET', '/audit?act=user', undefined, cookie)).text();
    expect(disabled.stdout).toContain('disabled');
    expect([out.status, late.code, again.status]).toEqual([401, 2, 200]);
    expect(listed.stdout).toContain('"name":"Carla"');
    expect(log).toContain('user disable');
    expect(log).not.toContain(code);
  });

  it('says in one line what is wrong', async () => {
    const refused = [
      await cli('user', 'add', 'Dora'),
      await cli('user', 'add', 'Dora', '--role', 'king'),
      await cli('user', 'add', '…', '--role', 'viewer'),
      await cli('user', 'role', 'Nobody', 'viewer'),
    ];

    expect(refused.map(({ code }) => code)).toEqual([2, 2, 2, 2]);
    expect(refused.map(({ stderr }) => stderr.trim().split('\n').length)).toEqual([1, 1, 1, 1]);
  });
});

describe('the server', () => {
  it('answers to its own names alone', async () => {
    const asked = request(new URL(`${home}api/session`), { headers: { host: 'evil.example.org' } });
    asked.end();
    const [answer] = (await once(asked, 'response')) as [{ statusCode: number; resume(): void }];
    answer.resume();

    expect(answer.statusCode).toBe(421);
  });

  it('is started with everything else, and says where it is', async () => {
    const data = join(dir.path, 'other');
    const started = startCli(['start'], { ...env, DATA_DIR: data });

    const lines = await linesUntil(started, 'stderr', /user add/u);
    const address = lines.find((line) => line.startsWith('console: '))?.slice('console: '.length);
    const state = await fetch(`${address}api/session`);
    started.child.kill('SIGTERM');
    const { code } = await started.finished;

    expect(await state.json()).toMatchObject({ state: 'no-users' });
    expect(lines.at(-1)).toContain(`user add NAME --role administrator --data ${data}`);
    expect(code).toBe(0);
  });
});
