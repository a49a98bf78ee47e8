import type { Evidence, EvidenceState } from '../../core/evidence.ts';
import type { EvidenceRepository } from '../../core/repositories/sightings.ts';
import { type Db, found, rowOf } from '../db.ts';

export interface EvidenceRow {
  readonly id: string;
  readonly sighting_id: string | null;
  readonly url: string;
  readonly state: EvidenceState;
  readonly seal: string;
  readonly bundle_digest: string;
  readonly bytes: string | number;
  readonly items: number;
  readonly missing: readonly string[];
  readonly screenshot_digest: string | null;
  readonly captured_at: Date | string;
}

export function createEvidenceRepository(db: Db): EvidenceRepository {
  return {
    async put(evidence) {
      await db.query(
        `insert into evidence (id, sighting_id, url, state, seal, bundle_digest, bytes, items, missing,
           screenshot_digest, captured_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
         on conflict (id) do nothing`,
        [
          evidence.id,
          evidence.sightingId,
          evidence.url,
          evidence.state,
          evidence.seal,
          evidence.bundleDigest,
          evidence.bytes,
          evidence.items,
          evidence.missing,
          evidence.screenshotDigest,
          evidence.capturedAt,
        ],
      );
    },
    async get(id) {
      const row = await rowOf<EvidenceRow & Record<string, unknown>>(
        db,
        'select * from evidence where id = $1',
        [id],
      );
      return evidenceOf(found(row, `the evidence ${id}`));
    },
    async ofSighting(sightingId) {
      const row = await rowOf<EvidenceRow & Record<string, unknown>>(
        db,
        'select * from evidence where sighting_id = $1 order by captured_at desc limit 1',
        [sightingId],
      );
      return row === null ? null : evidenceOf(row);
    },
  };
}

/** A row as selected, or as PostgreSQL turned it into JSON (times as text, in which case they carry their offset). */
export function evidenceOf(row: EvidenceRow): Evidence {
  return {
    id: row.id,
    sightingId: row.sighting_id,
    url: row.url,
    state: row.state,
    seal: row.seal,
    bundleDigest: row.bundle_digest,
    bytes: Number(row.bytes),
    items: row.items,
    missing: row.missing,
    screenshotDigest: row.screenshot_digest,
    capturedAt: new Date(row.captured_at),
  };
}
