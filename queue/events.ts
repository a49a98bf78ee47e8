import type { FailureCode } from '../core/failure.ts';
import type { JobName } from './jobs.ts';

/** What a queue tells about its work, for the program's log. */
export type QueueEvent =
  | {
      /** A try of a job failed. */
      readonly kind: 'failed';
      readonly name: JobName;
      readonly key: string;
      readonly attempt: number;
      readonly code: FailureCode;
      /** Whether the job is tried again. */
      readonly willRetry: boolean;
      readonly error: unknown;
    }
  | {
      /** A job was taken from a worker that died or was too busy to say that it lives. It runs again. */
      readonly kind: 'stalled';
      readonly name: JobName;
    }
  | {
      /** The service below the queue failed; the queue goes on trying. */
      readonly kind: 'trouble';
      readonly error: unknown;
    };

export type OnQueueEvent = (event: QueueEvent) => void;
