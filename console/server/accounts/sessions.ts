import type { Account, Session } from '../../../core/account.ts';
import { type Actor, RIGHTS_OF } from '../../../core/rights.ts';
import type { Caller } from '../caller.ts';
import { sessionCookie } from './cookie.ts';
import type { AccountsDeps, SessionLimits } from './deps.ts';
import { newId, newSecret } from './secret.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** How long after somebody showed who he is he may change what he shows it with. */
const FRESH = 15 * MINUTE;

/** Longest name of a browser that is kept. */
const MAX_AGENT = 200;

/** Opens a session with an id that nobody had before; the `set-cookie` that hands it to the browser. */
export async function openSession(
  userId: string,
  request: Request,
  caller: Caller,
  deps: AccountsDeps,
): Promise<string> {
  const { store, now, random, sessions, base } = deps;
  const at = now();
  const { secret, digest } = newSecret(random);
  await store.accounts.addSession(
    {
      id: newId(random, 'ses'),
      userId,
      createdAt: at,
      provedAt: at,
      usedAt: at,
      expiresAt: new Date(at.getTime() + sessions.hours * HOUR),
      address: caller.address,
      agent: agentOf(request),
    },
    digest,
  );
  await store.accounts.tidy(at);
  return sessionCookie({ origin: caller.origin, base }, secret);
}

/** Whether a session is good at a moment. */
export function isAlive(session: Session, at: Date, { idleMinutes }: SessionLimits): boolean {
  const idleSince = at.getTime() - session.usedAt.getTime();
  return at < session.expiresAt && idleSince < idleMinutes * MINUTE;
}

/** Whether its owner showed who he is a short while ago. */
export function isFresh(session: Session, at: Date): boolean {
  return at.getTime() - session.provedAt.getTime() < FRESH;
}

/** The actor that a session stands for. */
export function actorOf(account: Account, session: Session): Actor {
  return {
    id: account.id,
    name: account.name,
    role: account.role,
    rights: new Set(RIGHTS_OF[account.role]),
    via: 'session',
    viaId: session.id,
  };
}

function agentOf(request: Request): string {
  return (request.headers.get('user-agent') ?? '')
    .replaceAll(/[^\u0020-\u007E]/gu, '')
    .slice(0, MAX_AGENT);
}
