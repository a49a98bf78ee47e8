import { createDecipheriv } from 'node:crypto';
import { FORMAT, fileKey, keyIdIn, nonceFor } from './format.ts';
import type { KeyRing } from './key-ring.ts';

/** What opening gives: the text, or why there is none. */
export type Opening =
  | { readonly ok: true; readonly bytes: Buffer }
  | { readonly ok: false; readonly why: string };

function openChunk(
  chunk: Buffer,
  number: number,
  isLast: boolean,
  file: { readonly key: Buffer; readonly header: Buffer },
): Buffer {
  const end = chunk.length - FORMAT.tagBytes;
  const decipher = createDecipheriv('aes-256-gcm', file.key, nonceFor(number, isLast));
  decipher.setAAD(file.header);
  decipher.setAuthTag(chunk.subarray(end));
  return Buffer.concat([decipher.update(chunk.subarray(0, end)), decipher.final()]);
}

/** Opens what `sealBytes` wrote. Nothing is given of a file that is not whole. Never throws. */
export function openSealed(sealed: Buffer, ring: KeyRing): Opening {
  const keyId = keyIdIn(sealed);
  const key = ring.all.find(({ id }) => id === keyId);
  if (keyId === null || key === undefined) {
    const why = keyId === null ? 'it is no encrypted file' : `its key ${keyId} is not at hand`;
    return { ok: false, why };
  }
  const header = sealed.subarray(0, FORMAT.headerBytes);
  const file = { key: fileKey(key, header), header };
  const step = FORMAT.chunkBytes + FORMAT.tagBytes;
  const parts: Buffer[] = [];
  try {
    let from: number = FORMAT.headerBytes;
    do {
      const chunk = sealed.subarray(from, from + step);
      from += chunk.length;
      parts.push(openChunk(chunk, parts.length, from === sealed.length, file));
    } while (from < sealed.length);
  } catch {
    return { ok: false, why: 'it is damaged, cut short, or under another key' };
  }
  return { ok: true, bytes: Buffer.concat(parts) };
}
