import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import type { Sha256 } from '../../core/digest.ts';
import { StageError } from '../../core/failure.ts';

/** The digest and the length of a file, read in parts; `FILE_UNREADABLE` where it cannot be read. */
export async function digestOfFile(
  path: string,
  signal?: AbortSignal,
): Promise<{ readonly digest: Sha256; readonly bytes: number }> {
  const hash = createHash('sha256');
  let bytes = 0;
  const stream: AsyncIterable<Buffer> = createReadStream(path);
  try {
    for await (const part of stream) {
      signal?.throwIfAborted();
      hash.update(part);
      bytes += part.length;
    }
  } catch (error) {
    signal?.throwIfAborted();
    throw new StageError('FILE_UNREADABLE', `the file ${path} cannot be read`, { cause: error });
  }
  return { digest: hash.digest('hex'), bytes };
}
