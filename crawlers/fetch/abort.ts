import { deferred } from './deferred.ts';

/** The error that everything here rejects with when a caller's signal aborts. */
export function abortErrorOf(signal: AbortSignal): Error {
  const { reason } = signal;
  return reason instanceof Error && reason.name === 'AbortError'
    ? reason
    : new DOMException('aborted by the caller', 'AbortError');
}

/** Throws an `AbortError` when the signal has aborted. */
export function throwIfAborted(signal: AbortSignal): void {
  if (signal.aborted) {
    throw abortErrorOf(signal);
  }
}

/** What `work` comes to, or an `AbortError` as soon as the signal aborts; `work` is not begun on an aborted signal. */
export async function unlessAborted<T>(work: () => Promise<T>, signal: AbortSignal): Promise<T> {
  throwIfAborted(signal);
  const { promise: aborted, reject } = deferred<never>();
  function stop(): void {
    reject(abortErrorOf(signal));
  }
  signal.addEventListener('abort', stop, { once: true });
  try {
    return await Promise.race([work(), aborted]);
  } finally {
    signal.removeEventListener('abort', stop);
  }
}
