import type { Capture, CapturedExchange } from '../../core/capture.ts';
import type { FailureCode } from '../../core/failure.ts';
import type { CaptureRepository } from '../../core/repositories/captures.ts';
import type { Source } from '../../core/source.ts';
import { type Db, found, prepared, rowOf } from '../db.ts';
import { type TargetRow, targetOf } from './frontier.ts';
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

interface AskedRow extends CaptureRow {
  readonly target: TargetRow;
  readonly source: Source;
  readonly reading: { readonly key: string; readonly version: number } | null;
}

const COLUMNS = `captures.id, captures.sweep_id, captures.source_id, captures.target_id, captures.url, captures.via,
  captures.content_digest, captures.exchanges, captures.unchanged, captures.failure, captures.fetched_at`;

const FIND = prepared(`select ${COLUMNS} from captures where id = $1`);

const ASKED = prepared(`select ${COLUMNS}, to_json(targets) as target, declaration as source,
    case when extractions.key is not null
      then json_build_object('key', extractions.key, 'version', extractions.version) end as reading
  from captures join targets on targets.id = captures.target_id
  join sources on sources.id = captures.source_id
  left join extractions on extractions.key = captures.extraction_key where captures.id = $1`);

export function createCaptureRepository(db: Db): CaptureRepository {
  async function find(id: string): Promise<Capture | null> {
    const row = await rowOf<CaptureRow & Record<string, unknown>>(db, FIND, [id]);
    return row === null ? null : captureOf(row);
  }
  return {
    find,
    async get(id) {
      return found(await find(id), `the capture ${id}`);
    },
    async asked(id) {
      const row = await rowOf<AskedRow & Record<string, unknown>>(db, ASKED, [id]);
      const { target, source, reading, ...capture } = found(row, `the capture ${id}`);
      return { capture: captureOf(capture), target: targetOf(target), source, reading };
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
