/** How jobs are held, tried again and taken from workers that died. All times in milliseconds. */
export interface QueueSettings {
  /** Tries of one job before it is given up. */
  readonly attempts: number;
  /** Before the second try; doubled before each further one, and shortened at random by up to half. */
  readonly backoffMs: number;
  /** A worker that says nothing for so long has lost its job. */
  readonly lockMs: number;
  /** How often lost jobs are looked for. */
  readonly stalledCheckMs: number;
}

export const DEFAULT_SETTINGS: QueueSettings = {
  attempts: 4,
  backoffMs: 500,
  lockMs: 10_000,
  stalledCheckMs: 3000,
};

/** Share of the back-off that chance may take away. */
export const BACKOFF_JITTER = 0.5;

/** A job is never given up because the workers that had it died. */
export const MAX_STALLED = 1_000_000_000;
