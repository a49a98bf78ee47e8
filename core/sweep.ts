/** One scheduled pass over its sources within their budgets. */
export interface Sweep {
  readonly id: string;
  /** What makes the sweep one: a scheduler's slot, or the time a person asked for it. */
  readonly slot: string;
  readonly sourceIds: readonly string[];
  /** Fetch everything anew, without conditional requests. */
  readonly full: boolean;
  readonly startedAt: Date;
  readonly finishedAt: Date | null;
}

/** What a sweep did at one source. */
export interface SourceFigures {
  readonly id: string;
  readonly name: string;
  readonly captures: number;
  readonly sightings: number;
  readonly newSightings: number;
  readonly suspect: number;
  readonly strong: number;
  readonly walls: number;
  readonly failures: number;
}

/** The figures of a sweep as `cardsweep sweep --json` prints them. */
export interface SweepSummary {
  readonly sweepId: string;
  readonly sources: number;
  readonly captures: number;
  readonly unchanged: number;
  readonly listings: number;
  readonly sightings: number;
  readonly newSightings: number;
  readonly suspect: number;
  readonly strong: number;
  readonly evidence: number;
  readonly casesOpened: number;
  readonly walls: number;
  readonly failures: number;
  readonly startedAt: string;
  readonly durationMs: number;
}
