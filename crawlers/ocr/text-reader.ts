import { StageError } from '../../core/failure.ts';
import { throwIfAborted, unlessAborted } from '../fetch/abort.ts';
import type { PictureLine } from './picture-line.ts';
import { type Outcome, type ReadingProcess, startReadingProcess } from './reading-process.ts';

/** Reads the text of pictures, one at a time, in a process of its own that is started with the first of them. */
export interface TextReader {
  /**
   * The lines of text in a picture, from top to bottom; none is an empty list. Throws `IMAGE_UNREADABLE` for what is no
   * picture, is too large, takes too long or crashes its reader, and `OCR_UNAVAILABLE` where this machine cannot read text
   * at all. Rejects with an `AbortError` as soon as the signal aborts.
   */
  read(bytes: Uint8Array, signal: AbortSignal): Promise<readonly PictureLine[]>;
  /** Stops reading for good. */
  close(): Promise<void>;
}

/** Bounds of a reader, in milliseconds. */
export interface TextReaderLimits {
  /** For one picture; ten times what the slowest of the measured posters takes on one busy core. */
  readonly pictureMs: number;
  /** Without a picture, until the process is stopped and its memory is free again. */
  readonly idleMs: number;
}

const LIMITS: TextReaderLimits = { pictureMs: 30_000, idleMs: 60_000 };

/** Processes that may end before they are ready, one after the other, until this machine counts as unable to read. */
const MAX_FAILED_STARTS = 2;

/** A reader whose process is not yet started. */
export function createTextReader(limits: Partial<TextReaderLimits> = {}): TextReader {
  return new ProcessReader({ ...LIMITS, ...limits });
}

class ProcessReader implements TextReader {
  readonly #limits: TextReaderLimits;
  #process: ReadingProcess | null = null;
  #failedStarts = 0;
  #turn: Promise<unknown> = Promise.resolve();
  #idle: NodeJS.Timeout | undefined;
  readonly #closing = new AbortController();

  constructor(limits: TextReaderLimits) {
    this.#limits = limits;
  }

  async read(bytes: Uint8Array, signal: AbortSignal): Promise<readonly PictureLine[]> {
    const either = AbortSignal.any([signal, this.#closing.signal]);
    throwIfAborted(either);
    const before = this.#turn;
    const reading = (async () => {
      await before;
      throwIfAborted(either);
      return this.#readNow(bytes, either);
    })();
    this.#turn = reading.catch(() => undefined);
    return unlessAborted(() => reading, either);
  }

  async close(): Promise<void> {
    this.#closing.abort();
    await this.#turn;
    await this.#stop();
  }

  async #readNow(bytes: Uint8Array, signal: AbortSignal): Promise<readonly PictureLine[]> {
    clearTimeout(this.#idle);
    const child = await this.#started(signal);
    child.hold(true);
    const outcome = await this.#ask(child, bytes, signal);
    child.hold(false);
    if (outcome.kind === 'lines') {
      this.#rest();
      return outcome.lines;
    }
    if (outcome.kind === 'unreadable') {
      this.#rest();
    } else {
      await this.#stop();
    }
    throwIfAborted(signal);
    throw new StageError(
      'IMAGE_UNREADABLE',
      `the text of the picture is not read: ${outcome.kind}`,
    );
  }

  async #ask(
    child: ReadingProcess,
    bytes: Uint8Array,
    signal: AbortSignal,
  ): Promise<Outcome | { readonly kind: 'stopped' }> {
    const limit = AbortSignal.timeout(this.#limits.pictureMs);
    try {
      return await child.read(bytes, AbortSignal.any([signal, limit]));
    } catch {
      return { kind: 'stopped' };
    }
  }

  async #started(signal: AbortSignal): Promise<ReadingProcess> {
    if (this.#failedStarts >= MAX_FAILED_STARTS) {
      throw unavailable();
    }
    this.#process ??= startReadingProcess();
    const { kind } = await unlessAborted(
      async () => this.#process?.start ?? { kind: 'ended' },
      signal,
    );
    if (kind === 'ready' && this.#process !== null) {
      this.#failedStarts = 0;
      return this.#process;
    }
    this.#failedStarts = kind === 'unavailable' ? MAX_FAILED_STARTS : this.#failedStarts + 1;
    await this.#stop();
    throw unavailable();
  }

  #rest(): void {
    this.#idle = setTimeout(() => void this.#stop(), this.#limits.idleMs).unref();
  }

  async #stop(): Promise<void> {
    clearTimeout(this.#idle);
    const child = this.#process;
    this.#process = null;
    await child?.end();
  }
}

function unavailable(): StageError {
  return new StageError('OCR_UNAVAILABLE', 'text in pictures cannot be read on this machine');
}
