import type { Sha256 } from '../../core/digest.ts';
import { type FailureCode, failureCodeOf, StageError } from '../../core/failure.ts';

/** The failure of a store: what has a code of its own keeps it, the rest is `BLOBS_UNAVAILABLE`. */
export function blobFailure(error: unknown): StageError {
  if (error instanceof StageError) {
    return error;
  }
  const code = errnoOf(error) === 'EDQUOT' ? 'DISK_FULL' : failureCodeOf(error);
  return new StageError(code === 'INTERNAL' ? 'BLOBS_UNAVAILABLE' : code, messageOf(code, error), {
    cause: error,
  });
}

/** There is no blob of that digest. */
export function noBlob(digest: Sha256): StageError {
  return new StageError('NOT_FOUND', `there is no blob ${digest}`);
}

/** What lies under a digest has another one. */
export function damagedBlob(digest: Sha256): StageError {
  return new StageError('FILE_UNREADABLE', `the blob ${digest} is damaged`);
}

/** The system's error code of anything thrown, such as `ENOENT`; null where it has none. */
export function errnoOf(error: unknown): string | null {
  return error instanceof Error && 'code' in error && typeof error.code === 'string'
    ? error.code
    : null;
}

function messageOf(code: FailureCode, error: unknown): string {
  if (code === 'DISK_FULL') {
    return 'no space left for blobs';
  }
  return code === 'ABORTED'
    ? 'the work with a blob was aborted'
    : `the blob store cannot be used: ${errnoOf(error) ?? 'unknown failure'}`;
}
