import type { BaseHttpClient } from '@crawlee/core';
import { HttpCrawler, type HttpCrawlingContext } from '@crawlee/http';
import type { FetchLimits } from '../limits.ts';
import { wireFailureOf } from '../wire/failures.ts';
import type { Wire, WireAnswer, WireRequest } from '../wire/wire.ts';
import { quietConfiguration, quietOptions } from './configuration.ts';
import type { FeedJob } from './request-feed.ts';
import { RequestFeed } from './request-feed.ts';
import { runCrawler } from './running-crawler.ts';

interface HttpJob extends FeedJob {
  readonly request: WireRequest;
}

/**
 * Sends requests at the concurrency of Crawlee's HttpCrawler. What the crawler does with one (3.18.1) is left out: it would check
 * and copy every request, set five clocks for it in a storage that makes each promise of the process dearer, turn bytes into
 * UTF-8, take statuses for failures, and load another HTTP client for an error class. The clocks that count are the wire's own.
 */
export function createHttpLane(
  wire: Wire,
  limits: FetchLimits,
): { readonly send: Wire; close(): Promise<void> } {
  const feed = new RequestFeed<HttpJob, WireAnswer>();

  class WireCrawler extends HttpCrawler<HttpCrawlingContext> {
    /** Nobody reads it, and Crawlee would set one of its clocks for it. */
    override setStatusMessage(): Promise<void> {
      return Promise.resolve();
    }

    protected override async _runTaskFunction(): Promise<void> {
      const next = feed.take();
      if (next === null) {
        return;
      }
      try {
        feed.resolve(next, await wire(next.job.request));
      } catch (error) {
        feed.reject(next, failureOf(error));
      }
    }
  }

  const crawler = new WireCrawler(
    {
      ...quietOptions(limits.concurrency),
      requestQueue: feed.queue,
      httpClient: NO_OTHER_CLIENT,
      requestHandler: refuse,
    },
    quietConfiguration(),
  );
  const running = runCrawler(crawler, feed);
  return {
    send: (request) => running.run(jobOf(request)),
    close: () => running.close(),
  };
}

function failureOf(error: unknown): Error {
  return error instanceof Error && error.name === 'AbortError' ? error : wireFailureOf(error);
}

function jobOf(request: WireRequest): HttpJob {
  const { url, method, headers, body, signal } = request;
  return { url: url.href, method, headers, body, signal, request };
}

/** In place of the client that Crawlee would load. */
const NO_OTHER_CLIENT: BaseHttpClient = { sendRequest: refuse, stream: refuse };

function refuse(): Promise<never> {
  return Promise.reject(new TypeError('requests go over the wire'));
}
