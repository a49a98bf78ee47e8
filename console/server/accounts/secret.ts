import { sha256 } from '../../../core/digest.ts';

/** Bytes of every secret that is handed out: nobody guesses 256 bits. */
const SECRET_BYTES = 32;

/** Bytes of an id that is no secret. */
const ID_BYTES = 13;

/** A secret to hand out, and the digest that is kept. */
export interface Secret {
  readonly secret: string;
  readonly digest: string;
}

/** A new secret; `prefix` says what it is to who finds it somewhere. */
export function newSecret(random: (bytes: number) => Buffer, prefix = ''): Secret {
  const secret = prefix + random(SECRET_BYTES).toString('base64url');
  return { secret, digest: digestOfSecret(secret) };
}

/** What is kept of a secret. It is random, so that a plain hash keeps it as well as a slow one. */
export function digestOfSecret(secret: string): string {
  return sha256(secret);
}

/** A new id with a prefix that says what it names. */
export function newId(random: (bytes: number) => Buffer, prefix: 'usr' | 'ses' | 'tok'): string {
  return `${prefix}_${random(ID_BYTES).toString('hex')}`;
}
