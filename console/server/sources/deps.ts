import type { Alarm, PageYield } from '../../../core/alarm.ts';
import type { Source } from '../../../core/source.ts';
import type { SourceFigures, Sweep } from '../../../core/sweep.ts';
import type { LineDeps } from '../../../pipeline/deps.ts';
import type { AgedFigures } from '../dashboard/aged.ts';

/** What pages about sources are made of. */
export interface SourcesDeps
  extends Pick<
    LineDeps,
    'store' | 'queue' | 'now' | 'log' | 'fetcher' | 'reader' | 'scorer' | 'fingerprint'
  > {
  readonly aged: AgedFigures;
  /** A declaration as a file of it would be read. Throws `DECLARATION_INVALID` with the place in it. */
  readonly check: (declaration: unknown) => Promise<Source>;
  /** Keeps a declaration where sweeps find it, and the times of its sweeps. */
  readonly save: (source: Source) => Promise<void>;
  readonly choices: () => Promise<{
    readonly platforms: readonly string[];
    readonly recipients: readonly string[];
  }>;
}

/** How a source did in its last sweep. */
export interface SourceState {
  readonly sweep: Sweep | null;
  readonly figures: SourceFigures | null;
  readonly yields: readonly PageYield[];
  readonly alarms: readonly Alarm[];
}
