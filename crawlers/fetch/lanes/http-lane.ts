import { Readable } from 'node:stream';
import type { BaseHttpClient, HttpRequest, StreamingHttpResponse } from '@crawlee/core';
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
  answer: WireAnswer | null;
}

/** Statuses that Crawlee would take for its own failure; here every status is an answer. */
const ERROR_STATUSES = Array.from({ length: 500 }, (_unused, index) => 500 + index);
/** Added to the sum of our own limits: Crawlee's clock is the last resort. */
const SPARE_SECONDS = 30;

/** Sends requests through Crawlee's HttpCrawler, which asks them of `wire`. */
export function createHttpLane(
  wire: Wire,
  limits: FetchLimits,
): { readonly send: Wire; close(): Promise<void> } {
  const feed = new RequestFeed<HttpJob, WireAnswer>();
  const crawler = new HttpCrawler(
    {
      ...quietOptions(limits.concurrency),
      requestQueue: feed.queue,
      httpClient: clientOf(wire, feed),
      navigationTimeoutSecs: (limits.headersMs + limits.bodyMs) / 1000 + SPARE_SECONDS,
      requestHandlerTimeoutSecs: SPARE_SECONDS,
      additionalMimeTypes: ['*/*'],
      ignoreHttpErrorStatusCodes: ERROR_STATUSES,
      // The bytes as they are: Crawlee would turn other charsets into UTF-8.
      forceResponseEncoding: 'utf8',
      preNavigationHooks: [
        ({ request }, options) => {
          Object.assign(options, { jobKey: request.uniqueKey });
        },
      ],
      requestHandler({ request, body }) {
        const answer = feed.jobOf(request)?.answer;
        if (answer === null || answer === undefined) {
          throw new StageError('INTERNAL', 'a request without an answer');
        }
        feed.resolve(request, { ...answer, body: Buffer.from(body) });
      },
      failedRequestHandler({ request }, error) {
        feed.reject(request, isAbort(error) ? error : wireFailureOf(error));
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

function jobOf(request: WireRequest): HttpJob {
  const { url, method, headers, body, signal } = request;
  return { url: url.href, method, headers, body, signal, request, answer: null };
}

function clientOf(wire: Wire, feed: RequestFeed<HttpJob, WireAnswer>): BaseHttpClient {
  return {
    sendRequest: () => Promise.reject(new TypeError('answers come through stream')),
    async stream(request) {
      const job = feed.jobOf({ uniqueKey: String(request['jobKey']) });
      if (job === null) {
        throw new StageError('ABORTED', 'nobody waits for this request');
      }
      job.answer = await wire(job.request);
      return streamOf(request, job, job.answer);
    },
  };
}

function streamOf(request: HttpRequest, job: HttpJob, answer: WireAnswer): StreamingHttpResponse {
  const stream = new Readable({ read: () => undefined });
  stream.push(answer.body);
  stream.push(null);
  const progress = { percent: 1, transferred: answer.body.length };
  return {
    stream,
    request,
    url: job.url,
    redirectUrls: [],
    statusCode: answer.status,
    headers: { ...answer.headers },
    trailers: {},
    complete: true,
    downloadProgress: progress,
    uploadProgress: progress,
  };
}

function isAbort(error: Error): boolean {
  return error.name === 'AbortError';
}
