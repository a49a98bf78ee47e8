import type { Sha256 } from '../../core/digest.ts';
import type { Who } from './open-evidence.ts';
import type { Line } from './open-line.ts';
import { addVaultKey, forgetVaultKeys, vaultKeys } from './vault.ts';

/** Objects that are asked for at once. */
const BATCH = 100;

export interface Rekeying {
  readonly keyId: string;
  /** Objects that lie under the current key now and did not before. */
  readonly rekeyed: number;
  /** Ids of keys that were taken away. */
  readonly forgotten: readonly string[];
}

/**
 * Puts every object under the current key, one at a time: whoever reads meanwhile finds the old object or the new. Cut off, the
 * next run goes on where this one stood.
 */
export async function rekeyVault(
  line: Line,
  { actor, reason }: Who,
  { isNewKey, isForgetting }: { readonly isNewKey: boolean; readonly isForgetting: boolean },
  signal: AbortSignal,
): Promise<Rekeying> {
  const { store, custody, now } = line.deps;
  const { current } = isNewKey ? await addVaultKey(line.settings) : await vaultKeys(line.settings);
  const rekeyed =
    (await each(line, (limit) => underOthers(line, current.id, limit), signal)) +
    (await each(line, (limit) => store.vault.inClear(limit), signal, true));
  const inUse = new Set((await store.vault.keysInUse()).keys());
  const forgotten = isForgetting ? await forgetVaultKeys(line.settings, inUse) : [];
  await store.transaction((tx) =>
    custody(tx, {
      evidenceId: 'vault',
      act: 'rekeyed',
      actor,
      reason: `${reason}: ${rekeyed} objects under key ${current.id}`,
      at: now(),
    }),
  );
  return { keyId: current.id, rekeyed, forgotten };
}

async function underOthers(
  { deps: { store } }: Line,
  keyId: string,
  limit: number,
): Promise<readonly Sha256[]> {
  return (await store.vault.underOthers(keyId, limit)).map(({ digest }) => digest);
}

/** Puts what `next` names under the current key until it names nothing new. */
async function each(
  { vault, deps: { blobs, log } }: Line,
  next: (limit: number) => Promise<readonly Sha256[]>,
  signal: AbortSignal,
  isClear = false,
): Promise<number> {
  const failed = new Set<Sha256>();
  let count = 0;
  for (;;) {
    const digests = (await next(BATCH + failed.size)).filter((digest) => !failed.has(digest));
    if (digests.length === 0) {
      return count;
    }
    for (const digest of digests) {
      signal.throwIfAborted();
      try {
        await vault.rekey(digest, signal);
        count += 1;
        if (isClear) {
          await blobs.delete(digest, signal);
        }
      } catch (error) {
        signal.throwIfAborted();
        failed.add(digest);
        log('warn', 'an object of the vault stays under its old key: it cannot be read', {
          digest,
          why: error instanceof Error ? error.message : 'unknown',
        });
      }
    }
  }
}
