import type { Account } from '../../../core/account.ts';
import { countAttempt, secondKey } from './attempts.ts';
import { tell } from './audit.ts';
import type { AccountsDeps } from './deps.ts';
import { digestOfSecret } from './secret.ts';
import { letIn, ownerOf, type SignIn, type SignInCall } from './sign-in.ts';
import { newTotpSecret, totpAddress, totpStep } from './totp.ts';

const RECOVERY_CODES = 10;

/** Bytes of a recovery code: 80 bits, sixteen letters of base32. */
const RECOVERY_BYTES = 10;

const BASE32 = 'abcdefghijklmnopqrstuvwxyz234567';

/** Minutes to take a new secret up in an authenticator. */
const ENROL_MINUTES = 15;

/** Lets somebody in whose first factor was right, by a one-time password or a recovery code. */
export async function signInBySecond(
  { ticket, code }: { readonly ticket: string; readonly code: string },
  call: SignInCall,
  deps: AccountsDeps,
): Promise<SignIn | { readonly state: 'over' }> {
  const { accounts } = deps.store;
  const digest = digestOfSecret(ticket);
  const first = await accounts.ticket('second-factor', digest, deps.now());
  const account = await ownerOf(first, deps);
  if (account?.state !== 'active') {
    return { state: 'over' };
  }
  const seconds = await countAttempt(secondKey(account.id), call.caller, deps);
  if (seconds !== null) {
    return { state: 'wait', seconds };
  }
  const method = await secondFactor(account, code, deps);
  if (method === null) {
    await tell(deps, account, 'sign-in-failed', { method: 'second-factor' }, call.caller);
    return { state: 'refused' };
  }
  const taken = await accounts.takeTicket('second-factor', digest, deps.now());
  return taken === null ? { state: 'over' } : await letIn(account, method, call, deps);
}

/** Which second factor a code is, used up with that; null where it is none. */
export async function secondFactor(
  { id }: Pick<Account, 'id'>,
  code: string,
  { store, sealer, now }: AccountsDeps,
): Promise<'totp' | 'recovery' | null> {
  const { totp } = await store.accounts.proofsOf(id);
  const secret = totp === null ? null : sealer.open(totp, `totp ${id}`);
  const step = secret === null ? null : totpStep(secret, code, now());
  if (step !== null) {
    return (await store.accounts.useTotpStep(id, step)) ? 'totp' : null;
  }
  return (await store.accounts.useRecoveryCode(id, recoveryDigest(code))) ? 'recovery' : null;
}

/** A new secret for an authenticator, which counts only once a code of it is given. */
export async function offerTotp(
  { id, name }: Pick<Account, 'id' | 'name'>,
  { store, sealer, random, now, drawQr }: AccountsDeps,
): Promise<{ readonly secret: string; readonly address: string; readonly picture: string }> {
  const secret = newTotpSecret({ random });
  const address = totpAddress(secret, name);
  await store.accounts.takeTicket('totp', digestOfSecret(id), now());
  await store.accounts.putTicket(
    {
      kind: 'totp',
      userId: id,
      content: { sealed: sealer.seal(secret, `totp ${id}`) },
      expiresAt: new Date(now().getTime() + ENROL_MINUTES * 60_000),
    },
    digestOfSecret(id),
  );
  return { secret, address, picture: await drawQr(address) };
}

/** Turns one-time passwords on, shown a code of the offered secret; recovery codes, or null where the code is not right. */
export async function takeTotp(
  { id }: Pick<Account, 'id'>,
  code: string,
  deps: AccountsDeps,
): Promise<readonly string[] | null> {
  const { store, sealer, now } = deps;
  const offered = await store.accounts.ticket('totp', digestOfSecret(id), now());
  const sealed = offered?.content['sealed'] ?? '';
  const secret = sealer.open(sealed, `totp ${id}`);
  const step = secret === null ? null : totpStep(secret, code, now());
  if (
    step === null ||
    (await store.accounts.takeTicket('totp', digestOfSecret(id), now())) === null
  ) {
    return null;
  }
  await store.accounts.setTotp(id, sealed);
  await store.accounts.useTotpStep(id, step);
  return await newRecoveryCodes(id, deps);
}

/** New recovery codes in place of the old; they are shown this once. */
export async function newRecoveryCodes(
  id: string,
  { store, random }: Pick<AccountsDeps, 'store' | 'random'>,
): Promise<readonly string[]> {
  const codes = Array.from({ length: RECOVERY_CODES }, () => recoveryCode(random(RECOVERY_BYTES)));
  await store.accounts.setRecoveryCodes(id, codes.map(recoveryDigest));
  return codes;
}

/** Sixteen letters in groups of four. */
function recoveryCode(bytes: Buffer): string {
  const bits = BigInt(`0x${bytes.toString('hex')}`);
  const letters = Array.from(
    { length: (RECOVERY_BYTES * 8) / 5 },
    (_, at) => BASE32[Number((bits >> BigInt(at * 5)) & 31n)] ?? '',
  );
  return letters.join('').replaceAll(/.{4}(?!$)/gu, '$&-');
}

/** However it is spelt. */
function recoveryDigest(code: string): string {
  return digestOfSecret(`recovery ${code.toLowerCase().replaceAll(/[^a-z2-7]/gu, '')}`);
}
