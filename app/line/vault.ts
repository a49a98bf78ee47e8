import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { BlobStore } from '../../core/blobs.ts';
import { StageError } from '../../core/failure.ts';
import type { Store } from '../../core/repositories/index.ts';
import {
  createVault,
  createVaultKey,
  type KeyRing,
  readKeyRing,
  type Vault,
} from '../../evidence/index.ts';
import { replaceFile } from '../machine/replace-file.ts';
import { loadOrMakeSecret } from '../machine/secrets.ts';
import type { Settings } from '../settings/settings.ts';

/** Name of the file in the data directory that holds the keys, one a line, the current one first. */
const KEY_FILE = 'evidence-key';

/** Opens the vault on a blob store. The keys are read anew at each use: another process may have changed them. */
export function openVault(
  settings: Settings,
  blobs: BlobStore,
  store: Store,
  temporaryDir: string,
): Vault {
  return createVault({
    blobs,
    objects: store.vault,
    keys: () => vaultKeys(settings),
    now: () => new Date(),
    random: randomBytes,
    temporaryDir,
  });
}

/** The keys: given, or made once and kept in the data directory. */
export async function vaultKeys({ evidence, dataDir }: Settings): Promise<KeyRing> {
  return readKeyRing(
    evidence.key ?? (await loadOrMakeSecret(dataDir, KEY_FILE, () => `${createVaultKey()}\n`)),
  );
}

/**
 * Puts a new key before those in the data directory. Refused where the keys are given (`INPUT_INVALID`): whoever gives them
 * changes them.
 */
export async function addVaultKey(settings: Settings): Promise<KeyRing> {
  if (settings.evidence.key !== null) {
    throw new StageError(
      'INPUT_INVALID',
      'the keys are given by EVIDENCE_KEY: put a new one in front of it there, with a comma between, and run this without --new-key',
    );
  }
  await vaultKeys(settings);
  const path = join(settings.dataDir, KEY_FILE);
  const text = `${createVaultKey()}\n${await readFile(path, 'utf8')}`;
  await replaceFile(path, text, 0o600);
  return readKeyRing(text);
}

/** Takes the keys that nothing is under any more out of the data directory; their ids. */
export async function forgetVaultKeys(
  settings: Settings,
  inUse: ReadonlySet<string>,
): Promise<readonly string[]> {
  const ring = await vaultKeys(settings);
  const kept = ring.all.filter(({ id }) => id === ring.current.id || inUse.has(id));
  if (settings.evidence.key === null && kept.length < ring.all.length) {
    const text = kept.map(({ bytes }) => `${bytes.toString('base64')}\n`).join('');
    await replaceFile(join(settings.dataDir, KEY_FILE), text, 0o600);
  }
  return ring.all.filter((key) => !kept.includes(key)).map(({ id }) => id);
}
