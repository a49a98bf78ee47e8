import { sha256 } from '../../core/digest.ts';
import { signatureHolds } from '../bundle/seal.ts';
import { labelledDigest } from '../bundle/warc-record.ts';
import type { DigestFile, Manifest } from '../schema.ts';
import { type Check, checkOf } from './check.ts';

/** Whose signature counts: base64 of public keys. Empty means any key, which proves integrity and no origin. */
export type TrustedKeys = readonly string[];

function wrongKey(publicKey: string, trusted: TrustedKeys): string | null {
  return trusted.length === 0 || trusted.includes(publicKey)
    ? null
    : 'signed with a key that is not among the trusted ones';
}

/**
 * Whether the seal is on this manifest. That the signed hash is the manifest's own is what py-wacz and authsign do not ask:
 * they accept a bundle with every hash recomputed and the old signature kept.
 */
export function sealChecks(
  manifestBytes: Buffer,
  manifest: Manifest | null,
  digestFile: DigestFile,
  trusted: TrustedKeys,
): Check[] {
  const { hash, signedData } = digestFile;
  const actual = labelledDigest(manifestBytes);
  const links = signedData.hash === actual && signedData.hash === hash;
  const fingerprint = sha256(Buffer.from(signedData.publicKey, 'base64'));
  return [
    checkOf(
      'seal.digest',
      hash === actual ? null : 'datapackage.json differs from its recorded digest',
      actual,
    ),
    checkOf(
      'seal.link',
      links ? null : 'the signature was made for another datapackage.json',
      'the signed hash is that of datapackage.json',
    ),
    checkOf(
      'seal.signature',
      signatureHolds(signedData) ? null : 'the signature does not hold',
      'the signature holds',
    ),
    checkOf(
      'seal.created',
      manifest?.created === signedData.created && manifest.software === signedData.software
        ? null
        : 'the seal names another time or program than datapackage.json',
      signedData.created,
    ),
    checkOf(
      'seal.key',
      wrongKey(signedData.publicKey, trusted),
      `${trusted.length === 0 ? 'no key was named to compare with' : 'trusted key'}: ${fingerprint}`,
    ),
  ];
}
