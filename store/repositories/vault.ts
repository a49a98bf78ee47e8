import type { VaultObject, VaultRepository } from '../../core/repositories/vault.ts';
import { type Db, rowOf, rowsOf } from '../db.ts';

interface VaultRow extends Record<string, unknown> {
  readonly digest: string;
  readonly blob_digest: string;
  readonly key_id: string;
  readonly bytes: string | number;
}

export function createVaultRepository(db: Db): VaultRepository {
  return {
    async find(digest) {
      const row = await rowOf<VaultRow>(
        db,
        'select digest, blob_digest, key_id, bytes from vault_objects where digest = $1',
        [digest],
      );
      return row === null ? null : objectOf(row);
    },
    async add({ digest, blobDigest, keyId, bytes }, at) {
      const added = await rowOf(
        db,
        `insert into vault_objects (digest, blob_digest, key_id, bytes, touched_at)
         values ($1, $2, $3, $4, $5) on conflict do nothing returning digest`,
        [digest, blobDigest, keyId, bytes, at],
      );
      return added !== null;
    },
    async touch(digest, at) {
      await db.query('update vault_objects set touched_at = $2 where digest = $1', [digest, at]);
    },
    async replace(from, to) {
      const replaced = await rowOf(
        db,
        `update vault_objects set blob_digest = $3, key_id = $4 where digest = $1 and blob_digest = $2
         returning digest`,
        [from.digest, from.blobDigest, to.blobDigest, to.keyId],
      );
      return replaced !== null;
    },
    async remove(digest) {
      await db.query('delete from vault_objects where digest = $1', [digest]);
    },
    async underOthers(keyId, limit) {
      const rows = await rowsOf<VaultRow>(
        db,
        `select digest, blob_digest, key_id, bytes from vault_objects where key_id <> $1
         order by digest limit $2`,
        [keyId, limit],
      );
      return rows.map(objectOf);
    },
    async keysInUse() {
      const rows = await rowsOf<{ key_id: string; objects: number }>(
        db,
        'select key_id, count(*)::int as objects from vault_objects group by key_id',
      );
      return new Map(rows.map(({ key_id: keyId, objects }) => [keyId, objects]));
    },
    async inClear(limit) {
      const rows = await rowsOf<{ digest: string }>(db, IN_CLEAR, [limit]);
      return rows.map(({ digest }) => digest);
    },
  };
}

/** Bundles that are not purged, and their pictures, without a place among the encrypted. */
const IN_CLEAR = `
  select distinct digest from (
    select evidence.id, bundle_digest as digest from evidence
    union all select evidence.id, screenshot_digest from evidence
    union all select evidence_id, picture_digest from evidence_sightings) as used
  where digest is not null and not exists (select 1 from vault_objects where vault_objects.digest = used.digest)
    and not exists (select 1 from evidence_keeping
      where evidence_keeping.evidence_id = used.id and purged_at is not null)
  order by digest limit $1`;

function objectOf(row: VaultRow): VaultObject {
  return {
    digest: row.digest,
    blobDigest: row.blob_digest,
    keyId: row.key_id,
    bytes: Number(row.bytes),
  };
}
