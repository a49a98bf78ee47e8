/**
 * The promise's value, or null once the time is up or the signal aborts. A rejection passes through while it is awaited; one
 * that comes later is dropped.
 */
export async function within<T>(
  ms: number,
  promise: Promise<T>,
  signal?: AbortSignal,
): Promise<T | null> {
  promise.catch(() => undefined);
  const over = new AbortController();
  const timer = setTimeout(() => over.abort(), Math.max(0, ms));
  const ends = signal === undefined ? over.signal : AbortSignal.any([over.signal, signal]);
  const late = new Promise<null>((resolve) => {
    if (ends.aborted) {
      resolve(null);
    }
    ends.addEventListener('abort', () => resolve(null));
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}
