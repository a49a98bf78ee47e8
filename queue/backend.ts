import { type BackendFactory, type IQueueBackend, type Processor, Queue, Worker } from 'bullmq';
import type { OnQueueEvent } from './events.ts';
import { MAX_STALLED, type QueueSettings } from './settings.ts';

/** A BullMQ queue on either backend. */
export type BullQueue<R> = Queue<R, void, string, R, void, string, IQueueBackend, unknown>;

/** A BullMQ worker on either backend. */
export type BullWorker = Pick<Worker, 'close' | 'waitUntilReady'>;

/** The service that holds the jobs. */
export interface Backend {
  /** Makes BullMQ's access to one queue; the connection in its options is not looked at. */
  readonly factory: BackendFactory<IQueueBackend, unknown>;
  close(): Promise<void>;
}

/** Before the names of all keys in Redis. */
const PREFIX = 'cardsweep';

/** BullMQ insists on a connection in its options; the factory has the real one. */
const CONNECTION = 'held by the factory';

export interface BullWorkerOptions {
  readonly concurrency: number;
  readonly settings: QueueSettings;
  readonly onEvent: OnQueueEvent;
  onStalled(): void;
}

export function openBullQueue<R>(
  backend: Backend,
  name: string,
  onEvent: OnQueueEvent,
): BullQueue<R> {
  const queue: BullQueue<R> = new Queue(
    name,
    { connection: CONNECTION, prefix: PREFIX },
    backend.factory,
  );
  queue.on('error', (error) => onEvent({ kind: 'trouble', error }));
  return queue;
}

export function openBullWorker<R>(
  backend: Backend,
  name: string,
  processor: Processor<R, void>,
  options: BullWorkerOptions,
): BullWorker {
  const { settings } = options;
  const worker = new Worker<R, void, string, IQueueBackend, number, unknown>(
    name,
    processor,
    {
      connection: CONNECTION,
      prefix: PREFIX,
      concurrency: options.concurrency,
      lockDuration: settings.lockMs,
      stalledInterval: settings.stalledCheckMs,
      maxStalledCount: MAX_STALLED,
      runRetryDelay: 1000,
    },
    backend.factory,
  );
  worker.on('error', (error) => options.onEvent({ kind: 'trouble', error }));
  worker.on('stalled', () => options.onStalled());
  return worker;
}
