import { createHash, randomBytes } from 'node:crypto';
import { StageError } from '../../core/failure.ts';

/** One key for AES-256 and the short name by which headers call it. */
export interface VaultKey {
  /** 16 hexadecimal digits, which tell nothing of the key. */
  readonly id: string;
  readonly bytes: Buffer;
}

/** The keys of an installation: the first encrypts, all of them decrypt. */
export interface KeyRing {
  readonly current: VaultKey;
  readonly all: readonly VaultKey[];
}

/** Bytes of a key for AES-256. */
const KEY_BYTES = 32;

function keyOf(bytes: Buffer): VaultKey {
  const id = createHash('sha256').update('cardsweep vault key\0').update(bytes).digest('hex');
  return { id: id.slice(0, 16), bytes };
}

/** A new key, as `readKeyRing` reads it. */
export function createVaultKey(): string {
  return randomBytes(KEY_BYTES).toString('base64');
}

/**
 * Reads keys in base64, one a line or with commas between, the current one first. Throws `INPUT_INVALID` where one is not 32
 * bytes, or there is none.
 */
export function readKeyRing(text: string): KeyRing {
  const written = text.split(/[\s,]+/u).filter((one) => one !== '');
  const all = written.map((one) => {
    const bytes = Buffer.from(one, 'base64');
    if (bytes.length !== KEY_BYTES || bytes.toString('base64') !== one) {
      throw new StageError('INPUT_INVALID', 'a key of EVIDENCE_KEY is not 32 bytes in base64');
    }
    return keyOf(bytes);
  });
  const [current] = all;
  if (current === undefined) {
    throw new StageError('INPUT_INVALID', 'EVIDENCE_KEY holds no key');
  }
  return { current, all };
}
