import type { FailureCode } from '../failure.ts';
import type { Source } from '../source.ts';
import type { SourceFigures, Sweep, SweepSummary } from '../sweep.ts';

export interface SourceRepository {
  put(source: Source): Promise<void>;
  /** `NOT_FOUND` where there is none. */
  get(id: string): Promise<Source>;
  all(): Promise<readonly Source[]>;
}

/** Where a running sweep stands. */
export interface SweepProgress {
  readonly targets: number;
  readonly collected: number;
  readonly due: number;
  /** Of what is due, what waits for the end of a host's rest. */
  readonly waiting?: number;
  readonly suspects: number;
  readonly evidence: number;
  readonly walls: number;
}

/** An address where a wall or a failure stood in place of content. */
export interface SweepTrouble {
  readonly sourceId: string;
  readonly url: string;
  readonly code: FailureCode;
}

export interface SweepRepository {
  /** Opens the sweep, or adds the sources to one that is open already. */
  open(sweep: Sweep): Promise<void>;
  get(id: string): Promise<Sweep>;
  unfinished(): Promise<readonly Sweep[]>;
  latest(): Promise<Sweep | null>;
  /** Sweeps that began before a moment, latest first. */
  list(before: Date, limit: number): Promise<readonly Sweep[]>;
  /** The last sweep that looked at a source. */
  latestOf(sourceId: string): Promise<Sweep | null>;
  finish(id: string, at: Date): Promise<void>;
  progress(id: string): Promise<SweepProgress>;
  summary(id: string): Promise<SweepSummary>;
  /** Walls and failures of a sweep, an address each. */
  /** The same figures, source by source. */
  bySource(id: string): Promise<readonly SourceFigures[]>;
  /** The codes of jobs and captures that failed for good, each once. */
  failureCodes(id: string): Promise<readonly FailureCode[]>;
  troubles(id: string): Promise<readonly SweepTrouble[]>;
}
