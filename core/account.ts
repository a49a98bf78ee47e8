import { StageError } from './failure.ts';
import { personKey } from './person.ts';
import type { Right, Role } from './rights.ts';

/** `invited` until the first sign-in by the link that was handed over, `disabled` for whoever may not come in any more. */
export const ACCOUNT_STATES = ['invited', 'active', 'disabled'] as const;

export type AccountState = (typeof ACCOUNT_STATES)[number];

/** Somebody who may sign in. An account is never deleted nor renamed: decisions are signed with its name. */
export interface Account {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  readonly state: AccountState;
  /** What the console speaks to him; null where his browser says. */
  readonly language: 'zh' | 'en' | null;
  readonly createdAt: Date;
  readonly createdBy: string;
  readonly lastSignInAt: Date | null;
}

/** What an account proves itself with; secrets only as they are kept. */
export interface Proofs {
  /** A password as scrypt leaves it; null where there is none. */
  readonly password: string | null;
  /** The secret of one-time passwords, sealed; null where they are off. */
  readonly totp: string | null;
  /** Recovery codes that are left. */
  readonly recoveryCodes: number;
  readonly passkeys: number;
  /** Signs on elsewhere. */
  readonly isForeign: boolean;
}

/** A key of a device (WebAuthn). */
export interface Passkey {
  readonly id: string;
  readonly userId: string;
  readonly name: string;
  readonly publicKey: Uint8Array;
  readonly counter: number;
  readonly transports: readonly string[];
  readonly createdAt: Date;
  readonly usedAt: Date | null;
}

/** A browser that has signed in. */
export interface Session {
  /** Names the session to its owner; the cookie holds another secret. */
  readonly id: string;
  readonly userId: string;
  readonly createdAt: Date;
  /** When he last showed who he is: sensitive acts want that to be fresh. */
  readonly provedAt: Date;
  readonly usedAt: Date;
  readonly expiresAt: Date;
  readonly address: string;
  readonly agent: string;
}

/** A token of a program, without its secret. */
export interface ApiToken {
  readonly id: string;
  readonly userId: string;
  readonly name: string;
  readonly rights: readonly Right[];
  readonly createdAt: Date;
  readonly expiresAt: Date;
  readonly usedAt: Date | null;
  readonly revokedAt: Date | null;
}

/** Longest name of an account, in UTF-16 units. */
const MAX_NAME = 64;

/** Controls, marks of direction, what cannot be seen, private and unassigned characters (Unicode categories C, Zl, Zp). */
const UNSEEN = /[\p{C}\p{Zl}\p{Zp}\u115F\u1160\u3164\uFFA0]/u;

/**
 * A name as an account has it: NFKC, one space between words. Refuses (`INPUT_INVALID`) what is empty, too long, without a letter
 * or a digit, or holds what cannot be seen.
 */
export function accountName(given: string): string {
  const name = given.normalize('NFKC').trim().replaceAll(/ +/gu, ' ');
  if (name.length > MAX_NAME || UNSEEN.test(name) || personKey(name) === '') {
    throw new StageError(
      'INPUT_INVALID',
      `a name has letters or digits, at most ${MAX_NAME} characters, and nothing that cannot be seen`,
    );
  }
  return name;
}
