import type { Evidence, EvidenceState, SightingEvidence } from '../../core/evidence.ts';
import type { EvidenceRepository } from '../../core/repositories/sightings.ts';
import { type Db, found, prepared, recordset, rowOf, rowsOf } from '../db.ts';

interface EvidenceRow {
  readonly id: string;
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

/** A bundle with the picture that it holds of one sighting. */
export interface SightingEvidenceRow extends EvidenceRow {
  readonly picture_digest: string | null;
}

/** The latest bundle that is evidence for a sighting, whose id the expression names. */
export function latestEvidenceOf(sightingId: string): string {
  return `select evidence.*, part.picture_digest from evidence_sightings as part
    join evidence on evidence.id = part.evidence_id where part.sighting_id = ${sightingId}
    order by evidence.captured_at desc limit 1`;
}

/** `put` needs a transaction's client. */
export function createEvidenceRepository(db: Db): EvidenceRepository {
  return {
    async put(evidence, sightings) {
      await db.query(SAVE, [
        evidence.id,
        evidence.url,
        evidence.state,
        evidence.seal,
        evidence.bundleDigest,
        evidence.bytes,
        evidence.items,
        evidence.missing,
        evidence.screenshotDigest,
        evidence.capturedAt,
      ]);
      const parts = sightings.map(({ sightingId, pictureDigest }) => ({
        sighting_id: sightingId,
        picture_digest: pictureDigest,
      }));
      await db.query(SAVE_PARTS, [evidence.id, recordset(parts)]);
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
      const row = await rowOf<SightingEvidenceRow & Record<string, unknown>>(
        db,
        latestEvidenceOf('$1'),
        [sightingId],
      );
      return row === null ? null : sightingEvidenceOf(row);
    },
    async lacking(sightingIds) {
      const rows = await rowsOf<{ id: string; is_bare: boolean }>(db, LACKING, [sightingIds]);
      return {
        bare: rows.filter(({ is_bare }) => is_bare).map(({ id }) => id),
        caseless: rows.filter(({ is_bare }) => !is_bare).map(({ id }) => id),
      };
    },
    ...createPlanSide(db),
  };
}

/** Which sightings are to be preserved, and on which capture's page. */
function createPlanSide(db: Db): Pick<EvidenceRepository, 'plan' | 'planned' | 'sendToPermalink'> {
  return {
    async plan(captureId, sweepId, sightingIds) {
      await db.query(PLAN, [captureId, sweepId, sightingIds]);
      const row = await rowOf<{ own: number }>(
        db,
        `select count(*)::int as own from evidence_plans
         where capture_id = $1 and sweep_id = $2 and sighting_id = any($3)`,
        [captureId, sweepId, sightingIds],
      );
      return row?.own ?? 0;
    },
    async planned(captureId) {
      return await rowsOf<{ sightingId: string; atPermalink: boolean }>(
        db,
        `select sighting_id as "sightingId", at_permalink as "atPermalink" from evidence_plans
         where capture_id = $1 order by sighting_id`,
        [captureId],
      );
    },
    async sendToPermalink(captureId, sightingIds) {
      await db.query(
        'update evidence_plans set at_permalink = true where capture_id = $1 and sighting_id = any($2)',
        [captureId, sightingIds],
      );
    },
  };
}

const LACKING = prepared(`select id, is_bare from (
    select id, place, not exists (select from evidence_sightings where sighting_id = id) as is_bare,
      exists (select from case_sightings where sighting_id = id) as has_case
    from unnest($1::text[]) with ordinality as wanted (id, place)
  ) as suspects where is_bare or not has_case order by place`);

const SAVE = `insert into evidence (id, url, state, seal, bundle_digest, bytes, items, missing,
    screenshot_digest, captured_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
  on conflict (id) do nothing`;

const SAVE_PARTS = `insert into evidence_sightings (evidence_id, sighting_id, picture_digest)
  select $1, sighting_id, picture_digest
  from jsonb_to_recordset($2) as fresh (sighting_id text, picture_digest text)
  on conflict do nothing`;

/** In the order of their ids, so that pages that show the same sightings never wait in a ring. */
const PLAN = `insert into evidence_plans (sweep_id, sighting_id, capture_id)
  select $2, wanted.id, $1 from unnest($3::text[]) as wanted (id) order by wanted.id
  on conflict do nothing`;

function evidenceOf(row: EvidenceRow): Evidence {
  return {
    id: row.id,
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

/** A row as selected, or as PostgreSQL turned it into JSON (times as text, in which case they carry their offset). */
export function sightingEvidenceOf(row: SightingEvidenceRow): SightingEvidence {
  return { ...evidenceOf(row), pictureDigest: row.picture_digest };
}
