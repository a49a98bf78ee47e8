import type { Promotion, Trial as StoredTrial } from '../../../core/repositories/models.ts';
import type { LineDeps } from '../../../pipeline/deps.ts';
import type { CheckedRules } from '../../api/rules.ts';
import type { ModelSheet } from '../../api/models.ts';
import type { AgedFigures } from '../dashboard/aged.ts';
import type { OnProgress, Tasks } from './tasks.ts';

/** What a trial of rules came to. */
interface RuleTrial {
  readonly trial: StoredTrial;
  readonly rules: readonly { readonly id: string; readonly texts: number; readonly overruns: number }[];
}

/** What a search of all that is stored came to. */
export interface Hunted {
  readonly scorerVersion: string;
  readonly pages: number;
  readonly casesOpened: number;
  readonly due: number;
}

/** What pages about rules and models are made of. */
export interface TeachingDeps extends Pick<LineDeps, 'store' | 'now' | 'scorer'> {
  readonly tasks: Tasks;
  readonly aged: AgedFigures;
  /** The file that `RULES_FILE` names, and what stands in it; null where the store keeps the rules. */
  readonly rulesFile: () => Promise<{ readonly path: string; readonly book: string } | null>;
  /** Throws `INPUT_INVALID` with the place in the book. */
  readonly readRules: (book: string) => CheckedRules;
  /** Digest of the rules that the scorer at work runs under. */
  readonly rulesAtWork: string | null;
  readonly tryRules: (
    book: string,
    onProgress: OnProgress,
    signal: AbortSignal,
  ) => Promise<RuleTrial>;
  readonly models: () => Promise<readonly Omit<ModelSheet, 'lastTrial'>[]>;
  /** Refused at once (`NOT_FOUND`, `STATE_CONFLICT`) where the model cannot be tried. */
  readonly tryModel: (
    version: string,
    onProgress: OnProgress,
    signal: AbortSignal,
  ) => Promise<StoredTrial>;
  readonly promote: (version: string, by: string, reason: string) => Promise<Promotion>;
  readonly rollBack: (by: string, reason: string) => Promise<Promotion>;
  readonly hunt: (onProgress: OnProgress, signal: AbortSignal) => Promise<Hunted>;
}
