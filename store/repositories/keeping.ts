import type { DuePurge, Keeping, KeepingRepository } from '../../core/repositories/keeping.ts';
import type { RetentionClass } from '../../core/retention.ts';
import { type Db, found, rowOf, rowsOf } from '../db.ts';

interface KeepingRow extends Record<string, unknown> {
  readonly evidence_id: string;
  readonly held_by: string | null;
  readonly held_reason: string | null;
  readonly held_at: Date | null;
  readonly purged_at: Date | null;
  readonly remnant: object | null;
  readonly verified_at: Date | null;
  readonly failed_checks: readonly string[] | null;
}

/** `hold`, `purge` and `toErase` need a transaction's client where more belongs to them. */
export function createKeepingRepository(db: Db): KeepingRepository {
  return {
    async of(evidenceId) {
      const row = await rowOf<KeepingRow>(db, `${SELECT} where evidence.id = $1`, [evidenceId]);
      return keepingOf(found(row, `the evidence ${evidenceId}`));
    },
    ...holdSide(db),
    ...verifySide(db),
    ...purgeSide(db),
    ...custodySide(db),
  };
}

const SELECT = `select evidence.id as evidence_id, held_by, held_reason, held_at, purged_at, remnant, verified_at,
    failed_checks
  from evidence left join evidence_keeping on evidence_keeping.evidence_id = evidence.id`;

function keepingOf(row: KeepingRow): Keeping {
  const { held_by: by, held_reason: reason, held_at: at } = row;
  return {
    evidenceId: row.evidence_id,
    held: by === null || reason === null || at === null ? null : { by, reason, at },
    purgedAt: row.purged_at,
    remnant: row.remnant,
    verifiedAt: row.verified_at,
    failedChecks: row.failed_checks ?? [],
  };
}

function holdSide(db: Db): Pick<KeepingRepository, 'hold' | 'release'> {
  return {
    async hold(evidenceId, { by, reason, at }) {
      await db.query(
        `insert into evidence_keeping (evidence_id, held_by, held_reason, held_at) values ($1, $2, $3, $4)
         on conflict (evidence_id) do update set held_by = $2, held_reason = $3, held_at = $4`,
        [evidenceId, by, reason, at],
      );
    },
    async release(evidenceId) {
      const released = await rowOf(
        db,
        `update evidence_keeping set held_by = null, held_reason = null, held_at = null
         where evidence_id = $1 and held_at is not null returning evidence_id`,
        [evidenceId],
      );
      return released !== null;
    },
  };
}

function verifySide(
  db: Db,
): Pick<KeepingRepository, 'leastVerified' | 'noteVerified' | 'damaged' | 'count'> {
  return {
    async leastVerified(limit, before) {
      const rows = await rowsOf<{ id: string }>(
        db,
        `select evidence.id from evidence left join evidence_keeping on evidence_id = evidence.id
         where purged_at is null and captured_at < $2 and (verified_at is null or verified_at < $2)
         order by verified_at nulls first, captured_at, evidence.id limit $1`,
        [limit, before],
      );
      return rows.map(({ id }) => id);
    },
    async noteVerified(evidenceId, at, failedChecks) {
      await db.query(
        `insert into evidence_keeping (evidence_id, verified_at, failed_checks) values ($1, $2, $3)
         on conflict (evidence_id) do update set verified_at = $2, failed_checks = $3`,
        [evidenceId, at, failedChecks],
      );
    },
    async damaged() {
      const rows = await rowsOf<KeepingRow>(
        db,
        `${SELECT} where failed_checks <> '{}' and purged_at is null order by evidence.id`,
      );
      return rows.map(keepingOf);
    },
    async count() {
      const row = await rowOf<{ bundles: number }>(
        db,
        `select count(*)::int as bundles from evidence left join evidence_keeping on evidence_id = evidence.id
         where purged_at is null`,
      );
      return row?.bundles ?? 0;
    },
  };
}

