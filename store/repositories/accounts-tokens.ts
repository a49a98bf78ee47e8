import type { Account, ApiToken } from '../../core/account.ts';
import type { AccountRepository } from '../../core/repositories/accounts.ts';
import { type Db, prepared, rowOf, rowsOf } from '../db.ts';
import { ACCOUNT } from './accounts-columns.ts';

const TOKEN = `id, user_id as "userId", name, rights, created_at as "createdAt", expires_at as "expiresAt",
  used_at as "usedAt", revoked_at as "revokedAt"`;

type TokenRow = ApiToken & Record<string, unknown>;

const BY_DIGEST = prepared(`select ${TOKEN} from api_tokens where digest = $1`);

/** Tokens of programs. */
export function tokensOn(
  db: Db,
): Pick<AccountRepository, 'addToken' | 'tokenBy' | 'tokensOf' | 'touchToken' | 'revokeToken'> {
  return {
    async addToken(token, digest) {
      await db.query(
        `insert into api_tokens (id, digest, user_id, name, rights, created_at, expires_at)
         values ($1, $2, $3, $4, $5, $6, $7)`,
        [
          token.id,
          digest,
          token.userId,
          token.name,
          token.rights,
          token.createdAt,
          token.expiresAt,
        ],
      );
    },
    async tokenBy(digest) {
      const token = await rowOf<TokenRow>(db, BY_DIGEST, [digest]);
      const account =
        token === null
          ? null
          : await rowOf<Account & Record<string, unknown>>(
              db,
              `select ${ACCOUNT} from users where id = $1`,
              [token.userId],
            );
      return token === null || account === null ? null : { token, account };
    },
    tokensOf: (id) =>
      rowsOf<TokenRow>(
        db,
        `select ${TOKEN} from api_tokens where user_id = $1 order by created_at desc, id`,
        [id],
      ),
    async touchToken(tokenId, at) {
      await db.query('update api_tokens set used_at = $2 where id = $1', [tokenId, at]);
    },
    async revokeToken(id, tokenId, at) {
      const row = await rowOf(
        db,
        `update api_tokens set revoked_at = $3 where user_id = $1 and id = $2 and revoked_at is null
         returning id`,
        [id, tokenId, at],
      );
      return row !== null;
    },
  };
}
