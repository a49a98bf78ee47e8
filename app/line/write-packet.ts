import { mkdir, readdir, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { sha256 } from '../../core/digest.ts';
import { StageError } from '../../core/failure.ts';
import { writeZip } from '../../evidence/index.ts';
import { replaceFile } from '../machine/replace-file.ts';
import type { Who } from './open-evidence.ts';
import type { Line } from './open-line.ts';
import type { Packet } from './packet.ts';

const ZIP = /\.zip$/iu;

/** Refuses a place where no packet can be written (`INPUT_INVALID`), before anything is opened. */
export async function assertPlace(path: string): Promise<void> {
  const present = await stat(path).catch(() => null);
  if (ZIP.test(path)) {
    if (present?.isDirectory() === true) {
      throw new StageError('INPUT_INVALID', `${path} is a directory`);
    }
    return;
  }
  if (present !== null && (!present.isDirectory() || (await readdir(path)).length > 0)) {
    throw new StageError('INPUT_INVALID', `${path} is not empty: name a new directory or a .zip`);
  }
}

/**
 * Writes a packet to a `.zip`, or else to a directory, once the custody log has it that what is in it was exported. The digest of
 * the archive, or of the list of digests in the directory.
 */
export async function writePacket(
  { deps: { store, custody, now } }: Line,
  { composed: { notice }, evidenceIds, files, at }: Packet,
  path: string,
  { actor, reason }: Who,
): Promise<string> {
  const archive = ZIP.test(path)
    ? writeZip(
        [...files].map(([name, bytes]) => ({ name, bytes })),
        at,
      )
    : null;
  await store.transaction(async (tx) => {
    for (const evidenceId of evidenceIds) {
      await custody(tx, {
        evidenceId,
        act: 'exported',
        actor,
        reason: `packet ${notice.id} r${notice.round} for ${notice.recipientId}, redacted: ${reason}`,
        at: now(),
      });
    }
  });
  try {
    if (archive !== null) {
      await mkdir(dirname(path), { recursive: true });
      await replaceFile(path, archive, 0o600);
      return sha256(archive);
    }
    for (const [name, bytes] of files) {
      await mkdir(dirname(join(path, name)), { recursive: true, mode: 0o700 });
      await writeFile(join(path, name), bytes, { mode: 0o600 });
    }
  } catch (error) {
    throw new StageError('FILE_UNREADABLE', `${path} cannot be written`, { cause: error });
  }
  return sha256([...files.values()].at(-1) ?? new Uint8Array());
}
