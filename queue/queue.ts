import type { Job, JobName } from './jobs.ts';

/** A job as a worker gets it. */
export interface Run {
  readonly job: Job;
  /** From 1. */
  readonly attempt: number;
  /** No further attempt follows when this one fails. */
  readonly isLast: boolean;
}

/** Thrown by work that is to be done again at a later moment. It is no failed try. */
export class Postponed extends Error {
  override readonly name = 'Postponed';
  readonly until: Date;

  constructor(until: Date) {
    super(`postponed until ${until.toISOString()}`);
    this.until = until;
  }
}

/**
 * Does one job. Throwing a `StageError` of class `transient` (or anything that is not a `StageError`) has it tried again with
 * back-off until `isLast`; any other class ends it at once.
 */
export type Work = (run: Run, signal: AbortSignal) => Promise<void>;

export interface WorkerOptions {
  /** How many jobs of each name run at once in this process; names that are absent are not worked on. */
  readonly concurrency: Readonly<Partial<Record<JobName, number>>>;
}

/** What stops a worker: `close` waits for running jobs (aborting them through their signal). */
export interface Worker {
  close(): Promise<void>;
}

/** BullMQ behind one interface: on Redis, or on PostgreSQL. */
export interface Queue {
  /** Adds jobs in one round trip a name. Jobs whose key waits or runs already are left as they are. */
  add(jobs: readonly Job[], options?: { readonly delayMs?: number }): Promise<void>;
  work(work: Work, options: WorkerOptions): Promise<Worker>;
  /**
   * Adds a `plan` job for the source at each time of a cron expression (UTC), replacing an earlier schedule of that id. The
   * slot of each is the ISO time of its tick.
   */
  schedule(id: string, cron: string, sourceId: string): Promise<void>;
  unschedule(id: string): Promise<void>;
  scheduled(): Promise<
    readonly { readonly id: string; readonly cron: string; readonly nextAt: Date }[]
  >;
  /**
   * Drops every job that waits, runs or is delayed; schedules stay. For a start at which no other worker lives: a job that a
   * killed worker held need not wait for its lock to run out, because the ledger names what is due.
   */
  clear(): Promise<void>;
  /** Jobs that wait, run or are delayed, by name. */
  counts(): Promise<Readonly<Record<JobName, number>>>;
  close(): Promise<void>;
}
