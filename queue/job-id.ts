import { sha256 } from '../core/digest.ts';

/** BullMQ's id of a job: the same for the same key. A digest, because BullMQ keeps `:` and plain numbers for itself. */
export function jobIdOf(key: string): string {
  return `k${sha256(key).slice(0, 40)}`;
}
