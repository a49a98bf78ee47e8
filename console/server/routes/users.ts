import { z } from 'zod';
import type { Account, Proofs } from '../../../core/account.ts';
import { StageError } from '../../../core/failure.ts';
import type { Actor } from '../../../core/rights.ts';
import {
  HandedLink,
  MadeUser,
  NewUser,
  type User,
  UserChange,
  UserList,
  UserParams,
  UserReset,
} from '../../api/users.ts';
import { tell } from '../accounts/audit.ts';
import type { AccountsDeps } from '../accounts/deps.ts';
import { addUser, changeRole, changeState, type Link, resetUser } from '../accounts/people.ts';
import type { Caller } from '../caller.ts';
import { type Route, route } from '../route.ts';

/** Who may sign in, for those who administer. */
export function userRoutes(deps: AccountsDeps): readonly Route[] {
  return [
    route(
      {
        method: 'get',
        path: '/users',
        needs: 'administer',
        summary: 'all accounts',
        answer: UserList,
      },
      async () => ({ users: (await deps.store.accounts.list()).map(userOf) }),
    ),
    route(
      {
        method: 'post',
        path: '/users',
        needs: 'administer',
        summary: 'makes an account, and a link by which its owner chooses a password',
        body: NewUser,
        answer: MadeUser,
        audit: 'itself',
      },
      async ({ actor, body, caller }) => {
        const { account, link } = await addUser({ ...body, by: actor.name }, deps);
        const { id: userId, role } = account;
        await tell(deps, actor, 'user-added', { userId, role }, caller);
        return { id: account.id, link: linkOf(link, caller, deps) };
      },
    ),
    route(
      {
        method: 'patch',
        path: '/users/:userId',
        needs: 'administer',
        summary: 'changes the role of somebody else, or whether he may come in',
        params: UserParams,
        body: UserChange,
        answer: z.null(),
        audit: 'itself',
      },
      async ({ actor, params: { userId }, body, caller }) => {
        const account = await otherAccount(userId, actor, deps);
        await changeUser(account, body, { actor, caller }, deps);
        return null;
      },
    ),
    resetRoute(deps),
  ];
}

function resetRoute(deps: AccountsDeps): Route {
  return route(
    {
      method: 'post',
      path: '/users/:userId/reset',
      needs: 'administer',
      summary: 'takes a password away, and makes a link by which another one is chosen',
      params: UserParams,
      body: UserReset,
      answer: HandedLink,
      audit: 'itself',
    },
    async ({ actor, params: { userId }, body, caller }) => {
      const account = await otherAccount(userId, actor, deps);
      const link = await resetUser(account, body, deps);
      const secondFactor = String(body.secondFactor);
      await tell(deps, actor, 'user-reset', { userId, secondFactor }, caller);
      return linkOf(link, caller, deps);
    },
  );
}

async function changeUser(
  { id: userId, state }: Account,
  { role, isEnabled }: z.output<typeof UserChange>,
  { actor, caller }: { readonly actor: Actor; readonly caller: Caller },
  deps: AccountsDeps,
): Promise<void> {
  if (role !== undefined) {
    await changeRole(userId, role, deps);
    await tell(deps, actor, 'user-role', { userId, role }, caller);
  }
  if (isEnabled !== undefined && isEnabled === (state === 'disabled')) {
    await changeState(userId, isEnabled ? 'active' : 'disabled', deps);
    await tell(deps, actor, isEnabled ? 'user-enabled' : 'user-disabled', { userId }, caller);
  }
}

/** Nobody administers himself: he would lock himself out, or grant himself what he then uses unseen. */
async function otherAccount(
  userId: string,
  actor: Actor,
  { store }: AccountsDeps,
): Promise<Account> {
  const account = await store.accounts.find(userId);
  if (account === null) {
    throw new StageError('NOT_FOUND', 'there is no such user');
  }
  if (account.id === actor.id) {
    throw new StageError('STATE_CONFLICT', 'another administrator changes your own account');
  }
  return account;
}

function linkOf({ code, expiresAt }: Link, { origin }: Caller, { base }: AccountsDeps): HandedLink {
  return { address: `${origin}${base}welcome#${code}`, expiresAt: expiresAt.toISOString() };
}

function userOf({ proofs, ...account }: Account & { readonly proofs: Proofs }): User {
  return {
    id: account.id,
    name: account.name,
    role: account.role,
    state: account.state,
    createdAt: account.createdAt.toISOString(),
    createdBy: account.createdBy,
    lastSignInAt: account.lastSignInAt?.toISOString() ?? null,
    hasSecondFactor: proofs.totp !== null || proofs.passkeys > 0,
    isForeign: proofs.isForeign,
  };
}
