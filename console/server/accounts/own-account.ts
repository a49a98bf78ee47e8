import { personKey } from '../../../core/person.ts';
import type { Actor } from '../../../core/rights.ts';
import type { OwnAccount } from '../../api/account.ts';
import type { Caller } from '../caller.ts';
import { accountKey, countAttempt, secondKey } from './attempts.ts';
import { tell } from './audit.ts';
import type { AccountsDeps } from './deps.ts';
import { ownSession } from './own-session.ts';
import { hashPassword, isPassword } from './password.ts';
import { assertGoodPassword } from './password-rules.ts';
import { rpIdOf } from './relying-party.ts';
import { secondFactor } from './second-factor.ts';
import { isFresh, openSession } from './sessions.ts';
import type { SignInCall } from './sign-in.ts';

/** All that somebody may know of his own account. */
export async function ownAccount(
  actor: Actor,
  caller: Caller,
  deps: AccountsDeps,
): Promise<OwnAccount> {
  const { accounts } = deps.store;
  const at = deps.now();
  const [account, proofs, passkeys, sessions, own] = await Promise.all([
    accounts.findByName(personKey(actor.name)),
    accounts.proofsOf(actor.id),
    accounts.passkeysOf(actor.id),
    accounts.sessionsOf(actor.id, at),
    ownSession(actor, deps),
  ]);
  return {
    name: actor.name,
    role: actor.role,
    language: account?.language ?? null,
    createdAt: (account?.createdAt ?? at).toISOString(),
    isFresh: own !== null && isFresh(own, at),
    hasPassword: proofs.password !== null,
    hasTotp: proofs.totp !== null,
    isForeign: proofs.isForeign,
    recoveryCodes: proofs.recoveryCodes,
    canHavePasskeys: rpIdOf(caller) !== null,
    passkeys: passkeys.map(({ id, name, createdAt, usedAt }) => ({
      id,
      name,
      createdAt: createdAt.toISOString(),
      usedAt: usedAt?.toISOString() ?? null,
    })),
    sessions: sessions.map(({ id, createdAt, usedAt, expiresAt, address, agent }) => ({
      id,
      isThis: id === actor.viaId,
      createdAt: createdAt.toISOString(),
      usedAt: usedAt.toISOString(),
      expiresAt: expiresAt.toISOString(),
      address,
      agent,
    })),
  };
}

/** What came of showing once more who one is. */
type Proved =
  | { readonly state: 'proved'; readonly cookie: string }
  | { readonly state: 'refused' }
  | { readonly state: 'wait'; readonly seconds: number };

/** Shows once more who one is. The session gets another id: whoever knew the old one gains nothing. */
export async function confirm(
  actor: Actor,
  proof: { readonly password: string } | { readonly code: string },
  call: SignInCall,
  deps: AccountsDeps,
): Promise<Proved> {
  const key = 'password' in proof ? accountKey(actor.name) : secondKey(actor.id);
  const seconds = await countAttempt(key, call.caller, deps);
  if (seconds !== null) {
    return { state: 'wait', seconds };
  }
  const isRight =
    'password' in proof
      ? await isOwnPassword(actor, proof.password, deps)
      : (await secondFactor(actor, proof.code, deps)) !== null;
  if (!isRight) {
    await tell(deps, actor, 'confirmation-failed', {}, call.caller);
    return { state: 'refused' };
  }
  await deps.store.accounts.forgetAttempts(key);
  await deps.store.accounts.endSession(actor.id, actor.viaId);
  await tell(deps, actor, 'confirmed', {}, call.caller);
  return {
    state: 'proved',
    cookie: await openSession(actor.id, call.request, call.caller, deps),
  };
}

/** Changes one's password; every other session ends, this one gets another id. Throws `INPUT_INVALID`. */
export async function changePassword(
  actor: Actor,
  { current, wanted }: { readonly current: string; readonly wanted: string },
  call: SignInCall,
  deps: AccountsDeps,
): Promise<Proved> {
  const key = accountKey(actor.name);
  const seconds = await countAttempt(key, call.caller, deps);
  if (seconds !== null) {
    return { state: 'wait', seconds };
  }
  if (!(await isOwnPassword(actor, current, deps))) {
    await tell(deps, actor, 'confirmation-failed', {}, call.caller);
    return { state: 'refused' };
  }
  await deps.store.accounts.forgetAttempts(key);
  assertGoodPassword(wanted, actor.name);
  const hashed = await hashPassword(wanted, deps.passwordCost, deps.random);
  await deps.store.accounts.setPassword(actor.id, hashed);
  await tell(deps, actor, 'password-set', { by: 'password' }, call.caller);
  return {
    state: 'proved',
    cookie: await openSession(actor.id, call.request, call.caller, deps),
  };
}

async function isOwnPassword(
  { id }: Actor,
  password: string,
  { store, passwordCost }: AccountsDeps,
): Promise<boolean> {
  const { password: kept } = await store.accounts.proofsOf(id);
  return await isPassword(password, kept, passwordCost);
}
