import type { Passkey } from '../../core/account.ts';
import type { AccountRepository } from '../../core/repositories/accounts.ts';
import { type Db, rowOf, rowsOf } from '../db.ts';

const PASSKEY = `id, user_id as "userId", name, public_key as "publicKey", counter::float8 as counter, transports,
  created_at as "createdAt", used_at as "usedAt"`;

type PasskeyRow = Passkey & Record<string, unknown>;

/** Keys of devices. */
export function passkeysOn(
  db: Db,
): Pick<
  AccountRepository,
  'passkeysOf' | 'passkey' | 'addPasskey' | 'removePasskey' | 'usePasskey'
> {
  return {
    passkeysOf: (id) =>
      rowsOf<PasskeyRow>(
        db,
        `select ${PASSKEY} from passkeys where user_id = $1 order by created_at, id`,
        [id],
      ),
    passkey: (passkeyId) =>
      rowOf<PasskeyRow>(db, `select ${PASSKEY} from passkeys where id = $1`, [passkeyId]),
    async addPasskey(passkey) {
      const row = await rowOf(
        db,
        `insert into passkeys (id, user_id, name, public_key, counter, transports, created_at)
         values ($1, $2, $3, $4, $5, $6, $7) on conflict do nothing returning id`,
        [
          passkey.id,
          passkey.userId,
          passkey.name,
          Buffer.from(passkey.publicKey),
          passkey.counter,
          passkey.transports,
          passkey.createdAt,
        ],
      );
      return row !== null;
    },
    async removePasskey(id, passkeyId) {
      const row = await rowOf(
        db,
        'delete from passkeys where user_id = $1 and id = $2 returning id',
        [id, passkeyId],
      );
      return row !== null;
    },
    async usePasskey(passkeyId, from, to, at) {
      const row = await rowOf(
        db,
        'update passkeys set counter = $3, used_at = $4 where id = $1 and counter = $2 returning id',
        [passkeyId, from, to, at],
      );
      return row !== null;
    },
  };
}
