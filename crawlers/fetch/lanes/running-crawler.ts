import { StageError } from '../../../core/failure.ts';
import { unlessAborted } from '../abort.ts';
import type { FeedJob, RequestFeed } from './request-feed.ts';

/** What is needed of a Crawlee crawler, whichever kind it is. */
interface Crawler {
  run(): Promise<unknown>;
  teardown(): Promise<void>;
  readonly autoscaledPool?: { notify(): Promise<void> } | undefined;
}

/** A crawler that runs for as long as it is wanted, and does one job at a time for whoever asks. */
export interface RunningCrawler<Job extends FeedJob, Answer> {
  /** Rejects with what the crawler met, or an `AbortError` as soon as the job's signal aborts. */
  run(job: Job): Promise<Answer>;
  close(): Promise<void>;
}

/** Starts `crawler` with the first job. It must have been given `feed` as its request manager. */
export function runCrawler<Job extends FeedJob, Answer>(
  crawler: Crawler,
  feed: RequestFeed<Job, Answer>,
): RunningCrawler<Job, Answer> {
  const end: { failure: StageError | null } = { failure: null };
  let running: Promise<void> | null = null;

  async function runUntilEnd(): Promise<void> {
    end.failure = await endOf(crawler, feed.begun);
    feed.rejectAll(end.failure);
  }

  return {
    async run(job) {
      if (end.failure !== null) {
        throw end.failure;
      }
      running ??= runUntilEnd();
      const answer = feed.submit(job);
      crawler.autoscaledPool?.notify().catch(() => undefined);
      return await unlessAborted(() => answer, job.signal);
    },
    async close() {
      end.failure ??= closed();
      if (running !== null) {
        await Promise.race([feed.begun, running]);
        await crawler.teardown();
        await running;
      }
    },
  };
}

/** Runs a crawler; why it ended. */
async function endOf(crawler: Crawler, begun: Promise<void>): Promise<StageError> {
  const before = new Set(process.listeners('SIGINT'));
  try {
    const finished = crawler.run();
    await Promise.race([begun, finished]);
    leaveInterruptsAlone(before);
    await finished;
    return closed();
  } catch (error) {
    return new StageError('INTERNAL', 'the crawler stopped', { cause: error });
  }
}

function closed(): StageError {
  return new StageError('ABORTED', 'the fetcher is closed');
}

/** Crawlee pauses itself on Ctrl-C; here the program decides what an interrupt ends. */
function leaveInterruptsAlone(before: ReadonlySet<NodeJS.SignalsListener>): void {
  for (const listener of process.listeners('SIGINT')) {
    if (!before.has(listener) && listener.name.includes('sigintHandler')) {
      process.off('SIGINT', listener);
    }
  }
}
