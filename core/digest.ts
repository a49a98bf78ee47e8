import { hash } from 'node:crypto';

/** Lower-case hexadecimal SHA-256, 64 characters. */
export type Sha256 = string;

/** SHA-256 of bytes, or of a text as UTF-8. */
export function sha256(bytes: Uint8Array | string): Sha256 {
  return hash('sha256', bytes, 'hex');
}
