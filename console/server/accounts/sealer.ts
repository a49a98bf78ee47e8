import { createCipheriv, createDecipheriv, hkdfSync } from 'node:crypto';

/** Keeps secrets that have to be read again. */
export interface Sealer {
  /** Seals a text; only the same `context` opens it. */
  seal(text: string, context: string): string;
  /** The text; null where it was sealed under another key, for another context, or was changed. */
  open(sealed: string, context: string): string | null;
}

const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** Seals by AES-256-GCM under a key that is derived from the installation's own. */
export function createSealer(key: Uint8Array, random: (bytes: number) => Buffer): Sealer {
  const derived = Buffer.from(hkdfSync('sha256', key, '', 'cardsweep console seal', 32));
  return {
    seal(text, context) {
      const nonce = random(NONCE_BYTES);
      const cipher = createCipheriv('aes-256-gcm', derived, nonce);
      cipher.setAAD(Buffer.from(context));
      const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
      return Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64');
    },
    open(sealed, context) {
      const bytes = Buffer.from(sealed, 'base64');
      const head = NONCE_BYTES + TAG_BYTES;
      if (bytes.length < head) {
        return null;
      }
      const opener = createDecipheriv('aes-256-gcm', derived, bytes.subarray(0, NONCE_BYTES), {
        authTagLength: TAG_BYTES,
      });
      opener.setAAD(Buffer.from(context));
      opener.setAuthTag(bytes.subarray(NONCE_BYTES, head));
      try {
        return opener.update(bytes.subarray(head), undefined, 'utf8') + opener.final('utf8');
      } catch {
        return null;
      }
    },
  };
}
