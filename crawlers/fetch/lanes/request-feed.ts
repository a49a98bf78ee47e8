import type { IRequestManager, RequestProvider } from '@crawlee/core';
import { Request } from '@crawlee/core';
import type { Deferred } from '../deferred.ts';
import { deferred } from '../deferred.ts';

/** One piece of work for a crawler: what to ask, and whom to tell. */
export interface FeedJob {
  readonly url: string;
  readonly method: 'GET' | 'POST';
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | null;
  readonly signal: AbortSignal;
}

interface Pending<Job, Answer> {
  readonly job: Job;
  readonly answer: Deferred<Answer>;
}

/**
 * Crawlee's request manager as a live feed: holds what is asked for right now and nothing that was. The frontier, retries and
 * deduplication are the queue's.
 */
export class RequestFeed<Job extends FeedJob, Answer> implements IRequestManager {
  readonly #pending = new Map<string, Pending<Job, Answer>>();
  readonly #waiting: string[] = [];
  readonly #begun = deferred<void>();
  #lastKey = 0;
  #handled = 0;

  /** Settles when the crawler asks for its first request: then it is running. */
  get begun(): Promise<void> {
    return this.#begun.promise;
  }

  /**
   * The feed as the crawlers' option takes it: HttpCrawler 3.18.1 refuses `requestManager` by name, and takes for a
   * `requestQueue` whatever has a manager's methods.
   */
  get queue(): RequestProvider {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion
    return this as unknown as RequestProvider;
  }

  /** Has the crawler do `job`; what it settles with. */
  submit(job: Job): Promise<Answer> {
    this.#lastKey += 1;
    const key = String(this.#lastKey);
    const answer = deferred<Answer>();
    this.#pending.set(key, { job, answer });
    this.#waiting.push(key);
    return answer.promise;
  }

  /** The job of a request that the crawler is working on. */
  jobOf(request: { readonly uniqueKey: string }): Job | null {
    return this.#pending.get(request.uniqueKey)?.job ?? null;
  }

  resolve(request: { readonly uniqueKey: string }, answer: Answer): void {
    this.#pending.get(request.uniqueKey)?.answer.resolve(answer);
    this.#pending.delete(request.uniqueKey);
  }

  reject(request: { readonly uniqueKey: string }, error: Error): void {
    this.#pending.get(request.uniqueKey)?.answer.reject(error);
    this.#pending.delete(request.uniqueKey);
  }

  /** Ends everything that is still asked for. */
  rejectAll(error: Error): void {
    for (const { answer } of this.#pending.values()) {
      answer.reject(error);
    }
    this.#pending.clear();
    this.#waiting.length = 0;
  }

  /** The next job that is still asked for, under its key; null where there is none. */
  take(): { readonly uniqueKey: string; readonly job: Job } | null {
    this.#begun.resolve();
    for (let key = this.#waiting.shift(); key !== undefined; key = this.#waiting.shift()) {
      const job = this.#pending.get(key)?.job;
      if (job !== undefined && !job.signal.aborted) {
        return { uniqueKey: key, job };
      }
      this.#pending.delete(key);
    }
    return null;
  }

  fetchNextRequest(): ReturnType<IRequestManager['fetchNextRequest']> {
    const next = this.take();
    return Promise.resolve<Awaited<ReturnType<IRequestManager['fetchNextRequest']>>>(
      next === null ? null : requestOf(next.uniqueKey, next.job),
    );
  }

  /** Crawlee calls this before it tells that a request failed, so that nothing is settled here. */
  markRequestHandled(): Promise<null> {
    this.#handled += 1;
    return Promise.resolve(null);
  }

  reclaimRequest(): Promise<null> {
    return this.markRequestHandled();
  }

  isEmpty(): Promise<boolean> {
    return Promise.resolve(this.#waiting.length === 0);
  }

  isFinished(): Promise<boolean> {
    return Promise.resolve(this.#pending.size === 0);
  }

  handledCount(): Promise<number> {
    return Promise.resolve(this.#handled);
  }

  getTotalCount(): number {
    return this.#handled + this.#pending.size;
  }

  getPendingCount(): number {
    return this.#pending.size;
  }

  addRequest(): never {
    throw new TypeError('requests come through submit');
  }

  addRequestsBatched(): never {
    throw new TypeError('requests come through submit');
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Request> {
    for (let next = await this.fetchNextRequest(); next !== null; ) {
      yield next;
      // One request after the other is what an iterator is for.
      // oxlint-disable-next-line no-await-in-loop
      next = await this.fetchNextRequest();
    }
  }
}

function requestOf(key: string, job: FeedJob): Request {
  return new Request({
    url: job.url,
    uniqueKey: key,
    method: job.method,
    headers: { ...job.headers },
    ...(job.body === null ? {} : { payload: job.body }),
  });
}
