import type { FailureCode } from '../failure.ts';

/** A job as the ledger keeps it: the durable truth of what is to be done, of which the queue is the transport. */
export interface LedgerJob {
  readonly key: string;
  readonly name: string;
  readonly payload: Readonly<Record<string, string>>;
  /** The sweep that the work belongs to, or null for work outside any. */
  readonly sweepId: string | null;
  /** The moment before which it is not to be done; absent where there is none. */
  readonly dueAt?: Date;
}

/** The ledger of jobs. Rows are added in the transaction that makes the work necessary, and ended in the one that does it. */
export interface JobLedger {
  /** Adds what is not there yet, as work of the sweep it names, else of the sweep of the job `parent`; the rows added. */
  add(jobs: readonly LedgerJob[], parent?: string): Promise<readonly LedgerJob[]>;
  done(key: string): Promise<void>;
  /**
   * Ends a job, as done or as failed, and adds what is not there yet of the jobs that follow, as work of the sweep they name or
   * else of its own; the rows added. One round trip.
   */
  conclude(
    key: string,
    failure: { readonly code: FailureCode; readonly detail: string } | null,
    next: readonly LedgerJob[],
  ): Promise<readonly LedgerJob[]>;
  failed(key: string, code: FailureCode, detail: string): Promise<void>;
  /** Leaves a job due, and not to be done before a moment. */
  postpone(key: string, until: Date): Promise<void>;
  /** What is due, oldest first: what a start after a crash gives to the queue again. */
  due(limit: number): Promise<readonly LedgerJob[]>;
  /** What is due of these names, oldest first. */
  dueOf(names: readonly string[]): Promise<readonly LedgerJob[]>;
  /** Makes jobs of no sweep the work of one, which then waits for them. */
  adopt(keys: readonly string[], sweepId: string): Promise<void>;
  dueCount(sweepId: string): Promise<number>;
}
