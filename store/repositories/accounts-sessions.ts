import type { Account, Session } from '../../core/account.ts';
import type { AccountRepository } from '../../core/repositories/accounts.ts';
import { type Db, prepared, rowOf, rowsOf } from '../db.ts';
import { ACCOUNT } from './accounts-columns.ts';

const SESSION = `json_build_object('id', s.id, 'userId', s.user_id, 'address', s.address, 'agent', s.agent) as session,
  s.created_at as s_created_at, s.proved_at as s_proved_at, s.used_at as s_used_at, s.expires_at as s_expires_at`;

interface SessionRow extends Record<string, unknown> {
  readonly session: Pick<Session, 'id' | 'userId' | 'address' | 'agent'>;
  readonly s_created_at: Date;
  readonly s_proved_at: Date;
  readonly s_used_at: Date;
  readonly s_expires_at: Date;
}

const BY_DIGEST = prepared(
  `select ${SESSION}, ${ACCOUNT} from console_sessions as s join users on users.id = s.user_id where s.digest = $1`,
);

/** Browsers that have signed in. */
export function sessionsOn(
  db: Db,
): Pick<
  AccountRepository,
  'addSession' | 'sessionBy' | 'sessionsOf' | 'touchSession' | 'endSession' | 'endSessions'
> {
  return {
    addSession: (session, digest) => addSession(db, session, digest),
    async sessionBy(digest) {
      const row = await rowOf<SessionRow & Account>(db, BY_DIGEST, [digest]);
      if (row === null) {
        return null;
      }
      const { id, name, role, state, language, createdAt, createdBy, lastSignInAt } = row;
      return {
        session: sessionOf(row),
        account: { id, name, role, state, language, createdAt, createdBy, lastSignInAt },
      };
    },
    async sessionsOf(id, at) {
      const rows = await rowsOf<SessionRow>(
        db,
        `select ${SESSION} from console_sessions as s where s.user_id = $1 and s.expires_at > $2
         order by s.used_at desc, s.id`,
        [id, at],
      );
      return rows.map(sessionOf);
    },
    async touchSession(sessionId, at) {
      await db.query('update console_sessions set used_at = $2 where id = $1 and used_at < $2', [
        sessionId,
        at,
      ]);
    },
    async endSession(id, sessionId) {
      const row = await rowOf(
        db,
        'delete from console_sessions where user_id = $1 and id = $2 returning id',
        [id, sessionId],
      );
      return row !== null;
    },
    async endSessions(id, exceptId) {
      const rows = await rowsOf(
        db,
        'delete from console_sessions where user_id = $1 and id is distinct from $2 returning id',
        [id, exceptId],
      );
      return rows.length;
    },
  };
}

async function addSession(db: Db, session: Session, digest: string): Promise<void> {
  await db.query(
    `insert into console_sessions
       (digest, id, user_id, created_at, proved_at, used_at, expires_at, address, agent)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      digest,
      session.id,
      session.userId,
      session.createdAt,
      session.provedAt,
      session.usedAt,
      session.expiresAt,
      session.address,
      session.agent,
    ],
  );
}

function sessionOf(row: SessionRow): Session {
  return {
    ...row.session,
    createdAt: row.s_created_at,
    provedAt: row.s_proved_at,
    usedAt: row.s_used_at,
    expiresAt: row.s_expires_at,
  };
}
