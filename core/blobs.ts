import type { Sha256 } from './digest.ts';

/** Bytes by digest. Putting the same bytes twice stores them once. */
export interface BlobStore {
  put(bytes: Uint8Array, signal?: AbortSignal): Promise<Sha256>;
  /** Takes a file's content in without holding it in memory; the file stays. */
  putFile(path: string, signal?: AbortSignal): Promise<Sha256>;
  /** The bytes, checked against the digest; `NOT_FOUND` where there are none. */
  get(digest: Sha256, signal?: AbortSignal): Promise<Uint8Array>;
  has(digest: Sha256, signal?: AbortSignal): Promise<boolean>;
  delete(digest: Sha256, signal?: AbortSignal): Promise<void>;
}
