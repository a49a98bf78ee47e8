import { StageError } from '../../core/failure.ts';
import { CustodyLine } from '../schema.ts';
import type { CustodyEntry } from './custody-entry.ts';

/** Reads one entry from its JSON. Throws `FILE_UNREADABLE` where it is none; whether it holds is `verifyCustody`'s to say. */
export function readCustodyEntry(json: string): CustodyEntry {
  try {
    return CustodyLine.parse(JSON.parse(json));
  } catch (error) {
    throw new StageError('FILE_UNREADABLE', 'a line of the custody log is no entry', {
      cause: error,
    });
  }
}
