import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import type { Sha256 } from '../../core/digest.ts';
import { StageError } from '../../core/failure.ts';
import { blobFailure, errnoOf } from './failure.ts';

/** A file's content, as far as it is needed to name it. */
export interface Digested {
  readonly digest: Sha256;
  /** In bytes. */
  readonly size: number;
}

const CHUNK_BYTES = 1_048_576;
const UNREADABLE = new Set(['ENOENT', 'EACCES', 'EPERM', 'EISDIR', 'ENOTDIR', 'ELOOP']);

/** Reads a file by the megabyte; `FILE_UNREADABLE` where it cannot be read. */
export async function readChunks(
  path: string,
  signal: AbortSignal | undefined,
  take: (chunk: Uint8Array) => Promise<void>,
): Promise<Digested> {
  const hash = createHash('sha256');
  let size = 0;
  const stream = createReadStream(path, {
    highWaterMark: CHUNK_BYTES,
    ...(signal === undefined ? {} : { signal }),
  });
  try {
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      hash.update(chunk);
      size += chunk.byteLength;
      await take(chunk);
    }
  } catch (error) {
    throw UNREADABLE.has(errnoOf(error) ?? '')
      ? new StageError('FILE_UNREADABLE', `the file ${path} cannot be read`, { cause: error })
      : blobFailure(error);
  }
  return { digest: hash.digest('hex'), size };
}

/** The digest and size of a file. */
export function digestOfFile(path: string, signal: AbortSignal | undefined): Promise<Digested> {
  return readChunks(path, signal, () => Promise.resolve());
}
