import {
  PasskeyAsked,
  PasskeyOptions,
  PasskeySignIn,
  SignOn,
  SignOnAsked,
} from '../../api/account.ts';
import { SecondFactor, SignInOutcome } from '../../api/session.ts';
import { signOnSecret } from '../accounts/cookie.ts';
import type { AccountsDeps } from '../accounts/deps.ts';
import { beginSignOn, endSignOn } from '../accounts/oidc.ts';
import { askPasskey, signInByPasskey } from '../accounts/passkeys.ts';
import { signInBySecond } from '../accounts/second-factor.ts';
import { problem } from '../problem.ts';
import { type Route, route } from '../route.ts';
import { signInAnswer } from './sign-in-answer.ts';

/** The ways to sign in beside name and password. */
export function sessionWays(deps: AccountsDeps): readonly Route[] {
  return [
    route(
      {
        method: 'post',
        path: '/session/second',
        needs: 'public',
        summary: 'signs in by a code, the second factor',
        body: SecondFactor,
        answer: SignInOutcome,
        audit: 'itself',
      },
      async ({ body, request, caller }) => {
        const outcome = await signInBySecond(body, { request, caller }, deps);
        return outcome.state === 'over'
          ? problem(410, 'LINK_OVER', 'that took too long: sign in again')
          : signInAnswer(outcome);
      },
    ),
    ...passkeyWays(deps),
    ...signOnWays(deps),
  ];
}

function passkeyWays(deps: AccountsDeps): readonly Route[] {
  return [
    route(
      {
        method: 'post',
        path: '/session/passkey/options',
        needs: 'public',
        summary: 'what a device is asked for to sign in',
        body: PasskeyAsked,
        answer: PasskeyOptions,
        audit: 'itself',
      },
      async ({ body, caller }) =>
        Response.json(await askPasskey(body.ticket ?? null, caller, deps)),
    ),
    route(
      {
        method: 'post',
        path: '/session/passkey',
        needs: 'public',
        summary: 'signs in by a passkey, alone or as the second factor',
        body: PasskeySignIn,
        answer: SignInOutcome,
        audit: 'itself',
      },
      async ({ body, request, caller }) => {
        // The library checks each part; only the types of what may be absent differ.
        // oxlint-disable-next-line typescript/no-unsafe-type-assertion
        const response = body.response as Parameters<typeof signInByPasskey>[0];
        return signInAnswer(await signInByPasskey(response, { request, caller }, deps));
      },
    ),
  ];
}

function signOnWays(deps: AccountsDeps): readonly Route[] {
  const { oidc, base } = deps;
  return [
    route(
      {
        method: 'post',
        path: '/session/oidc',
        needs: 'public',
        summary: 'begins a sign-on elsewhere: where to send the browser',
        body: SignOnAsked,
        answer: SignOn,
        audit: 'itself',
      },
      async ({ body, request, caller }) => {
        if (oidc === null) {
          return notSetUp();
        }
        const { address, cookie } = await beginSignOn(body.to, { request, caller }, deps, oidc);
        return Response.json({ address }, { headers: { 'set-cookie': cookie } });
      },
    ),
    route(
      {
        method: 'get',
        path: '/session/oidc/return',
        needs: 'public',
        summary: 'ends a sign-on elsewhere, and leads to the page that was asked for',
        media: 'text/html',
      },
      async ({ request, caller }) => {
        if (oidc === null) {
          return notSetUp();
        }
        const { outcome, to } = await endSignOn(
          signOnSecret(request),
          { request, caller },
          deps,
          oidc,
        );
        const isIn = outcome.state === 'signed-in';
        const location = isIn ? `${base}${to.slice(1)}` : `${base}#sign-on-failed`;
        return new Response(null, {
          status: 303,
          headers: { location, ...(isIn ? { 'set-cookie': outcome.cookie } : {}) },
        });
      },
    ),
  ];
}

function notSetUp(): Response {
  return problem(404, 'NOT_FOUND', 'no sign-on elsewhere is set up');
}