function purgeSide(db: Db): Pick<KeepingRepository, 'due' | 'purge' | 'toErase' | 'erased'> {
  return {
    async due({ confirmed, dismissed, undecided }, at) {
      const rows = await rowsOf<{ id: string; class: RetentionClass; since: Date }>(db, DUE, [
        at,
        confirmed,
        dismissed,
        undecided,
      ]);
      return rows.map(
        ({ id, class: retentionClass, since }): DuePurge => ({
          evidenceId: id,
          retentionClass,
          since,
        }),
      );
    },
    async purge(evidenceId, at, remnant) {
      const purged = await rowOf(
        db,
        `insert into evidence_keeping (evidence_id, purged_at, remnant) values ($1, $2, $3)
         on conflict (evidence_id) do update set purged_at = $2, remnant = $3
           where evidence_keeping.held_at is null and evidence_keeping.purged_at is null
         returning evidence_id`,
        [evidenceId, at, JSON.stringify(remnant)],
      );
      return purged !== null;
    },
    async toErase() {
      const rows = await rowsOf<{ id: string; digests: readonly string[] }>(db, TO_ERASE);
      return rows.map(({ id, digests }) => ({ evidenceId: id, digests }));
    },
    async erased(evidenceId, at) {
      await db.query('update evidence_keeping set erased_at = $2 where evidence_id = $1', [
        evidenceId,
        at,
      ]);
    },
  };
}

/** Bundles by class, with the moment from which the term of each runs: the capture, or what last happened to its cases. */
const DUE = `
  with classes as (
    select evidence.id, case
        when bool_or(cases.state in ('confirmed', 'gone', 'returned')) then 'confirmed'
        when count(cases.id) > 0 and bool_and(cases.state = 'dismissed') then 'dismissed'
        else 'undecided' end as class,
      greatest(evidence.captured_at, max(case_events.at)) as since
    from evidence
    left join evidence_sightings on evidence_sightings.evidence_id = evidence.id
    left join case_sightings on case_sightings.sighting_id = evidence_sightings.sighting_id
    left join cases on cases.id = case_sightings.case_id
    left join case_events on case_events.case_id = cases.id
    left join evidence_keeping on evidence_keeping.evidence_id = evidence.id
    where held_at is null and purged_at is null
    group by evidence.id)
  select id, class, since from classes
  cross join lateral (select case class when 'confirmed' then $2::int when 'dismissed' then $3::int
    else $4::int end as days) as term
  where days is not null and since + make_interval(days => days) <= $1
  order by since, id`;

/** What purged bundles were made of, without what a bundle that stays, or a page that was collected, needs too. */
const TO_ERASE = `
  with used as (
    select evidence.id, bundle_digest as digest from evidence
    union select id, screenshot_digest from evidence where screenshot_digest is not null
    union select evidence_id, picture_digest from evidence_sightings where picture_digest is not null)
  select gone.evidence_id as id, array(
    select used.digest from used where used.id = gone.evidence_id
      and not exists (select 1 from used as other
        left join evidence_keeping as kept on kept.evidence_id = other.id
        where other.digest = used.digest and kept.purged_at is null)
      and (exists (select 1 from vault_objects where vault_objects.digest = used.digest)
        or not exists (select 1 from captures
          where exchanges @> jsonb_build_array(jsonb_build_object('bodyDigest', used.digest))))
    order by used.digest) as digests
  from evidence_keeping as gone where gone.purged_at is not null and gone.erased_at is null
  order by gone.evidence_id`;

function custodySide(
  db: Db,
): Pick<KeepingRepository, 'anchor' | 'anchors' | 'noteCustody' | 'custodyWrong'> {
  return {
    async anchor({ seq, head, at }) {
      await db.query(
        'insert into custody_anchors (seq, head, at) values ($1, $2, $3) on conflict do nothing',
        [seq, head, at],
      );
    },
    async anchors() {
      return await rowsOf<{ seq: number; head: string; at: Date }>(
        db,
        'select seq, head, at from custody_anchors order by seq',
      );
    },
    async noteCustody(at, wrong) {
      await db.query(
        'insert into custody_checks (at, wrong) values ($1, $2) on conflict (at) do update set wrong = $2',
        [at, wrong],
      );
    },
    async custodyWrong() {
      const row = await rowOf<{ wrong: string | null }>(
        db,
        'select wrong from custody_checks order by at desc limit 1',
      );
      return row?.wrong ?? null;
    },
  };
}
