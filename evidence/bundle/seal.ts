import { createPublicKey, type KeyObject, sign, verify } from 'node:crypto';
import { type Sha256, sha256 } from '../../core/digest.ts';
import type { SigningKey } from './signing-key.ts';

/** What is signed, as wacz-auth 0.1.0 names it in its anonymous form. */
export interface SignedData {
  /** `sha256:<hex>` of `datapackage.json`; the ASCII of this very string is what the signature covers. */
  readonly hash: string;
  /** Whole seconds, equal to `created` of `datapackage.json`. */
  readonly created: string;
  readonly software: string;
  readonly version: string;
  /** ECDSA with SHA-256, DER, base64. */
  readonly signature: string;
  readonly publicKey: string;
}

/** Version of wacz-auth that `signedData` follows. */
const WACZ_AUTH_VERSION = '0.1.0';

export interface Seal {
  readonly seal: Sha256;
  /** `datapackage-digest.json`. */
  readonly digestFile: Buffer;
}

/** Signs the manifest. Its digest is the seal: what a notice cites and a court compares. */
export function sealManifest(
  manifest: Uint8Array,
  facts: { readonly created: string; readonly software: string },
  key: SigningKey,
): Seal {
  const seal = sha256(manifest);
  const hash = `sha256:${seal}`;
  const signature = sign('sha256', Buffer.from(hash, 'ascii'), key.privateKey).toString('base64');
  const signedData: SignedData = {
    hash,
    created: facts.created,
    software: facts.software,
    version: WACZ_AUTH_VERSION,
    signature,
    publicKey: key.publicKey,
  };
  const digestFile = Buffer.from(
    JSON.stringify({ path: 'datapackage.json', hash, signedData }, null, 2),
  );
  return { seal, digestFile };
}

/** How a bundle is to be sealed, as its own account says it: what stands inside, and what beside it. */
export interface SealPlan {
  readonly signature: string;
  readonly timeStamps: string;
}

/**
 * The plan for a bundle that these authorities are asked to stamp. The stamps are over the finished bundle, so that the bundle
 * can only say whether any are asked for; of their addresses the hosts are told, because the rest may hold a secret.
 */
export function sealPlan(authorities: readonly string[]): SealPlan {
  const hosts = authorities.map((url) => new URL(url).host);
  return {
    signature: `wacz-auth ${WACZ_AUTH_VERSION}, ECDSA on P-256 with SHA-256 over datapackage.json, in datapackage-digest.json`,
    timeStamps:
      hosts.length === 0
        ? 'none: no time-stamping authority is set, so that nothing outside the installation proves when this was made'
        : `detached tokens (RFC 3161) over the whole bundle, beside it, asked for of ${hosts.join(', ')}`,
  };
}

/** The public key in `signedData`, or null where it is not an ECDSA key on P-256 written in its one DER form. */
function readPublicKey(publicKey: string): KeyObject | null {
  try {
    const key = createPublicKey({
      key: Buffer.from(publicKey, 'base64'),
      type: 'spki',
      format: 'der',
    });
    const written = key.export({ type: 'spki', format: 'der' }).toString('base64');
    return key.asymmetricKeyDetails?.namedCurve === 'prime256v1' && written === publicKey
      ? key
      : null;
  } catch {
    return null;
  }
}

/** Whether the signature is the key's over the hash. Never throws. */
export function signatureHolds(data: SignedData): boolean {
  const key = readPublicKey(data.publicKey);
  const signature = Buffer.from(data.signature, 'base64');
  if (key === null || signature.toString('base64') !== data.signature) {
    return false;
  }
  try {
    return verify('sha256', Buffer.from(data.hash, 'ascii'), key, signature);
  } catch {
    return false;
  }
}
