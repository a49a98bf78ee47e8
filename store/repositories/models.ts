import type {
  HeldModel,
  ModelRepository,
  Promotion,
  Trial,
} from '../../core/repositories/models.ts';
import { type Db, found, rowOf, rowsOf } from '../db.ts';

interface ModelRow extends Record<string, unknown> {
  readonly version: string;
  readonly added_at: Date;
  readonly added_by: string;
}

interface PromotionRow extends Record<string, unknown> {
  readonly version: string | null;
  readonly at: Date;
  readonly promoted_by: string;
  readonly reason: string;
}

interface TrialRow extends Record<string, unknown> {
  readonly at: Date;
  readonly trial: Omit<Trial, 'at'>;
}

export function createModelRepository(db: Db): ModelRepository {
  return {
    async add({ version, addedAt, addedBy }, file) {
      await db.query(
        `insert into models (version, file, added_at, added_by) values ($1, $2, $3, $4)
         on conflict (version) do nothing`,
        [version, Buffer.from(file), addedAt, addedBy],
      );
    },
    async list() {
      const rows = await rowsOf<ModelRow>(
        db,
        'select version, added_at, added_by from models order by added_at, version',
      );
      return rows.map(modelOf);
    },
    async file(version) {
      const row = await rowOf<{ file: Uint8Array }>(
        db,
        'select file from models where version = $1',
        [version],
      );
      return found(row, `the model ${version}`).file;
    },
    async saveTrial({ at, ...trial }) {
      await db.query(
        'insert into model_trials (version, against, at, trial) values ($1, $2, $3, $4) on conflict do nothing',
        [trial.version, trial.against, at, JSON.stringify(trial)],
      );
    },
    async lastTrial(version, against) {
      const row = await rowOf<TrialRow>(
        db,
        'select at, trial from model_trials where version = $1 and against = $2 order by at desc limit 1',
        [version, against],
      );
      return row === null ? null : { ...row.trial, at: row.at };
    },
    async promote({ version, at, by, reason }, scorerVersion) {
      await db.query(
        'insert into model_promotions (version, at, promoted_by, reason) values ($1, $2, $3, $4)',
        [version, at, by, reason],
      );
      await db.query('update scores set scored_at = now() where scorer_version = $1', [
        scorerVersion,
      ]);
    },
    async promotions() {
      const rows = await rowsOf<PromotionRow>(
        db,
        'select version, at, promoted_by, reason from model_promotions order by seq desc',
      );
      return rows.map(promotionOf);
    },
  };
}

function modelOf({ version, added_at: addedAt, added_by: addedBy }: ModelRow): HeldModel {
  return { version, addedAt, addedBy };
}

function promotionOf({ version, at, promoted_by: by, reason }: PromotionRow): Promotion {
  return { version, at, by, reason };
}
