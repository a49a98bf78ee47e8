import type { Sha256 } from '../../core/digest.ts';
import { StageError } from '../../core/failure.ts';

/** Where a blob lies below the root of its store: `ab/cdef…`. Nothing but a digest has a place. */
export function pathOf(digest: Sha256): string {
  if (!/^[0-9a-f]{64}$/u.test(digest)) {
    throw new StageError('INPUT_INVALID', 'not a SHA-256 digest');
  }
  return `${digest.slice(0, 2)}/${digest.slice(2)}`;
}
