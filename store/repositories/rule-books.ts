import { StageError } from '../../core/failure.ts';
import type { RuleBook, RuleBookRepository } from '../../core/repositories/teaching.ts';
import { type Db, found, rowOf, rowsOf } from '../db.ts';

type BookRow = RuleBook & Record<string, unknown>;

const COLUMNS = 'seq::int as seq, digest, done_by as "by", reason, at';

/** `add` needs a transaction's client. */
export function createRuleBookRepository(db: Db): RuleBookRepository {
  return {
    async add({ book, digest, by, reason, at }, after) {
      await db.query('lock table rule_books in share row exclusive mode');
      const last = await rowOf<{ seq: number }>(
        db,
        'select coalesce(max(seq), 0)::int as seq from rule_books',
      );
      if (last?.seq !== after) {
        throw new StageError('STATE_CONFLICT', 'somebody else has changed the rules meanwhile');
      }
      const row = await rowOf<BookRow>(
        db,
        `insert into rule_books (book, digest, done_by, reason, at) values ($1, $2, $3, $4, $5)
         returning ${COLUMNS}, book`,
        [book, digest, by, reason, at],
      );
      return found(row, 'the rules');
    },
    async latest() {
      return await rowOf<BookRow>(
        db,
        `select ${COLUMNS}, book from rule_books order by rule_books.seq desc limit 1`,
      );
    },
    async get(seq) {
      const row = await rowOf<BookRow>(
        db,
        `select ${COLUMNS}, book from rule_books where rule_books.seq = $1`,
        [seq],
      );
      return found(row, `the rules of number ${seq}`);
    },
    async list(limit) {
      return await rowsOf<Omit<RuleBook, 'book'> & Record<string, unknown>>(
        db,
        `select ${COLUMNS} from rule_books order by rule_books.seq desc limit $1`,
        [limit],
      );
    },
  };
}
