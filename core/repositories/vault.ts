import type { Sha256 } from '../digest.ts';

/** Where bytes that are encrypted at rest lie, by the digest of what they are in clear. */
export interface VaultObject {
  readonly digest: Sha256;
  /** Digest of what is stored: the encrypted bytes. */
  readonly blobDigest: Sha256;
  /** Which key of the installation it is encrypted under. */
  readonly keyId: string;
  /** Length in clear. */
  readonly bytes: number;
}

export interface VaultRepository {
  find(digest: Sha256): Promise<VaultObject | null>;
  /** False where there is one already, which stays. */
  add(object: VaultObject, at: Date): Promise<boolean>;
  /** Notes that somebody put the same bytes again. */
  touch(digest: Sha256, at: Date): Promise<void>;
  /** Puts one under another key in place of `from`; false where that is not there any more. */
  replace(from: VaultObject, to: VaultObject): Promise<boolean>;
  remove(digest: Sha256): Promise<void>;
  /** Some that are under another key than this one. */
  underOthers(keyId: string, limit: number): Promise<readonly VaultObject[]>;
  /** How many each key holds. */
  keysInUse(): Promise<ReadonlyMap<string, number>>;
  /** Digests of bundles and their pictures that an older version stored in clear. */
  inClear(limit: number): Promise<readonly Sha256[]>;
}
