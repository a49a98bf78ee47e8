import type { Account, ApiToken } from '../../../core/account.ts';
import { type Actor, RIGHTS_OF } from '../../../core/rights.ts';
import type { Caller } from '../caller.ts';
import { sessionSecret } from './cookie.ts';
import type { AccountsDeps } from './deps.ts';
import { digestOfSecret } from './secret.ts';
import { actorOf, isAlive } from './sessions.ts';
import { TOKEN_PREFIX } from './tokens.ts';

/** How often the time of the last use is written down. */
const TOUCH_MS = 60_000;

const BEARER = /^Bearer (?<token>cst_[\w-]{20,100})$/u;

/** Who calls: by a token where the request brings one, good or not, else by the session of its cookie. */
export async function identify(
  request: Request,
  { origin }: Caller,
  deps: AccountsDeps,
): Promise<Actor | null> {
  const authorization = request.headers.get('authorization');
  if (authorization !== null) {
    const token = BEARER.exec(authorization)?.groups?.['token'];
    return token?.startsWith(TOKEN_PREFIX) === true ? await byToken(token, deps) : null;
  }
  const secret = sessionSecret(request, { origin, base: deps.base });
  return secret === null ? null : await bySession(secret, deps);
}

async function bySession(secret: string, deps: AccountsDeps): Promise<Actor | null> {
  const { store, now, sessions } = deps;
  const found = await store.accounts.sessionBy(digestOfSecret(secret));
  const at = now();
  if (found === null || !isAlive(found.session, at, sessions) || !mayCome(found.account)) {
    return null;
  }
  const { session, account } = found;
  if (at.getTime() - session.usedAt.getTime() > TOUCH_MS) {
    await store.accounts.touchSession(session.id, at);
  }
  return actorOf(account, session);
}

async function byToken(secret: string, { store, now }: AccountsDeps): Promise<Actor | null> {
  const found = await store.accounts.tokenBy(digestOfSecret(secret));
  const at = now();
  if (found === null || !isGood(found.token, at) || !mayCome(found.account)) {
    return null;
  }
  const { token, account } = found;
  if (token.usedAt === null || at.getTime() - token.usedAt.getTime() > TOUCH_MS) {
    await store.accounts.touchToken(token.id, at);
  }
  const ofRole = RIGHTS_OF[account.role];
  return {
    id: account.id,
    name: account.name,
    role: account.role,
    rights: new Set(token.rights.filter((right) => ofRole.includes(right))),
    via: 'token',
    viaId: token.id,
  };
}

function isGood({ expiresAt, revokedAt }: ApiToken, at: Date): boolean {
  return revokedAt === null && at < expiresAt;
}

function mayCome({ state }: Account): boolean {
  return state === 'active';
}
