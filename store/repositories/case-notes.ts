import type { CaseNote, CaseNoteRepository } from '../../core/repositories/case-notes.ts';
import { type Db, rowOf, rowsOf } from '../db.ts';
import { foundOfCase } from './case-mergers.ts';

/** A case that goes into another at this moment is waited for, and then told where it went. */
export function createCaseNoteRepository(db: Db): CaseNoteRepository {
  return {
    async add({ id, caseId, kind, words, authorId, author, at }) {
      const added = await rowOf(
        db,
        `insert into case_notes (id, case_id, kind, words, author_id, author, at)
         select $1, id, $3, $4, $5, $6, $7 from cases where id = $2 for key share returning id`,
        [id, caseId, kind, words, authorId, author, at],
      );
      await foundOfCase(added, caseId, db);
    },
    async of(caseId) {
      return await rowsOf<CaseNote & Record<string, unknown>>(
        db,
        `select id, case_id as "caseId", kind, words, author_id as "authorId", author, at
         from case_notes where case_id = $1 order by at, id`,
        [caseId],
      );
    },
  };
}
