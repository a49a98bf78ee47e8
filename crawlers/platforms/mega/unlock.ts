import { createDecipheriv } from 'node:crypto';
import { nameInAttributes } from './schema.ts';

/** Bytes of a block and of a key of AES-128. */
const BLOCK = 16;

/** Characters of locked attributes that are looked at. */
const MAX_ATTRIBUTES = 20_000;

/** The AES key in a key: of a file its two halves, folded by exclusive or; null for any other length. */
export function cipherKeyOf(key: Buffer): Buffer | null {
  if (key.length === BLOCK) {
    return key;
  }
  return key.length === 2 * BLOCK
    ? Buffer.from(Array.from({ length: BLOCK }, (_, at) => (key[at] ?? 0) ^ (key[at + BLOCK] ?? 0)))
    : null;
}

/** The key of what is in a folder, locked block by block with the folder's own; null where it is none. */
export function unlockKey(locked: string, folderKey: Buffer): Buffer | null {
  const bytes = Buffer.from(locked.slice(0, 200), 'base64url');
  return bytes.length === BLOCK || bytes.length === 2 * BLOCK
    ? decipher('aes-128-ecb', bytes, folderKey)
    : null;
}

/** The name in locked attributes: `MEGA{"n":"…"}` under AES-CBC with an empty start; null for a wrong key. */
export function unlockName(locked: string, key: Buffer): string | null {
  const cipherKey = cipherKeyOf(key);
  const bytes = Buffer.from(locked.slice(0, MAX_ATTRIBUTES), 'base64url');
  const whole = bytes.subarray(0, bytes.length - (bytes.length % BLOCK));
  const plain = cipherKey === null ? null : decipher('aes-128-cbc', whole, cipherKey);
  const text = plain?.toString('utf8') ?? '';
  return text.startsWith('MEGA{') ? nameInAttributes(text.slice(4)) : null;
}

function decipher(
  algorithm: 'aes-128-ecb' | 'aes-128-cbc',
  bytes: Buffer,
  key: Buffer,
): Buffer | null {
  if (bytes.length === 0 || key.length !== BLOCK) {
    return null;
  }
  const start = algorithm === 'aes-128-ecb' ? null : Buffer.alloc(BLOCK);
  const engine = createDecipheriv(algorithm, key, start).setAutoPadding(false);
  return Buffer.concat([engine.update(bytes), engine.final()]);
}
