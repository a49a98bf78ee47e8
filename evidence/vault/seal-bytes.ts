import { createCipheriv } from 'node:crypto';
import { FORMAT, fileKey, headerOf, nonceFor } from './format.ts';
import type { VaultKey } from './key-ring.ts';

function sealChunk(
  text: Buffer,
  number: number,
  isLast: boolean,
  file: { readonly key: Buffer; readonly header: Buffer },
): Buffer {
  const cipher = createCipheriv('aes-256-gcm', file.key, nonceFor(number, isLast));
  cipher.setAAD(file.header);
  return Buffer.concat([cipher.update(text), cipher.final(), cipher.getAuthTag()]);
}

/** Encrypts a stream as it passes, a chunk in memory at a time. `salt` is 32 random bytes, used for this file alone. */
export async function* sealBytes(
  source: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  key: VaultKey,
  salt: Uint8Array,
): AsyncGenerator<Buffer, void, undefined> {
  const header = headerOf(key, salt);
  const file = { key: fileKey(key, header), header };
  yield header;
  let number = 0;
  let rest: Buffer = Buffer.alloc(0);
  for await (const part of source) {
    rest = rest.length === 0 ? Buffer.from(part) : Buffer.concat([rest, part]);
    // A whole chunk is kept back until more comes: it may be the last.
    for (; rest.length > FORMAT.chunkBytes; number += 1) {
      yield sealChunk(rest.subarray(0, FORMAT.chunkBytes), number, false, file);
      rest = rest.subarray(FORMAT.chunkBytes);
    }
  }
  yield sealChunk(rest, number, true, file);
}
