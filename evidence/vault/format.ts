import { hkdfSync } from 'node:crypto';
import type { VaultKey } from './key-ring.ts';

/**
 * Layout of an encrypted file: a header, then chunks, each of them `CHUNK_BYTES` of text and a tag of GCM; the last may be
 * shorter, and be empty. Every chunk's nonce holds its number and whether it is the last, and its tag covers the header: one
 * that is taken out, moved, repeated, cut off or taken from another file opens nothing (the STREAM construction of Hoang,
 * Reyhanitabar, Rogaway and Vizár, 2015). A key of its own for each file, from the installation's key and a random salt, so
 * that nonces are never used twice.
 */
export const FORMAT = {
  magic: Buffer.from('CSVAULT1', 'latin1'),
  keyIdBytes: 8,
  saltBytes: 32,
  headerBytes: 48,
  chunkBytes: 65_536,
  tagBytes: 16,
} as const;

/** The header of a file under a key. */
export function headerOf(key: VaultKey, salt: Uint8Array): Buffer {
  return Buffer.concat([FORMAT.magic, Buffer.from(key.id, 'hex'), salt]);
}

/** The id of the key that a file names, or null where it is no encrypted file. */
export function keyIdIn(sealed: Buffer): string | null {
  const { magic, keyIdBytes, headerBytes } = FORMAT;
  return sealed.length >= headerBytes && sealed.subarray(0, magic.length).equals(magic)
    ? sealed.subarray(magic.length, magic.length + keyIdBytes).toString('hex')
    : null;
}

/** The key of one file. */
export function fileKey(key: VaultKey, header: Buffer): Buffer {
  const salt = header.subarray(FORMAT.magic.length + FORMAT.keyIdBytes);
  return Buffer.from(hkdfSync('sha256', key.bytes, salt, 'cardsweep vault 1', 32));
}

/** 12 bytes: the chunk's number, and 1 for the last chunk. */
export function nonceFor(chunk: number, isLast: boolean): Buffer {
  const nonce = Buffer.alloc(12);
  nonce.writeUInt32BE(chunk, 7);
  nonce.writeUInt8(isLast ? 1 : 0, 11);
  return nonce;
}
