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
  let giveUp: () => void = () => undefined;
  const late = new Promise<null>((resolve) => {
    giveUp = () => resolve(null);
  });
  const timer = setTimeout(giveUp, Math.max(0, ms));
  signal?.addEventListener('abort', giveUp);
  if (signal?.aborted === true) {
    giveUp();
  }
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', giveUp);
  }
}
