import {
  type AuthenticationResponseJSON,
  generateAuthenticationOptions,
  generateRegistrationOptions,
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
  type RegistrationResponseJSON,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server';
import type { Account, Passkey } from '../../../core/account.ts';
import { StageError } from '../../../core/failure.ts';
import type { Ticket } from '../../../core/repositories/accounts.ts';
import type { Caller } from '../caller.ts';
import { tell } from './audit.ts';
import type { AccountsDeps } from './deps.ts';
import { rpIdOf } from './relying-party.ts';
import { digestOfSecret } from './secret.ts';
import { letIn, ownerOf, type SignIn, type SignInCall } from './sign-in.ts';

/** Minutes that somebody has to use his device. */
const MINUTES = 5;

/** What a device is asked for to become a key of an account. */
export async function offerPasskey(
  { id, name }: Pick<Account, 'id' | 'name'>,
  caller: Caller,
  deps: AccountsDeps,
): Promise<PublicKeyCredentialCreationOptionsJSON> {
  const known = await deps.store.accounts.passkeysOf(id);
  const options = await generateRegistrationOptions({
    rpName: 'cardsweep',
    rpID: relyingParty(caller),
    userID: new Uint8Array(Buffer.from(id)),
    userName: name,
    challenge: new Uint8Array(deps.random(32)),
    attestationType: 'none',
    excludeCredentials: known.map(descriptor),
    authenticatorSelection: { residentKey: 'preferred', userVerification: 'preferred' },
  });
  await keepChallenge('passkey-new', options.challenge, id, {}, deps);
  return options;
}

/** Takes a device up as a key of an account. Throws `INPUT_INVALID`. */
export async function addPasskey(
  { id }: Pick<Account, 'id'>,
  { name, response }: { readonly name: string; readonly response: RegistrationResponseJSON },
  caller: Caller,
  deps: AccountsDeps,
): Promise<Passkey> {
  const challenge = challengeOf(response.response.clientDataJSON);
  const asked = await deps.store.accounts.takeTicket(
    'passkey-new',
    digestOfSecret(challenge),
    deps.now(),
  );
  if (asked?.userId !== id) {
    throw notTaken();
  }
  const { verified, registrationInfo } = await verifyRegistrationResponse({
    response,
    expectedChallenge: challenge,
    expectedOrigin: caller.origin,
    expectedRPID: relyingParty(caller),
    requireUserVerification: false,
  }).catch(notTakenBecause);
  if (!verified || registrationInfo === undefined) {
    throw notTaken();
  }
  const { credential } = registrationInfo;
  const passkey: Passkey = {
    id: credential.id,
    userId: id,
    name,
    publicKey: credential.publicKey,
    counter: credential.counter,
    transports: credential.transports ?? [],
    createdAt: deps.now(),
    usedAt: null,
  };
  if (!(await deps.store.accounts.addPasskey(passkey))) {
    throw new StageError('STATE_CONFLICT', 'that passkey is known already');
  }
  return passkey;
}

/** What a device is asked for: any that knows the way here, or one of those whose owner has shown his first factor. */
export async function askPasskey(
  ticket: string | null,
  caller: Caller,
  deps: AccountsDeps,
): Promise<PublicKeyCredentialRequestOptionsJSON> {
  const first =
    ticket === null
      ? null
      : await deps.store.accounts.ticket('second-factor', digestOfSecret(ticket), deps.now());
  const userId = first?.userId ?? null;
  const known = userId === null ? [] : await deps.store.accounts.passkeysOf(userId);
  const options = await generateAuthenticationOptions({
    rpID: relyingParty(caller),
    challenge: new Uint8Array(deps.random(32)),
    allowCredentials: known.map(descriptor),
    userVerification: userId === null ? 'required' : 'preferred',
  });
  const content = ticket === null ? {} : { first: digestOfSecret(ticket) };
  await keepChallenge('passkey-sign-in', options.challenge, userId, content, deps);
  return options;
}

/** Signs in by a device: as the second factor where the first was shown, else alone, if it has made sure of its owner. */
export async function signInByPasskey(
  response: AuthenticationResponseJSON,
  call: SignInCall,
  deps: AccountsDeps,
): Promise<SignIn> {
  const { accounts } = deps.store;
  const challenge = challengeOf(response.response.clientDataJSON);
  const asked = await accounts.takeTicket('passkey-sign-in', digestOfSecret(challenge), deps.now());
  const passkey = await accounts.passkey(response.id);
  const account = await ownerOf(passkey === null ? null : { userId: passkey.userId }, deps);
  if (asked === null || passkey === null || account?.state !== 'active') {
    return await refused(account, call, deps);
  }
  const isSecond = asked.userId !== null;
  const isOwn = !isSecond || asked.userId === passkey.userId;
  if (!isOwn || !(await isProved(response, passkey, { challenge, isSecond }, call, deps))) {
    return await refused(account, call, deps);
  }
  return (await isInTime(asked, deps))
    ? await letIn(account, 'passkey', call, deps)
    : { state: 'refused' };
}

/** Whether the first factor, where there was one, still stands; it is used up with that. */
async function isInTime({ content }: Ticket, { store, now }: AccountsDeps): Promise<boolean> {
  const first = content['first'];
  return (
    first === undefined || (await store.accounts.takeTicket('second-factor', first, now())) !== null
  );
}

/** Whether the key has signed our challenge, at our address, and was not copied: its counter rises. */
async function isProved(
  response: AuthenticationResponseJSON,
  passkey: Passkey,
  { challenge, isSecond }: { readonly challenge: string; readonly isSecond: boolean },
  { caller }: SignInCall,
  { store, now }: AccountsDeps,
): Promise<boolean> {
  const checked = await verifyAuthenticationResponse({
    response,
    expectedChallenge: challenge,
    expectedOrigin: caller.origin,
    expectedRPID: relyingParty(caller),
    credential: {
      id: passkey.id,
      publicKey: new Uint8Array(passkey.publicKey),
      counter: passkey.counter,
    },
    requireUserVerification: !isSecond,
  }).catch(() => null);
  return (
    checked?.verified === true &&
    (await store.accounts.usePasskey(
      passkey.id,
      passkey.counter,
      checked.authenticationInfo.newCounter,
      now(),
    ))
  );
}

async function refused(
  account: Account | null,
  { caller }: SignInCall,
  deps: AccountsDeps,
): Promise<SignIn> {
  // Of keys that nobody has nothing is written down: anybody could fill the log with them.
  if (account !== null) {
    await tell(deps, account, 'sign-in-failed', { method: 'passkey' }, caller);
  }
  return { state: 'refused' };
}

async function keepChallenge(
  kind: 'passkey-new' | 'passkey-sign-in',
  challenge: string,
  userId: string | null,
  content: Readonly<Record<string, string>>,
  { store, now }: AccountsDeps,
): Promise<void> {
  await store.accounts.tidy(now());
  const expiresAt = new Date(now().getTime() + MINUTES * 60_000);
  await store.accounts.putTicket({ kind, userId, content, expiresAt }, digestOfSecret(challenge));
}

/** The challenge that a device says it signed; empty where it says none. */
function challengeOf(clientData: string): string {
  try {
    const said: unknown = JSON.parse(Buffer.from(clientData, 'base64url').toString('utf8'));
    return typeof said === 'object' && said !== null && 'challenge' in said
      ? String(said.challenge)
      : '';
  } catch {
    return '';
  }
}

function descriptor({ id }: Passkey): { readonly id: string } {
  return { id };
}

function relyingParty(caller: Caller): string {
  const id = rpIdOf(caller);
  if (id === null) {
    throw new StageError('STATE_CONFLICT', 'passkeys need https, or the name localhost');
  }
  return id;
}

function notTaken(): StageError {
  return new StageError('INPUT_INVALID', 'the device was not taken up: try again');
}

function notTakenBecause(error: unknown): never {
  throw new StageError('INPUT_INVALID', 'the device was not taken up: try again', { cause: error });
}
