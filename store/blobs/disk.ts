import { randomUUID } from 'node:crypto';
import {
  closeSync,
  fsync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  statSync,
  writeSync,
  write as writeToFile,
} from 'node:fs';
import { mkdir, readdir, readFile, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import type { BlobStore } from '../../core/blobs.ts';
import { type Sha256, sha256 } from '../../core/digest.ts';
import { blobFailure, damagedBlob, errnoOf, noBlob } from './failure.ts';
import { digestOfFile, readChunks } from './file.ts';
import { pathOf } from './path.ts';

const sync = promisify(fsync);
const writeSome = promisify(writeToFile);

/** A file half written for longer than this was left by a program that was killed. */
const ABANDONED_AFTER_MS = 86_400_000;

/**
 * Blobs as files below a directory. A blob appears under its name whole and on disk, or not at all, however many programs
 * put it at once.
 */
export async function openDiskBlobs(dir: string): Promise<BlobStore> {
  const scratch = join(dir, 'scratch');
  try {
    await mkdir(scratch, { recursive: true });
    await sweepScratch(scratch);
  } catch (error) {
    throw blobFailure(error);
  }
  return {
    async put(bytes, signal) {
      signal?.throwIfAborted();
      const digest = sha256(bytes);
      await place(dir, scratch, digest, bytes.byteLength, (file) => writeAll(file, bytes));
      return digest;
    },
    async putFile(path, signal) {
      const { digest, size } = await digestOfFile(path, signal);
      await place(dir, scratch, digest, size, (file) => copyChecked(path, digest, file, signal));
      return digest;
    },
    async get(digest, signal) {
      const bytes = await readBlob(join(dir, pathOf(digest)), digest, signal);
      if (sha256(bytes) !== digest) {
        throw damagedBlob(digest);
      }
      return bytes;
    },
    async has(digest) {
      return (await sizeOf(join(dir, pathOf(digest)))) !== null;
    },
    async delete(digest) {
      await rm(join(dir, pathOf(digest)), { force: true }).catch((error: unknown) => {
        throw blobFailure(error);
      });
    },
  };
}

/**
 * Writes a blob beside its place, has it on disk, and moves it there. One of the right size is there already. What the system
 * answers from memory is asked for at once: a hand-over to another thread costs more than the answer. Disks are waited for.
 */
async function place(
  dir: string,
  scratch: string,
  digest: Sha256,
  size: number,
  write: (file: number) => Promise<void> | void,
): Promise<void> {
  const path = join(dir, pathOf(digest));
  const staged = join(scratch, randomUUID());
  try {
    if (statSync(path, { throwIfNoEntry: false })?.size === size) {
      return;
    }
    await withFile(staged, 'wx', async (file) => {
      await write(file);
      await sync(file);
    });
    const made = mkdirSync(dirname(path), { recursive: true });
    renameSync(staged, path);
    await syncDir(dirname(path));
    if (made !== undefined) {
      await syncDir(dir);
    }
  } catch (error) {
    await rm(staged, { force: true }).catch(() => undefined);
    throw blobFailure(error);
  }
}

/** Larger than any page: written in another thread. */
const LARGE_BYTES = 1_048_576;

async function writeAll(file: number, bytes: Uint8Array): Promise<void> {
  for (let at = 0; at < bytes.byteLength; ) {
    const left = bytes.byteLength - at;
    // Each write goes on where the one before ended.
    // oxlint-disable-next-line no-await-in-loop
    at +=
      left > LARGE_BYTES
        ? (await writeSome(file, bytes, at, LARGE_BYTES)).bytesWritten
        : writeSync(file, bytes, at, left);
  }
}

/** Copies a file whose digest was taken; one that was changed in between is refused. */
async function copyChecked(
  path: string,
  digest: Sha256,
  to: number,
  signal: AbortSignal | undefined,
): Promise<void> {
  const copied = await readChunks(path, signal, async (chunk) => {
    await writeAll(to, chunk);
  });
  if (copied.digest !== digest) {
    throw damagedBlob(digest);
  }
}

async function readBlob(
  path: string,
  digest: Sha256,
  signal: AbortSignal | undefined,
): Promise<Uint8Array> {
  try {
    signal?.throwIfAborted();
    // A page is in the system's memory still, or one read away: handing it to another thread costs more.
    return statSync(path).size <= LARGE_BYTES
      ? readFileSync(path)
      : await readFile(path, signal === undefined ? {} : { signal });
  } catch (error) {
    throw errnoOf(error) === 'ENOENT' ? noBlob(digest) : blobFailure(error);
  }
}

async function sizeOf(path: string): Promise<number | null> {
  try {
    return (await stat(path)).size;
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') {
      return null;
    }
    throw blobFailure(error);
  }
}

/** A new name is on disk once its directory is. */
async function syncDir(dir: string): Promise<void> {
  await withFile(dir, 'r', sync);
}

async function withFile(
  path: string,
  flags: string,
  use: (file: number) => Promise<void>,
): Promise<void> {
  const file = openSync(path, flags);
  try {
    await use(file);
  } finally {
    closeSync(file);
  }
}

async function sweepScratch(scratch: string): Promise<void> {
  for (const name of await readdir(scratch)) {
    const path = join(scratch, name);
    const file = await stat(path).catch(() => null);
    if (file !== null && Date.now() - file.mtimeMs > ABANDONED_AFTER_MS) {
      await rm(path, { force: true });
    }
  }
}
