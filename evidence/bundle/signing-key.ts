import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
} from 'node:crypto';
import { StageError } from '../../core/failure.ts';

/** The installation's key: ECDSA on P-256, as wacz-auth 0.1.0 asks. */
export interface SigningKey {
  readonly privateKey: KeyObject;
  /** SubjectPublicKeyInfo, DER, base64: the `publicKey` of the anonymous form. */
  readonly publicKey: string;
  /** PKCS #8 PEM to keep with mode 0600. */
  readonly pem: string;
}

function keyFrom(privateKey: KeyObject): SigningKey {
  const spki = createPublicKey(privateKey).export({ type: 'spki', format: 'der' });
  const pem = privateKey.export({ type: 'pkcs8', format: 'pem' });
  return { privateKey, publicKey: spki.toString('base64'), pem: pem.toString() };
}

/** A new key. */
export function createSigningKey(): SigningKey {
  return keyFrom(generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey);
}

/** Reads a private key in PEM form. Throws `INPUT_INVALID` where it is none, or is not on P-256. */
export function readSigningKey(pem: string): SigningKey {
  let privateKey: KeyObject;
  try {
    privateKey = createPrivateKey(pem);
  } catch (error) {
    throw new StageError('INPUT_INVALID', 'the signing key is no private key in PEM form', {
      cause: error,
    });
  }
  if (privateKey.asymmetricKeyDetails?.namedCurve !== 'prime256v1') {
    throw new StageError('INPUT_INVALID', 'the signing key is not an ECDSA key on P-256');
  }
  return keyFrom(privateKey);
}
