import type { Capture, CapturedExchange } from '../../core/capture.ts';
import type { FailureCode } from '../../core/failure.ts';
import type { CaptureRepository } from '../../core/repositories/captures.ts';
import { type Db, found, rowOf } from '../db.ts';
import { createKnownPages } from './known-pages.ts';
import { createRefusedPages } from './refused-pages.ts';

interface CaptureRow {
  readonly id: string;
  readonly sweep_id: string;
  readonly source_id: string;
  readonly target_id: string;
  readonly url: string;
  readonly via: 'http' | 'browser';
  readonly content_digest: string;
  readonly exchanges: readonly CapturedExchange[];
  readonly unchanged: boolean;
  readonly failure: FailureCode | null;
  readonly fetched_at: Date;
}

export function createCaptureRepository(db: Db): CaptureRepository {
  async function find(id: string): Promise<Capture | null> {
    const row = await rowOf<CaptureRow>(db, 'select * from captures where id = $1', [id]);
    return row === null ? null : captureOf(row);
  }
  return {
    find,
    async get(id) {
      return found(await find(id), `the capture ${id}`);
    },
    async save(capture) {
      await db.query(
        `insert into captures (id, sweep_id, source_id, target_id, url, via, content_digest, exchanges,
           unchanged, failure, fetched_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
         on conflict (id) do nothing`,
        [
          capture.id,
          capture.sweepId,
          capture.sourceId,
          capture.targetId,
          capture.url,
          capture.via,
          capture.contentDigest,
          JSON.stringify(capture.exchanges),
          capture.unchanged,
          capture.failure,
          capture.fetchedAt,
        ],
      );
    },
    async markFailed(id, code) {
      await db.query('update captures set failure = $2 where id = $1', [id, code]);
    },
    ...createKnownPages(db),
    ...createRefusedPages(db),
  };
}

function captureOf(row: CaptureRow): Capture {
  return {
    id: row.id,
    sweepId: row.sweep_id,
    sourceId: row.source_id,
    targetId: row.target_id,
    url: row.url,
    via: row.via,
    contentDigest: row.content_digest,
    exchanges: row.exchanges,
    unchanged: row.unchanged,
    failure: row.failure,
    fetchedAt: row.fetched_at,
  };
}
