import type { Dispatcher } from 'undici';
import { StageError } from '../../../core/failure.ts';
import { deferred } from '../deferred.ts';
import type { FetchLimits } from '../limits.ts';
import { wireFailureOf } from './failures.ts';

/** An answer as it came: content encoding not undone. */
export interface RawAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
}

type ReceptionLimits = Pick<
  FetchLimits,
  'headersMs' | 'bodyMs' | 'bytesPerSecond' | 'slowGraceMs'
> & { readonly bodyBytes: number; readonly overflow: 'fail' | 'truncate' };

/** Receives one answer within limits: the first that is broken ends the request and closes its socket. */
export class Reception implements Dispatcher.DispatchHandler {
  readonly #limits: ReceptionLimits;
  readonly #answer = deferred<RawAnswer>();
  #controller: Dispatcher.DispatchController | null = null;
  #failure: Error | null = null;
  #timer: NodeJS.Timeout;
  #status = 0;
  #headers: Readonly<Record<string, string>> = {};
  #chunks: Buffer[] = [];
  #bytes = 0;
  #bodyStartedAt = 0;

  constructor(limits: ReceptionLimits) {
    this.#limits = limits;
    this.#timer = setTimeout(() => {
      this.fail(new StageError('HOST_TIMEOUT', `no answer within ${limits.headersMs} ms`));
    }, limits.headersMs);
  }

  /** The whole answer; rejects with a `StageError` or with what `fail` was given. */
  get answer(): Promise<RawAnswer> {
    return this.#answer.promise;
  }

  /** Ends the request from outside, closing its socket. */
  fail(error: Error): void {
    clearTimeout(this.#timer);
    this.#failure ??= error;
    this.#chunks = [];
    this.#answer.reject(error);
    this.#controller?.abort(error);
  }

  onRequestStart(controller: Dispatcher.DispatchController): void {
    this.#controller = controller;
    if (this.#failure !== null) {
      controller.abort(this.#failure);
    }
  }

  onResponseStart(
    _controller: Dispatcher.DispatchController,
    status: number,
    headers: Readonly<Record<string, string | string[] | undefined>>,
  ): void {
    if (status < 200) {
      return;
    }
    this.#status = status;
    this.#headers = flatten(headers);
    if (
      this.#limits.overflow === 'fail' &&
      Number(this.#headers['content-length']) > this.#limits.bodyBytes
    ) {
      this.#failTooLarge();
      return;
    }
    clearTimeout(this.#timer);
    this.#bodyStartedAt = performance.now();
    this.#timer = setTimeout(
      () => this.#watch(),
      Math.min(this.#limits.slowGraceMs, this.#limits.bodyMs),
    );
  }

  onResponseData(_controller: Dispatcher.DispatchController, chunk: Buffer): void {
    if (this.#failure !== null) {
      return;
    }
    this.#bytes += chunk.length;
    this.#chunks.push(chunk);
    if (this.#bytes <= this.#limits.bodyBytes) {
      return;
    }
    if (this.#limits.overflow === 'fail') {
      this.#failTooLarge();
      return;
    }
    this.#finish();
    this.#controller?.abort(new StageError('BODY_TOO_LARGE', 'the rest is not needed'));
  }

  onResponseEnd(): void {
    this.#finish();
  }

  onResponseError(_controller: Dispatcher.DispatchController, error: Error): void {
    clearTimeout(this.#timer);
    this.#answer.reject(this.#failure ?? wireFailureOf(error));
  }

  #finish(): void {
    clearTimeout(this.#timer);
    const [only] = this.#chunks;
    const whole =
      this.#chunks.length === 1 && only !== undefined ? only : Buffer.concat(this.#chunks);
    const body = whole.subarray(0, this.#limits.bodyBytes);
    this.#answer.resolve({ status: this.#status, headers: this.#headers, body });
  }

  #failTooLarge(): void {
    this.fail(new StageError('BODY_TOO_LARGE', `body above ${this.#limits.bodyBytes} bytes`));
  }

  #watch(): void {
    const elapsedMs = performance.now() - this.#bodyStartedAt;
    const leastBytes = (elapsedMs / 1000) * this.#limits.bytesPerSecond;
    if (elapsedMs >= this.#limits.bodyMs - 1 || this.#bytes < leastBytes) {
      const rounded = Math.round(elapsedMs);
      this.fail(new StageError('BODY_TOO_SLOW', `${this.#bytes} bytes in ${rounded} ms`));
      return;
    }
    const remainingMs = this.#limits.bodyMs - elapsedMs;
    this.#timer = setTimeout(
      () => this.#watch(),
      Math.max(1, Math.min(this.#limits.slowGraceMs, remainingMs)),
    );
  }
}

function flatten(
  headers: Readonly<Record<string, string | string[] | undefined>>,
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [
      name.toLowerCase(),
      Array.isArray(value) ? value.join(', ') : (value ?? ''),
    ]),
  );
}
