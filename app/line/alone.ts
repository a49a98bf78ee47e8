import { StageError } from '../../core/failure.ts';
import type { Line } from './open-line.ts';

/** Works while no other process of this data directory does; refused, naming that one, where one does (`STATE_CONFLICT`). */
export async function alone<T>(line: Line, work: () => Promise<T>): Promise<T> {
  const taken = await line.takeWork();
  if ('heldBy' in taken) {
    throw new StageError(
      'STATE_CONFLICT',
      `${taken.heldBy} works in ${line.settings.dataDir} already: wait for it, stop it, or name another directory with --data`,
    );
  }
  try {
    return await work();
  } finally {
    taken.release();
  }
}
