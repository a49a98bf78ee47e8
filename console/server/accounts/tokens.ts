import type { ApiToken } from '../../../core/account.ts';
import { StageError } from '../../../core/failure.ts';
import type { Actor, Right } from '../../../core/rights.ts';
import type { AccountsDeps } from './deps.ts';
import { newId, newSecret } from './secret.ts';

/** What a token begins with, so that one that is found somewhere is known for what it is. */
export const TOKEN_PREFIX = 'cst_';

const DAY = 86_400_000;

/** Makes a token with rights of its owner's own; its secret is given out this once. */
export async function makeToken(
  owner: Actor,
  wanted: { readonly name: string; readonly rights: readonly Right[]; readonly days: number },
  { store, now, random }: AccountsDeps,
): Promise<{ readonly token: ApiToken; readonly secret: string }> {
  const beyond = wanted.rights.find((right) => !owner.rights.has(right));
  if (beyond !== undefined) {
    throw new StageError('INPUT_INVALID', `rights: you do not have the right ${beyond}`);
  }
  const at = now();
  const { secret, digest } = newSecret(random, TOKEN_PREFIX);
  const token: ApiToken = {
    id: newId(random, 'tok'),
    userId: owner.id,
    name: wanted.name,
    rights: [...new Set(wanted.rights)],
    createdAt: at,
    expiresAt: new Date(at.getTime() + wanted.days * DAY),
    usedAt: null,
    revokedAt: null,
  };
  await store.accounts.addToken(token, digest);
  return { token, secret };
}
