import { z } from 'zod';
import type { Actor } from '../../../core/rights.ts';
import {
  NewPasskey,
  PasskeyOptions,
  RecoveryCodes,
  TotpCode,
  TotpOffer,
} from '../../api/account.ts';
import { tell } from '../accounts/audit.ts';
import type { AccountsDeps } from '../accounts/deps.ts';
import { whyNotNow } from '../accounts/own-session.ts';
import { addPasskey, offerPasskey } from '../accounts/passkeys.ts';
import { newRecoveryCodes, offerTotp, takeTotp } from '../accounts/second-factor.ts';
import { problem } from '../problem.ts';
import { type Route, route } from '../route.ts';

/** What everybody shows who he is with. To change it one has to have shown it a short while ago. */
export function proofRoutes(deps: AccountsDeps): readonly Route[] {
  return [...totpRoutes(deps), ...recoveryRoutes(deps), ...passkeyRoutes(deps)];
}

function totpRoutes(deps: AccountsDeps): readonly Route[] {
  return [
    route(
      {
        method: 'post',
        path: '/account/totp',
        needs: 'signed-in',
        summary: 'a secret for an authenticator, which counts once a code of it was given',
        answer: TotpOffer,
      },
      async ({ actor }) => (await whyNotNow(actor, deps)) ?? pictured(await offerTotp(actor, deps)),
    ),
    route(
      {
        method: 'put',
        path: '/account/totp',
        needs: 'signed-in',
        summary: 'turns one-time passwords on',
        body: TotpCode,
        answer: RecoveryCodes,
        audit: 'itself',
      },
      async ({ actor, body, caller }) => {
        const refusal = await whyNotNow(actor, deps);
        if (refusal !== null) {
          return refusal;
        }
        const codes = await takeTotp(actor, body.code, deps);
        if (codes === null) {
          return problem(400, 'CODE_REFUSED', 'that code is not right');
        }
        await tell(deps, actor, 'totp-on', {}, caller);
        return { codes: [...codes] };
      },
    ),
    route(
      {
        method: 'delete',
        path: '/account/totp',
        needs: 'signed-in',
        summary: 'turns one-time passwords off',
        answer: z.null(),
        audit: 'itself',
      },
      async ({ actor, caller }) => {
        const refusal = await whyNotNow(actor, deps);
        if (refusal !== null) {
          return refusal;
        }
        await deps.store.accounts.setTotp(actor.id, null);
        await deps.store.accounts.setRecoveryCodes(actor.id, []);
        await tell(deps, actor, 'totp-off', {}, caller);
        return null;
      },
    ),
  ];
}

function recoveryRoutes(deps: AccountsDeps): readonly Route[] {
  return [
    route(
      {
        method: 'post',
        path: '/account/recovery-codes',
        needs: 'signed-in',
        summary: 'new recovery codes in place of the old',
        answer: RecoveryCodes,
        audit: 'itself',
      },
      async ({ actor, caller }) => {
        const refusal = (await whyNotNow(actor, deps)) ?? (await whyNoCodes(actor, deps));
        if (refusal !== null) {
          return refusal;
        }
        await tell(deps, actor, 'recovery-codes-made', {}, caller);
        return { codes: [...(await newRecoveryCodes(actor.id, deps))] };
      },
    ),
  ];
}

function passkeyRoutes(deps: AccountsDeps): readonly Route[] {
  return [
    route(
      {
        method: 'post',
        path: '/account/passkeys/options',
        needs: 'signed-in',
        summary: 'what a device is asked for to become a passkey',
        answer: PasskeyOptions,
      },
      async ({ actor, caller }) =>
        (await whyNotNow(actor, deps)) ?? Response.json(await offerPasskey(actor, caller, deps)),
    ),
    route(
      {
        method: 'post',
        path: '/account/passkeys',
        needs: 'signed-in',
        summary: 'takes a device up as a passkey',
        body: NewPasskey,
        answer: z.object({ id: z.string() }),
        audit: 'itself',
      },
      async ({ actor, body, caller }) => {
        const refusal = await whyNotNow(actor, deps);
        if (refusal !== null) {
          return refusal;
        }
        const { id } = await addPasskey(actor, registrationOf(body), caller, deps);
        await tell(deps, actor, 'passkey-added', { passkeyId: id.slice(0, 16) }, caller);
        return { id };
      },
    ),
    route(
      {
        method: 'delete',
        path: '/account/passkeys/:passkeyId',
        needs: 'signed-in',
        summary: 'removes a passkey',
        params: z.object({ passkeyId: z.string().max(1_500) }),
        answer: z.null(),
        audit: 'itself',
      },
      async ({ actor, params: { passkeyId }, caller }) => {
        const refusal = await whyNotNow(actor, deps);
        if (refusal !== null) {
          return refusal;
        }
        const isRemoved = await deps.store.accounts.removePasskey(actor.id, passkeyId);
        await tell(deps, actor, 'passkey-removed', { passkeyId: passkeyId.slice(0, 16) }, caller);
        return isRemoved ? null : problem(404, 'NOT_FOUND', 'there is no such passkey');
      },
    ),
  ];
}

/** Recovery codes stand in for an authenticator. */
async function whyNoCodes({ id }: Actor, { store }: AccountsDeps): Promise<Response | null> {
  const { totp } = await store.accounts.proofsOf(id);
  return totp === null ? problem(409, 'STATE_CONFLICT', 'one-time passwords are off') : null;
}

function pictured({ picture, ...offer }: Awaited<ReturnType<typeof offerTotp>>): TotpOffer {
  const bytes = Buffer.from(picture).toString('base64');
  return { ...offer, picture: `data:image/svg+xml;base64,${bytes}` };
}

function registrationOf({
  name,
  response,
}: z.output<typeof NewPasskey>): Parameters<typeof addPasskey>[1] {
  // The library checks each part; only the types of what may be absent differ.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return { name, response: response as Parameters<typeof addPasskey>[1]['response'] };
}
