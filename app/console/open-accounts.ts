import { randomBytes } from 'node:crypto';
import type { AccountsDeps } from '../../console/server/accounts/deps.ts';
import type { OidcSettings } from '../../console/server/accounts/oidc-settings.ts';
import { PASSWORD_COST } from '../../console/server/accounts/password.ts';
import { createSealer } from '../../console/server/accounts/sealer.ts';
import type { Line } from '../line/open-line.ts';
import { consoleKey } from '../line/secrets.ts';
import { readSecret } from '../settings/secret-reference.ts';
import type { Settings } from '../settings/settings.ts';
import { drawQr } from './draw-qr.ts';

/** What accounts need of an open line. */
export async function openAccounts({ deps, settings }: Line): Promise<AccountsDeps> {
  return {
    store: deps.store,
    now: deps.now,
    random: randomBytes,
    sealer: createSealer(await consoleKey(settings), randomBytes),
    passwordCost: PASSWORD_COST,
    base: baseOf(settings.publicUrl),
    publicOrigin: settings.publicUrl === null ? null : new URL(settings.publicUrl).origin,
    sessions: settings.console.sessions,
    oidc: await oidcOf(settings),
    drawQr,
  };
}

/** The path that `PUBLIC_URL` mounts the console at, with a slash at both ends. */
function baseOf(publicUrl: string | null): string {
  const { pathname } = new URL(publicUrl ?? 'http://localhost/');
  return pathname.endsWith('/') ? pathname : `${pathname}/`;
}

async function oidcOf({ console: { oidc }, env }: Settings): Promise<OidcSettings | null> {
  return oidc === null ? null : { ...oidc, clientSecret: await readSecret(oidc.clientSecret, env) };
}
