import { Me } from '../../api/me.ts';
import {
  LinkCode,
  LinkOwner,
  LinkSignIn,
  PasswordSignIn,
  SessionState,
  SignInOutcome,
} from '../../api/session.ts';
import { tell } from '../accounts/audit.ts';
import { noSessionCookie } from '../accounts/cookie.ts';
import type { AccountsDeps } from '../accounts/deps.ts';
import { rpIdOf } from '../accounts/relying-party.ts';
import { readLink, signIn, useLink } from '../accounts/sign-in.ts';
import { problem } from '../problem.ts';
import { type Route, route } from '../route.ts';
import { sessionWays } from './session-ways.ts';
import { signInAnswer } from './sign-in-answer.ts';

/** Signing in and out. */
export function sessionRoutes(deps: AccountsDeps): readonly Route[] {
  const { store, base } = deps;
  return [
    ...readRoutes(deps),
    route(
      {
        method: 'post',
        path: '/session',
        needs: 'public',
        summary: 'signs in by name and password',
        body: PasswordSignIn,
        answer: SignInOutcome,
        audit: 'itself',
      },
      async ({ body, request, caller }) =>
        signInAnswer(await signIn(body, { request, caller }, deps)),
    ),
    route(
      {
        method: 'delete',
        path: '/session',
        needs: 'signed-in',
        summary: 'signs out',
        audit: 'itself',
      },
      async ({ actor, caller }) => {
        if (actor.via === 'session') {
          await store.accounts.endSession(actor.id, actor.viaId);
          await tell(deps, actor, 'signed-out', {}, caller);
        }
        const cookie = noSessionCookie({ origin: caller.origin, base });
        return Response.json(null, { headers: { 'set-cookie': cookie } });
      },
    ),
    ...linkRoutes(deps),
    ...sessionWays(deps),
  ];
}

function readRoutes(deps: AccountsDeps): readonly Route[] {
  return [
    route(
      {
        method: 'get',
        path: '/me',
        needs: 'signed-in',
        summary: 'who is signed in, and what he may do',
        answer: Me,
      },
      async ({ actor: { id, name, role, rights } }) =>
        await Promise.resolve({ id, name, role, rights: [...rights] }),
    ),
    route(
      {
        method: 'get',
        path: '/session',
        needs: 'public',
        summary: 'whether somebody is signed in, and how one can',
        answer: SessionState,
      },
      async ({ actor, caller }) => ({
        state: await stateOf(actor !== null, deps),
        oidc: deps.oidc !== null,
        passkeys: rpIdOf(caller) !== null,
      }),
    ),
  ];
}

function linkRoutes(deps: AccountsDeps): readonly Route[] {
  return [
    route(
      {
        method: 'post',
        path: '/session/link/owner',
        needs: 'public',
        summary: 'whose a one-time link is',
        body: LinkCode,
        answer: LinkOwner,
        audit: 'itself',
      },
      async ({ body }) => {
        const owner = await readLink(body.code, deps);
        return owner === null ? overLink() : { name: owner.name };
      },
    ),
    route(
      {
        method: 'post',
        path: '/session/link',
        needs: 'public',
        summary: 'chooses a password by a one-time link, and signs in',
        body: LinkSignIn,
        answer: SignInOutcome,
        audit: 'itself',
      },
      async ({ body, request, caller }) => {
        const outcome = await useLink(body, { request, caller }, deps);
        return outcome.state === 'refused' ? overLink() : signInAnswer(outcome);
      },
    ),
  ];
}

function overLink(): Response {
  return problem(410, 'LINK_OVER', 'this link was used, or is over: ask for another one');
}

async function stateOf(isIn: boolean, { store }: AccountsDeps): Promise<SessionState['state']> {
  if (isIn) {
    return 'signed-in';
  }
  return (await store.accounts.count()) === 0 ? 'no-users' : 'signed-out';
}
