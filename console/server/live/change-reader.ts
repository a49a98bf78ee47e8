import type {
  Change,
  ChangeMark,
  ChangeRepository,
} from '../../../core/repositories/case-queue-changes.ts';

/** Reads what has changed, each change once. */
export interface ChangeReader {
  /** From when on changes are read, unless it has begun already. */
  begin(): Promise<void>;
  /** What has changed since it was last asked, or since it began. */
  next(): Promise<readonly Change[]>;
  /** Begins anew when it is asked again. */
  rest(): void;
}

export function createChangeReader(
  changes: Pick<ChangeRepository, 'mark' | 'since'>,
): ChangeReader {
  let mark: Promise<ChangeMark> | null = null;

  async function begun(): Promise<ChangeMark> {
    const begins = (mark ??= changes.mark());
    try {
      return await begins;
    } catch (error) {
      mark = null;
      throw error;
    }
  }

  return {
    async begin() {
      await begun();
    },
    async next() {
      const seen = await changes.since(await begun());
      mark = Promise.resolve(seen.mark);
      return seen.changes;
    },
    rest() {
      mark = null;
    },
  };
}
