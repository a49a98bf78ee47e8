import { createReadStream, createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { BlobStore } from '../../core/blobs.ts';
import type { Now } from '../../core/clock.ts';
import { type Sha256, sha256 } from '../../core/digest.ts';
import { failureCodeOf, StageError } from '../../core/failure.ts';
import type { VaultObject, VaultRepository } from '../../core/repositories/vault.ts';
import { digestOfFile } from './digest-of-file.ts';
import { FORMAT } from './format.ts';
import type { KeyRing, VaultKey } from './key-ring.ts';
import { openSealed } from './open-sealed.ts';
import { sealBytes } from './seal-bytes.ts';

/** What a vault is made from. */
export interface VaultDeps {
  readonly blobs: BlobStore;
  readonly objects: VaultRepository;
  /** The keys as they are now: asked for at each use, so that a key that was changed meanwhile is the one that is used. */
  readonly keys: () => Promise<KeyRing>;
  readonly now: Now;
  readonly random: (length: number) => Uint8Array;
  /** Directory for encrypted files on their way to the blobs. */
  readonly temporaryDir: string;
}

/** Blobs of which nothing is stored in clear, under the digests of what they are in clear. */
export interface Vault extends BlobStore {
  /** Puts an object under the current key, in place of what it lay under; what an older version stored in clear too. */
  rekey(digest: Sha256, signal?: AbortSignal): Promise<void>;
}

type Source = () => AsyncIterable<Uint8Array> | Iterable<Uint8Array>;

/** Longer objects go through a file, in bytes. */
const SHORT_BYTES = 4 * 1024 * 1024;

/** Encrypts an object and takes it into the blobs: it is never on disk in clear, nor, where it is long, whole in memory. */
async function storeSealed(
  source: Source,
  bytes: number,
  deps: VaultDeps,
  key: VaultKey,
  signal: AbortSignal | undefined,
): Promise<Sha256> {
  if (bytes > SHORT_BYTES) {
    return await storeByFile(source, key, deps, signal);
  }
  const chunks: Buffer[] = [];
  for await (const chunk of sealBytes(source(), key, deps.random(FORMAT.saltBytes))) {
    chunks.push(chunk);
  }
  return await deps.blobs.put(Buffer.concat(chunks), signal);
}

async function storeByFile(
  source: Source,
  key: VaultKey,
  deps: VaultDeps,
  signal: AbortSignal | undefined,
): Promise<Sha256> {
  const dir = await mkdtemp(join(deps.temporaryDir, 'cardsweep-vault-'));
  const path = join(dir, 'sealed');
  try {
    const sealed = sealBytes(source(), key, deps.random(FORMAT.saltBytes));
    const to = createWriteStream(path, { mode: 0o600 });
    await (signal === undefined ? pipeline(sealed, to) : pipeline(sealed, to, { signal }));
    return await deps.blobs.putFile(path, signal);
  } finally {
    await rm(dir, { recursive: true, force: true });
  }
}

function damaged(digest: Sha256, why: string): StageError {
  return new StageError('FILE_UNREADABLE', `the sealed object ${digest} cannot be opened: ${why}`);
}

async function openObject(
  object: VaultObject,
  { blobs, keys }: VaultDeps,
  signal: AbortSignal | undefined,
): Promise<Uint8Array> {
  const { buffer, byteOffset, byteLength } = await blobs.get(object.blobDigest, signal);
  const opening = openSealed(Buffer.from(buffer, byteOffset, byteLength), await keys());
  if (!opening.ok) {
    throw damaged(object.digest, opening.why);
  }
  if (sha256(opening.bytes) !== object.digest) {
    throw damaged(object.digest, 'it holds other bytes than it is named for');
  }
  return opening.bytes;
}

/** The bytes, of an object that was put under another key between being found and being read as well. */
async function bytesOf(
  digest: Sha256,
  deps: VaultDeps,
  signal: AbortSignal | undefined,
): Promise<Uint8Array> {
  const object = await deps.objects.find(digest);
  if (object === null) {
    return await deps.blobs.get(digest, signal);
  }
  try {
    return await openObject(object, deps, signal);
  } catch (error) {
    const again = await deps.objects.find(digest);
    if (failureCodeOf(error) !== 'NOT_FOUND' || again?.blobDigest === object.blobDigest) {
      throw error;
    }
    return again === null
      ? await deps.blobs.get(digest, signal)
      : await openObject(again, deps, signal);
  }
}

async function putOnce(
  { digest, bytes }: { readonly digest: Sha256; readonly bytes: number },
  source: Source,
  deps: VaultDeps,
  signal: AbortSignal | undefined,
): Promise<Sha256> {
  const { blobs, objects } = deps;
  const there = await objects.find(digest);
  if (there !== null && (await blobs.has(there.blobDigest, signal))) {
    await objects.touch(digest, deps.now());
    return digest;
  }
  const { current } = await deps.keys();
  const blobDigest = await storeSealed(source, bytes, deps, current, signal);
  const object = { digest, blobDigest, keyId: current.id, bytes };
  const isOurs =
    there === null ? await objects.add(object, deps.now()) : await objects.replace(there, object);
  if (!isOurs) {
    // Another process was first: its object is as good.
    await blobs.delete(blobDigest, signal);
  }
  return digest;
}

async function rekeyOne(
  digest: Sha256,
  deps: VaultDeps,
  signal: AbortSignal | undefined,
): Promise<void> {
  const { blobs, objects } = deps;
  const { current } = await deps.keys();
  const from = await objects.find(digest);
  if (from?.keyId === current.id) {
    return;
  }
  const clear = await bytesOf(digest, deps, signal);
  const blobDigest = await storeSealed(() => [clear], clear.byteLength, deps, current, signal);
  const to = { digest, blobDigest, keyId: current.id, bytes: clear.byteLength };
  const isOurs =
    from === null ? await objects.add(to, deps.now()) : await objects.replace(from, to);
  // What lay in clear is left to the caller, who knows what else needs it.
  const unneeded = isOurs ? from?.blobDigest : blobDigest;
  if (unneeded !== undefined) {
    await blobs.delete(unneeded, signal);
  }
}

/**
 * A vault on a blob store. What an older version stored in clear, under the same digest, is read as well. `get` throws
 * `NOT_FOUND` for what is not there, and `FILE_UNREADABLE` for what is damaged or whose key is not at hand.
 */
export function createVault(deps: VaultDeps): Vault {
  const { blobs, objects } = deps;
  return {
    async put(bytes, signal) {
      const named = { digest: sha256(bytes), bytes: bytes.byteLength };
      return await putOnce(named, () => [bytes], deps, signal);
    },
    async putFile(path, signal) {
      const named = await digestOfFile(path, signal);
      return await putOnce(named, () => createReadStream(path), deps, signal);
    },
    get: (digest, signal) => bytesOf(digest, deps, signal),
    async has(digest, signal) {
      const object = await objects.find(digest);
      return await blobs.has(object?.blobDigest ?? digest, signal);
    },
    async delete(digest, signal) {
      const object = await objects.find(digest);
      await blobs.delete(object?.blobDigest ?? digest, signal);
      await objects.remove(digest);
    },
    rekey: (digest, signal) => rekeyOne(digest, deps, signal),
  };
}
