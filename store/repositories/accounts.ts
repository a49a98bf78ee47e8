import type { Account, Proofs } from '../../core/account.ts';
import type { AccountRepository, NewAccount } from '../../core/repositories/accounts.ts';
import { type Db, found, rowOf, rowsOf } from '../db.ts';
import { attemptsOn } from './accounts-attempts.ts';
import { ACCOUNT } from './accounts-columns.ts';
import { passkeysOn } from './accounts-passkeys.ts';
import { sessionsOn } from './accounts-sessions.ts';
import { tokensOn } from './accounts-tokens.ts';

const PROOFS = `users.password, users.totp, users.oidc_issuer is not null as "isForeign",
  (select count(*)::int from user_recovery_codes where user_id = users.id) as "recoveryCodes",
  (select count(*)::int from passkeys where user_id = users.id) as passkeys`;

/** Key of the advisory lock under which roles and states change. */
const ADMINISTRATION_LOCK = 7_401_018;

/** Whether another administrator than `$1` may come in. */
const ANOTHER = `exists (select from users as other where other.id <> $1
  and other.role = 'administrator' and other.state = 'active')`;

type AccountRow = Account & Record<string, unknown>;
type ProofsRow = Proofs & Record<string, unknown>;

export function createAccountRepository(db: Db): AccountRepository {
  return {
    ...peopleOn(db),
    ...proofsOn(db),
    ...passkeysOn(db),
    ...sessionsOn(db),
    ...tokensOn(db),
    ...attemptsOn(db),
  };
}

type People =
  | 'count'
  | 'list'
  | 'find'
  | 'findByName'
  | 'findForeign'
  | 'add'
  | 'lockAdministration'
  | 'setRole'
  | 'setState'
  | 'setLanguage'
  | 'signedIn';

function peopleOn(db: Db): Pick<AccountRepository, People> {
  return {
    async count() {
      const row = await rowOf<{ count: number }>(db, 'select count(*)::int as count from users');
      return row?.count ?? 0;
    },
    async list() {
      const rows = await rowsOf<AccountRow & ProofsRow>(
        db,
        `select ${ACCOUNT}, ${PROOFS} from users order by name_key`,
      );
      return rows.map(({ password, totp, isForeign, recoveryCodes, passkeys, ...account }) => ({
        ...account,
        proofs: { password, totp, isForeign, recoveryCodes, passkeys },
      }));
    },
    find: (id) => accountWhere(db, 'id = $1', [id]),
    findByName: (nameKey) => accountWhere(db, 'name_key = $1', [nameKey]),
    findForeign: (issuer, subject) =>
      accountWhere(db, 'oidc_issuer = $1 and oidc_subject = $2', [issuer, subject]),
    add: (account) => addAccount(db, account),
    async lockAdministration() {
      await db.query('select pg_advisory_xact_lock($1)', [ADMINISTRATION_LOCK]);
    },
    async setRole(id, role) {
      const row = await rowOf(
        db,
        `update users set role = $2 where id = $1
         and ($2 = 'administrator' or role <> 'administrator' or state <> 'active' or ${ANOTHER}) returning id`,
        [id, role],
      );
      return row !== null;
    },
    async setState(id, state) {
      const row = await rowOf(db, SET_STATE, [id, state]);
      return row !== null;
    },
    async setLanguage(id, language) {
      await db.query('update users set language = $2 where id = $1', [id, language]);
    },
    async signedIn(id, at) {
      await db.query(
        `update users set last_sign_in_at = $2, state = 'active' where id = $1 and state <> 'disabled'`,
        [id, at],
      );
    },
  };
}

async function addAccount(db: Db, { nameKey, foreign, ...account }: NewAccount): Promise<boolean> {
  const row = await rowOf(
    db,
    `insert into users (id, name, name_key, role, state, language, created_at, created_by, oidc_issuer, oidc_subject)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) on conflict do nothing returning id`,
    [
      account.id,
      account.name,
      nameKey,
      account.role,
      account.state,
      account.language,
      account.createdAt,
      account.createdBy,
      foreign?.issuer ?? null,
      foreign?.subject ?? null,
    ],
  );
  return row !== null;
}

const SET_STATE = `with changed as (
    update users set state = $2 where id = $1
      and ($2 <> 'disabled' or role <> 'administrator' or state <> 'active' or ${ANOTHER})
    returning id
  ), no_sessions as (
    delete from console_sessions where $2 = 'disabled' and user_id in (select id from changed)
  ), no_tickets as (
    delete from tickets where $2 = 'disabled' and user_id in (select id from changed)
  ), no_tokens as (
    delete from api_tokens where $2 = 'disabled' and user_id in (select id from changed)
  )
  select id from changed`;

function proofsOn(
  db: Db,
): Pick<
  AccountRepository,
  | 'proofsOf'
  | 'setPassword'
  | 'rehash'
  | 'setTotp'
  | 'useTotpStep'
  | 'setRecoveryCodes'
  | 'useRecoveryCode'
> {
  return {
    async proofsOf(id) {
      const row = await rowOf<ProofsRow>(db, `select ${PROOFS} from users where id = $1`, [id]);
      return found(row, 'the account');
    },
    async setPassword(id, password) {
      await db.query(
        `with changed as (update users set password = $2 where id = $1 returning id),
           no_sessions as (delete from console_sessions where user_id in (select id from changed))
         delete from tickets where user_id in (select id from changed)`,
        [id, password],
      );
    },
    async rehash(id, from, to) {
      await db.query('update users set password = $3 where id = $1 and password = $2', [
        id,
        from,
        to,
      ]);
    },
    async setTotp(id, sealed) {
      await db.query('update users set totp = $2, totp_step = 0 where id = $1', [id, sealed]);
    },
    async useTotpStep(id, step) {
      const row = await rowOf(
        db,
        'update users set totp_step = $2 where id = $1 and totp_step < $2 returning id',
        [id, step],
      );
      return row !== null;
    },
    async setRecoveryCodes(id, digests) {
      await db.query(
        `with gone as (delete from user_recovery_codes where user_id = $1)
         insert into user_recovery_codes (user_id, digest) select $1, unnest($2::text[])`,
        [id, digests],
      );
    },
    async useRecoveryCode(id, digest) {
      const row = await rowOf(
        db,
        'delete from user_recovery_codes where user_id = $1 and digest = $2 returning digest',
        [id, digest],
      );
      return row !== null;
    },
  };
}

async function accountWhere(
  db: Db,
  where: string,
  values: readonly unknown[],
): Promise<Account | null> {
  return await rowOf<AccountRow>(db, `select ${ACCOUNT} from users where ${where}`, values);
}
