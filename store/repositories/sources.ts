import type { SourceRepository } from '../../core/repositories/sweeps.ts';
import type { Source } from '../../core/source.ts';
import { type Db, found, rowOf, rowsOf } from '../db.ts';

export function createSourceRepository(db: Db): SourceRepository {
  return {
    async put(source) {
      await db.query(
        `insert into sources (id, declaration) values ($1, $2)
         on conflict (id) do update set declaration = excluded.declaration`,
        [source.id, JSON.stringify(source)],
      );
    },
    async get(id) {
      const row = await rowOf<{ declaration: Source }>(
        db,
        'select declaration from sources where id = $1',
        [id],
      );
      return found(row, `the source ${id}`).declaration;
    },
    async all() {
      const rows = await rowsOf<{ declaration: Source }>(
        db,
        'select declaration from sources order by id',
      );
      return rows.map(({ declaration }) => declaration);
    },
  };
}
