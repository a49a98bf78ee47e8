import { createHash, randomBytes } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { callerOf } from '../../app/console/caller-of.ts';
import { drawQr } from '../../app/console/draw-qr.ts';
import { type ServedConsole, serveConsole } from '../../app/console/serve-console.ts';
import type { AccountsDeps } from '../../console/server/accounts/deps.ts';
import { identify } from '../../console/server/accounts/identify.ts';
import { hashPassword, type ScryptCost } from '../../console/server/accounts/password.ts';
import { addUser } from '../../console/server/accounts/people.ts';
import { recorder } from '../../console/server/accounts/record.ts';
import { createSealer } from '../../console/server/accounts/sealer.ts';
import { type Console, createConsole } from '../../console/server/create-console.ts';
import type { ConsoleDeps } from '../../console/server/deps.ts';
import type { Route } from '../../console/server/route.ts';
import { accountRoutes } from '../../console/server/routes/account-routes.ts';
import { auditRoutes } from '../../console/server/routes/audit.ts';
import { sessionRoutes } from '../../console/server/routes/session-routes.ts';
import { tokenRoutes } from '../../console/server/routes/tokens.ts';
import { userRoutes } from '../../console/server/routes/users.ts';
import { webFiles } from '../../console/server/web-files.ts';
import type { Account } from '../../core/account.ts';
import type { Role } from '../../core/rights.ts';
import { AT, openStageWorld, type StageWorld } from './stage-world.ts';

/** The password of everybody here. */
export const PASSWORD = 'correct horse battery';

/** Cheap: tests hash many. */
const COST: ScryptCost = { N: 1_024, r: 8, p: 1 };

/** The web application as it was built. */
const WEB = fileURLToPath(new URL('../../dist/web', import.meta.url));

/** The console on a real database, with a clock of its own. */
export interface ConsoleWorld {
  readonly stages: StageWorld;
  readonly accounts: AccountsDeps;
  readonly console: Console;
  /** Moves the clock. */
  pass(milliseconds: number): void;
  /** An account with the password of everybody. */
  user(name: string, role: Role): Promise<Account>;
  /** Signs in by password; the value of the header `cookie`. */
  signIn(name: string): Promise<string>;
  /** Asks without a network, as a page of the console itself does. */
  ask(method: string, path: string, asked?: Asked): Promise<Response>;
  /** The same console on a port of its own. */
  serve(port?: number): Promise<ServedConsole>;
  /** Forgets all accounts and attempts; the audit log stays. */
  clear(): Promise<void>;
  close(): Promise<void>;
}

interface Asked {
  readonly cookie?: string;
  readonly token?: string;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  readonly address?: string;
}

/** Opens it; `changed` replaces what accounts are made of, `routes` are those beside the accounts' own. */
export async function openConsoleWorld(
  changed: Partial<AccountsDeps> = {},
  routes: (stages: StageWorld, accounts: AccountsDeps) => readonly Route[] = () => [],
  console: Partial<ConsoleDeps> = {},
): Promise<ConsoleWorld> {
  const stages = await openStageWorld();
  let at = AT.getTime();
  const accounts: AccountsDeps = {
    store: stages.store,
    now: () => new Date(at),
    random: randomBytes,
    sealer: createSealer(createHash('sha256').update('key of tests').digest(), randomBytes),
    passwordCost: COST,
    base: '/',
    publicOrigin: null,
    sessions: { idleMinutes: 60, hours: 12 },
    oidc: null,
    drawQr,
    ...changed,
  };
  const served = createConsole({
    log: () => undefined,
    web: webFiles(WEB),
    base: accounts.base,
    frameOrigin: null,
    identify: (request, caller) => identify(request, caller, accounts),
    record: recorder(accounts),
    routes: [
      ...sessionRoutes(accounts),
      ...accountRoutes(accounts),
      ...tokenRoutes(accounts),
      ...userRoutes(accounts),
      ...auditRoutes(accounts),
      ...routes(stages, accounts),
    ],
    ...console,
  });
  async function ask(method: string, path: string, asked: Asked = {}): Promise<Response> {
    const origin = accounts.publicOrigin ?? 'http://localhost:8480';
    const request = new Request(`${origin}${accounts.base}api${path}`, {
      method,
      headers: {
        'sec-fetch-site': 'same-origin',
        ...(asked.cookie === undefined ? {} : { cookie: asked.cookie }),
        ...(asked.token === undefined ? {} : { authorization: `Bearer ${asked.token}` }),
        ...(asked.body === undefined ? {} : { 'content-type': 'application/json' }),
        ...asked.headers,
      },
      ...(asked.body === undefined ? {} : { body: JSON.stringify(asked.body) }),
    });
    return await served.answer(request, { address: asked.address ?? '192.0.2.1', origin });
  }
  return {
    stages,
    accounts,
    console: served,
    ask,
    pass(milliseconds) {
      at += milliseconds;
    },
    async user(name, role) {
      const { account } = await addUser({ name, role, by: 'tests' }, accounts);
      const hashed = await hashPassword(PASSWORD, accounts.passwordCost, randomBytes);
      await stages.store.accounts.setPassword(account.id, hashed);
      await stages.store.accounts.setState(account.id, 'active');
      return { ...account, state: 'active' };
    },
    async signIn(name) {
      const answer = await ask('POST', '/session', { body: { name, password: PASSWORD } });
      return cookieOf(answer);
    },
    serve: (port = 0) =>
      serveConsole(
        served,
        { host: '127.0.0.1', port, base: accounts.base },
        callerOf({ publicOrigin: accounts.publicOrigin, trustedProxies: [] }),
      ),
    async clear() {
      await stages.pool.query('truncate users, sign_in_attempts cascade');
    },
    close: () => stages.close(),
  };
}

/** What a browser sends back of the cookie that an answer sets. */
export function cookieOf(answer: Response): string {
  return (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
}
