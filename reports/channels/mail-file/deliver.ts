import { randomUUID } from 'node:crypto';
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { StageError } from '../../../core/failure.ts';
import type { DeliveryOutcome } from '../../../core/notice.ts';
import { signedMail } from '../../formats/signed-mail.ts';
import type { ComposedNotice } from '../../notices/composed-notice.ts';
import type { ChannelDeps } from '../channel.ts';
import { OutboxDir } from './schema.ts';

/**
 * Writes the notice to `NOTICE.eml` in the outbox. The file appears whole or not at all, is on the disk when this returns,
 * and is never written twice for one notice and round; the receipt is its path. A disk that is full or will not be written is
 * `unreachable`.
 */
export async function deliverToFile(
  composed: ComposedNotice,
  deps: ChannelDeps,
  signal: AbortSignal,
): Promise<DeliveryOutcome> {
  if (signal.aborted) {
    throw new StageError('ABORTED');
  }
  const directory = OutboxDir.parse(deps.outboxDir);
  const bytes = await signedMail(composed, deps.signing);
  try {
    await mkdir(directory, { recursive: true, mode: 0o700 });
    const place = await placeFor(composed, directory);
    if (!place.written) {
      await writeWhole(directory, place.path, bytes);
    }
    return { kind: 'accepted', receipt: place.path };
  } catch (error) {
    return outcomeOfDiskError(error);
  }
}

/**
 * Where the notice belongs, and whether it is there. A later round under the same id, which is another message, stands in
 * a file of its own.
 */
async function placeFor(
  { notice, messageId }: ComposedNotice,
  directory: string,
): Promise<{ readonly path: string; readonly written: boolean }> {
  const path = join(directory, `${notice.id}.eml`);
  const present = await readIfPresent(path);
  if (present === null || present.includes(messageId)) {
    return { path, written: present !== null };
  }
  const later = join(directory, `${notice.id}.r${notice.round}.eml`);
  return { path: later, written: (await readIfPresent(later)) !== null };
}

async function readIfPresent(path: string): Promise<string | null> {
  try {
    return await readFile(path, 'latin1');
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') {
      return null;
    }
    throw error;
  }
}

/** A file of its own first, flushed, then the name in one step, then the directory flushed. */
async function writeWhole(directory: string, path: string, bytes: Uint8Array): Promise<void> {
  const part = join(directory, `.${randomUUID()}.part`);
  try {
    const file = await open(part, 'wx', 0o600);
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(part, path);
  } catch (error) {
    await rm(part, { force: true });
    throw error;
  }
  const folder = await open(directory, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

/** A failure of the file system as an outcome, by its code; anything else is ours and is thrown. */
export function outcomeOfDiskError(error: unknown): DeliveryOutcome {
  const code = errnoOf(error);
  if (code === null) {
    throw error;
  }
  return { kind: 'unreachable', reply: `outbox: ${code}` };
}

/** The code of a failed system call, or null for any other error. */
function errnoOf(error: unknown): string | null {
  return error instanceof Error && 'syscall' in error && 'code' in error
    ? String(error.code)
    : null;
}
