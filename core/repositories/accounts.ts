import type { Account, AccountState, ApiToken, Passkey, Proofs, Session } from '../account.ts';
import type { Role } from '../rights.ts';

/** An account as it is written first. */
export interface NewAccount extends Account {
  /** What its name is compared by (`personKey`). */
  readonly nameKey: string;
  /** Where it signs on elsewhere: issuer and subject there. */
  readonly foreign: { readonly issuer: string; readonly subject: string } | null;
}

/** How many attempts are free, and how long the next has to wait after those: it doubles from a second to `maxSeconds`. */
export interface AttemptPolicy {
  readonly free: number;
  readonly maxSeconds: number;
}

/** Who may sign in, and what each proves himself with. Secrets come as digests or sealed. */
export interface AccountRepository {
  count(): Promise<number>;
  list(): Promise<readonly (Account & { readonly proofs: Proofs })[]>;
  find(id: string): Promise<Account | null>;
  findByName(nameKey: string): Promise<Account | null>;
  findForeign(issuer: string, subject: string): Promise<Account | null>;
  /** False where the name, or who signs on elsewhere, has an account. */
  add(account: NewAccount): Promise<boolean>;
  /** Within a transaction: roles and states change one after another, so that the last administrator stays. */
  lockAdministration(): Promise<void>;
  /** False where it would leave no administrator who may come in. */
  setRole(id: string, role: Role): Promise<boolean>;
  /** The same; a disabled account loses its sessions, links and tokens. */
  setState(id: string, state: AccountState): Promise<boolean>;
  setLanguage(id: string, language: 'zh' | 'en' | null): Promise<void>;
  signedIn(id: string, at: Date): Promise<void>;
  proofsOf(id: string): Promise<Proofs>;
  /** Sets or takes the password; all sessions and links of the account end. */
  setPassword(id: string, password: string | null): Promise<void>;
  /** The same password under other parameters. */
  rehash(id: string, from: string, to: string): Promise<void>;

  setTotp(id: string, sealed: string | null): Promise<void>;
  /** Marks a time step as used; false for one that was, or that lies before one that was. */
  useTotpStep(id: string, step: number): Promise<boolean>;
  setRecoveryCodes(id: string, digests: readonly string[]): Promise<void>;
  useRecoveryCode(id: string, digest: string): Promise<boolean>;

  passkeysOf(id: string): Promise<readonly Passkey[]>;
  passkey(passkeyId: string): Promise<Passkey | null>;
  /** False where somebody has it. */
  addPasskey(passkey: Passkey): Promise<boolean>;
  removePasskey(id: string, passkeyId: string): Promise<boolean>;
  /** False where another use came first with the same counter. */
  usePasskey(passkeyId: string, from: number, to: number, at: Date): Promise<boolean>;

  addSession(session: Session, digest: string): Promise<void>;
  sessionBy(
    digest: string,
  ): Promise<{ readonly session: Session; readonly account: Account } | null>;
  sessionsOf(id: string, at: Date): Promise<readonly Session[]>;
  touchSession(sessionId: string, at: Date): Promise<void>;
  /** Ends one session of an account, or all but one. */
  endSession(id: string, sessionId: string): Promise<boolean>;
  endSessions(id: string, exceptId: string | null): Promise<number>;

  addToken(token: ApiToken, digest: string): Promise<void>;
  tokenBy(digest: string): Promise<{ readonly token: ApiToken; readonly account: Account } | null>;
  tokensOf(id: string): Promise<readonly ApiToken[]>;
  touchToken(tokenId: string, at: Date): Promise<void>;
  revokeToken(id: string, tokenId: string, at: Date): Promise<boolean>;

  /** Keeps what is good for one use until a moment; `content` holds no secret in clear. */
  putTicket(ticket: Ticket, digest: string): Promise<void>;
  /** Looks at a ticket without using it. */
  ticket(kind: TicketKind, digest: string, at: Date): Promise<Ticket | null>;
  /** Takes a ticket that is still good; of two who take it at once, one gets it. */
  takeTicket(kind: TicketKind, digest: string, at: Date): Promise<Ticket | null>;

  /** Counts an attempt before it is made: null where it may be, else the moment from which the next may. */
  attempt(key: string, at: Date, policy: AttemptPolicy): Promise<Date | null>;
  forgetAttempts(key: string): Promise<void>;
  /** Drops tickets, sessions and counts that are over. */
  tidy(at: Date): Promise<void>;
}

/** What a ticket is good for. */
type TicketKind = 'link' | 'second-factor' | 'totp' | 'passkey-new' | 'passkey-sign-in' | 'oidc';

/** Something that is good once. */
export interface Ticket {
  readonly kind: TicketKind;
  /** Whose it is; null before it is known. */
  readonly userId: string | null;
  readonly content: Readonly<Record<string, string>>;
  readonly expiresAt: Date;
}
