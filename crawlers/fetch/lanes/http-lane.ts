import type { BaseHttpClient, HttpRequest, HttpResponse, ResponseTypes } from '@crawlee/core';
import { HttpCrawler } from '@crawlee/http';
import { StageError } from '../../../core/failure.ts';
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

/** Added to the sum of our own limits: Crawlee's clock is the last resort. */
const SPARE_SECONDS = 30;

/**
 * Sends requests through Crawlee's HttpCrawler, whose HTTP client is `wire`. The crawler's own navigation is skipped in favour of
 * its `sendRequest`: it would turn bytes into UTF-8, take statuses for failures, merge cookies that there are none of, and load
 * another HTTP client for an error class.
 */
export function createHttpLane(
  wire: Wire,
  limits: FetchLimits,
): { readonly send: Wire; close(): Promise<void> } {
  const feed = new RequestFeed<HttpJob, WireAnswer>({ skipNavigation: true });
  const crawler = new HttpCrawler(
    {
      ...quietOptions(limits.concurrency),
      requestQueue: feed.queue,
      httpClient: clientOf(wire, feed),
      requestHandlerTimeoutSecs:
        (limits.connectMs + limits.headersMs + limits.bodyMs) / 1000 + SPARE_SECONDS,
      async requestHandler({ request, sendRequest }) {
        try {
          await sendRequest({ context: { key: request.uniqueKey } });
        } catch (error) {
          // Not left to Crawlee, which keeps every kind of message that it has seen.
          feed.reject(request, failureOf(error));
        }
      },
      failedRequestHandler({ request }, error) {
        feed.reject(request, failureOf(error));
      },
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

function clientOf(wire: Wire, feed: RequestFeed<HttpJob, WireAnswer>): BaseHttpClient {
  return {
    async sendRequest(request) {
      const key = { uniqueKey: keyOf(request['context']) };
      const job = feed.jobOf(key);
      if (job === null) {
        throw new StageError('ABORTED', 'nobody waits for this request');
      }
      const answer = await wire(job.request);
      feed.resolve(key, answer);
      return responseOf(request, job, answer);
    },
    stream: () => Promise.reject(new TypeError('answers come through sendRequest')),
  };
}

/** The key that the crawler's handler gave its request. */
function keyOf(context: unknown): string {
  return typeof context === 'object' && context !== null && 'key' in context
    ? String(context.key)
    : '';
}

/** The answer as Crawlee's handlers take it; its body is bytes, whatever was asked for, and nobody looks at it. */
function responseOf<Kind extends keyof ResponseTypes>(
  request: HttpRequest<Kind>,
  job: HttpJob,
  answer: WireAnswer,
): HttpResponse<Kind> {
  return {
    request,
    url: job.url,
    redirectUrls: [],
    statusCode: answer.status,
    headers: { ...answer.headers },
    trailers: {},
    complete: true,
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion
    body: answer.body as ResponseTypes[Kind],
  };
}
