import { sha256 } from '../../core/digest.ts';
import { PATHS } from '../bundle/wacz.ts';
import { readZip } from '../bundle/zip-reader.ts';
import { DigestFile } from '../schema.ts';
import { readJson } from './json-file.ts';

/** How a bundle is signed, in words for a document beside it. */
export interface SealFacts {
  readonly method: string;
  readonly created: string;
  readonly publicKey: string;
  /** SHA-256 of the public key (SPKI, DER), by which it is told over another way. */
  readonly keyFingerprint: string;
}

/** The signature of a bundle as it states it; null where it cannot be read. Whether it holds is verification's to say. */
export function sealFacts(archive: Buffer): SealFacts | null {
  const zip = readZip(archive);
  const digest = readJson(zip.ok ? zip.files.get(PATHS.digest) : undefined, DigestFile);
  if (!digest.ok) {
    return null;
  }
  const { created, publicKey } = digest.value.signedData;
  return {
    method: 'wacz-auth 0.1.0, ECDSA on P-256 with SHA-256',
    created,
    publicKey,
    keyFingerprint: sha256(Buffer.from(publicKey, 'base64')),
  };
}
