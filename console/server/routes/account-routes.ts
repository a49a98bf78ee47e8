import { z } from 'zod';
import { AccountChange, Confirmation, OwnAccount, PasswordChange } from '../../api/account.ts';
import { SignInOutcome } from '../../api/session.ts';
import { tell } from '../accounts/audit.ts';
import type { AccountsDeps } from '../accounts/deps.ts';
import { changePassword, confirm, ownAccount } from '../accounts/own-account.ts';
import { problem } from '../problem.ts';
import { type Route, route } from '../route.ts';
import { proofRoutes } from './proof-routes.ts';

/** What everybody does with his own account. */
export function accountRoutes(deps: AccountsDeps): readonly Route[] {
  return [
    route(
      {
        method: 'get',
        path: '/account',
        needs: 'signed-in',
        summary: "one's own account, its keys and sessions",
        answer: OwnAccount,
      },
      async ({ actor, caller }) => await ownAccount(actor, caller, deps),
    ),
    route(
      {
        method: 'patch',
        path: '/account',
        needs: 'signed-in',
        summary: "changes one's language",
        body: AccountChange,
        answer: z.null(),
      },
      async ({ actor, body }) => {
        await deps.store.accounts.setLanguage(actor.id, body.language);
        return null;
      },
    ),
    ...passwordRoutes(deps),
    ...sessionsRoutes(deps),
    ...proofRoutes(deps),
  ];
}

function passwordRoutes(deps: AccountsDeps): readonly Route[] {
  return [
    route(
      {
        method: 'put',
        path: '/account/password',
        needs: 'signed-in',
        summary: "changes one's password; every other session ends",
        body: PasswordChange,
        answer: SignInOutcome,
        audit: 'itself',
      },
      async ({ actor, body, request, caller }) =>
        actor.via === 'token'
          ? notForTokens()
          : provedAnswer(await changePassword(actor, body, { request, caller }, deps)),
    ),
    route(
      {
        method: 'post',
        path: '/session/confirm',
        needs: 'signed-in',
        summary: 'shows once more who one is',
        body: Confirmation,
        answer: SignInOutcome,
        audit: 'itself',
      },
      async ({ actor, body, request, caller }) =>
        actor.via === 'token'
          ? notForTokens()
          : provedAnswer(await confirm(actor, body, { request, caller }, deps)),
    ),
  ];
}

function sessionsRoutes(deps: AccountsDeps): readonly Route[] {
  return [
    route(
      {
        method: 'delete',
        path: '/account/sessions/:sessionId',
        needs: 'signed-in',
        summary: "ends one of one's sessions",
        params: z.object({ sessionId: z.string().regex(/^[\w-]{1,100}$/u, 'expected an id') }),
        answer: z.null(),
        audit: 'itself',
      },
      async ({ actor, params: { sessionId }, caller }) => {
        if (actor.via === 'token') {
          return notForTokens();
        }
        const isEnded = await deps.store.accounts.endSession(actor.id, sessionId);
        await tell(deps, actor, 'session-ended', { sessionId }, caller);
        return isEnded ? null : problem(404, 'NOT_FOUND', 'there is no such session');
      },
    ),
    route(
      {
        method: 'delete',
        path: '/account/sessions',
        needs: 'signed-in',
        summary: "ends all of one's sessions but this one",
        answer: z.object({ ended: z.int() }),
        audit: 'itself',
      },
      async ({ actor, caller }) => {
        if (actor.via === 'token') {
          return notForTokens();
        }
        const ended = await deps.store.accounts.endSessions(actor.id, actor.viaId);
        await tell(deps, actor, 'sessions-ended', { ended: String(ended) }, caller);
        return { ended };
      },
    ),
  ];
}

function provedAnswer(outcome: Awaited<ReturnType<typeof confirm>>): Response {
  switch (outcome.state) {
    case 'proved':
      return Response.json({ state: 'signed-in' } satisfies SignInOutcome, {
        headers: { 'set-cookie': outcome.cookie },
      });
    case 'refused':
      return problem(403, 'PROOF_REFUSED', 'that is not right');
    case 'wait':
      return problem(429, 'TOO_MANY', 'too many attempts: wait a little', {
        'retry-after': String(outcome.seconds),
      });
  }
}

/** A token acts for its owner and is not he. */
export function notForTokens(): Response {
  return problem(403, 'SESSION_WANTED', 'this is for people who have signed in, not for tokens');
}
