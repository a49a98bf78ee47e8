import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { failureCodeOf } from '../../core/failure.ts';
import type { DuePurge } from '../../core/repositories/keeping.ts';
import { remnantOf } from '../../evidence/index.ts';
import type { Settings } from '../settings/settings.ts';
import type { Who } from './open-evidence.ts';
import type { Line } from './open-line.ts';

/** What a purge did, or would do. */
export interface Purge {
  readonly due: readonly DuePurge[];
  readonly purged: readonly string[];
  /** Objects whose bytes are gone. */
  readonly erased: number;
}

/**
 * Purges bundles whose term is over: what is left of each, and the entry in the custody log, are written first, then the bytes
 * go, unless a bundle that stays needs them. Cut off in between, the next purge goes on.
 */
export async function purgeDue(
  line: Line,
  who: Who,
  isDryRun: boolean,
  signal: AbortSignal,
): Promise<Purge> {
  const { store, now } = line.deps;
  const due = await store.keeping.due(line.settings.evidence.retention, now());
  if (isDryRun) {
    return { due, purged: [], erased: 0 };
  }
  const purged: string[] = [];
  for (const one of due) {
    signal.throwIfAborted();
    if (await purgeOne(line, one, who)) {
      purged.push(one.evidenceId);
    }
  }
  return { due, purged, erased: await eraseBytes(line) };
}

/** False where the bundle was held meanwhile. */
async function purgeOne(
  line: Line,
  { evidenceId, retentionClass }: DuePurge,
  { actor, reason }: Who,
): Promise<boolean> {
  const { store, custody, now } = line.deps;
  const { bundleDigest } = await store.evidence.get(evidenceId);
  const remnant = remnantOf(await bytesOrNone(line, bundleDigest));
  return await store.transaction(async (tx) => {
    const isPurged = await tx.keeping.purge(evidenceId, now(), remnant);
    if (isPurged) {
      await custody(tx, {
        evidenceId,
        act: 'purged',
        actor,
        reason: `${reason}: class ${retentionClass}, bundle ${bundleDigest}`,
        at: now(),
      });
    }
    return isPurged;
  });
}

/** The bundle, or nothing where it is lost or damaged already: then its digests are what is left. */
async function bytesOrNone({ deps: { vault } }: Line, digest: string): Promise<Buffer> {
  try {
    const { buffer, byteOffset, byteLength } = await vault.get(digest);
    return Buffer.from(buffer, byteOffset, byteLength);
  } catch (error) {
    const code = failureCodeOf(error);
    if (code === 'NOT_FOUND' || code === 'FILE_UNREADABLE') {
      return Buffer.alloc(0);
    }
    throw error;
  }
}

async function eraseBytes({ deps: { store, vault, now }, settings }: Line): Promise<number> {
  let erased = 0;
  for (const { evidenceId, digests } of await store.keeping.toErase()) {
    for (const digest of digests) {
      await vault.delete(digest);
      erased += 1;
    }
    await removeCopies(settings, evidenceId);
    await store.keeping.erased(evidenceId, now());
  }
  return erased;
}

/** Copies that the program itself left in the data directory; what people exported elsewhere is theirs to remove. */
async function removeCopies({ dataDir }: Settings, evidenceId: string): Promise<void> {
  const dir = join(dataDir, 'exports');
  const names = await readdir(dir).catch(() => []);
  for (const name of names.filter((one) => one.startsWith(`${evidenceId}.`))) {
    await rm(join(dir, name), { force: true });
  }
}
