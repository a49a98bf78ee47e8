import { createReadStream } from 'node:fs';
import type { Readable } from 'node:stream';
import type { BlobStore } from '../../core/blobs.ts';
import { type Sha256, sha256 } from '../../core/digest.ts';
import { StageError } from '../../core/failure.ts';
import { blobFailure, damagedBlob, noBlob } from './failure.ts';
import { digestOfFile } from './file.ts';
import { pathOf } from './path.ts';
import { createS3Client, type S3Client } from './s3-client.ts';
import type { S3Address } from './schema.ts';

/** Blobs as objects in a bucket of an S3-compatible store, in path style. */
export async function openS3Blobs(address: S3Address): Promise<BlobStore> {
  const client = createS3Client(address);
  await assertBucket(client);
  function keyOf(digest: Sha256): string {
    return `${address.prefix}${pathOf(digest)}`;
  }
  return {
    async put(bytes, signal) {
      const digest = sha256(bytes);
      await putOnce(client, keyOf(digest), digest, bytes.byteLength, () => bytes, signal);
      return digest;
    },
    async putFile(path, signal) {
      const { digest, size } = await digestOfFile(path, signal);
      const key = keyOf(digest);
      await putOnce(client, key, digest, size, () => createReadStream(path), signal);
      return digest;
    },
    async get(digest, signal) {
      const { status, bytes } = await client.ask({ method: 'GET', key: keyOf(digest), signal });
      if (status === 404) {
        throw noBlob(digest);
      }
      assertOk(status);
      if (sha256(bytes) !== digest) {
        throw damagedBlob(digest);
      }
      return bytes;
    },
    async has(digest, signal) {
      return (await sizeOf(client, keyOf(digest), signal)) !== null;
    },
    async delete(digest, signal) {
      const { status } = await client.ask({ method: 'DELETE', key: keyOf(digest), signal });
      if (status !== 404) {
        assertOk(status);
      }
    },
  };
}

/** The store checks the digest that goes with the content, so that what arrives damaged is not kept. */
async function putOnce(
  client: S3Client,
  key: string,
  digest: Sha256,
  size: number,
  body: () => Uint8Array | Readable,
  signal: AbortSignal | undefined,
): Promise<void> {
  if ((await sizeOf(client, key, signal)) === size) {
    return;
  }
  const { status } = await client.ask({
    method: 'PUT',
    key,
    signal,
    upload: { body, digest, size },
  });
  assertOk(status);
}

async function sizeOf(
  client: S3Client,
  key: string,
  signal: AbortSignal | undefined,
): Promise<number | null> {
  const { status, size } = await client.ask({ method: 'HEAD', key, signal });
  if (status === 404) {
    return null;
  }
  assertOk(status);
  return size;
}

/** A key that may not list the bucket (403) may well read and write in it. */
async function assertBucket(client: S3Client): Promise<void> {
  const { status } = await client.ask({ method: 'HEAD', key: '', signal: undefined });
  if (status === 404) {
    throw new StageError('BLOBS_UNAVAILABLE', 'the bucket of BLOB_URL is not there');
  }
  if (status !== 403) {
    assertOk(status);
  }
}

function assertOk(status: number): void {
  if (status === 507) {
    throw new StageError('DISK_FULL', 'no space left for blobs');
  }
  if (status < 200 || status > 299) {
    throw blobFailure(
      new StageError('BLOBS_UNAVAILABLE', `the blob store answers with status ${status}`),
    );
  }
}
