import type { Session } from '../../../core/account.ts';
import type { Actor } from '../../../core/rights.ts';
import { problem } from '../problem.ts';
import type { AccountsDeps } from './deps.ts';
import { isFresh } from './sessions.ts';

/** The session that somebody calls by; null for a token, or where it has ended meanwhile. */
export async function ownSession(
  { id, via, viaId }: Actor,
  { store, now }: AccountsDeps,
): Promise<Session | null> {
  const sessions = via === 'session' ? await store.accounts.sessionsOf(id, now()) : [];
  return sessions.find((session) => session.id === viaId) ?? null;
}

/**
 * Why somebody may not change what he shows who he is with: a token never may, nor may a session that somebody left open. Null
 * where he may.
 */
export async function whyNotNow(actor: Actor, deps: AccountsDeps): Promise<Response | null> {
  if (actor.via === 'token') {
    return problem(403, 'SESSION_WANTED', 'this is for people who have signed in, not for tokens');
  }
  const session = await ownSession(actor, deps);
  return session !== null && isFresh(session, deps.now())
    ? null
    : problem(403, 'CONFIRM', 'show once more who you are');
}
