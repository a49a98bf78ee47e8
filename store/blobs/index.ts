import type { BlobStore } from '../../core/blobs.ts';
import { openDiskBlobs } from './disk.ts';
import { openS3Blobs } from './s3.ts';
import { parseS3Address } from './schema.ts';

/**
 * The blob store at an address, or on disk in `dir` where there is none. An address is
 * `s3+http://KEY:SECRET@host:port/bucket/prefix?region=…`, or `s3+https:`. `INPUT_INVALID` for another one,
 * `BLOBS_UNAVAILABLE` or `DISK_FULL` where the store cannot be used.
 */
export async function openBlobStore(
  url: string | null,
  options: { readonly dir: string },
): Promise<BlobStore> {
  return url === null ? await openDiskBlobs(options.dir) : await openS3Blobs(parseS3Address(url));
}
