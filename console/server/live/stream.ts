import type { Change } from '../../../core/repositories/case-queue-changes.ts';
import type { Watcher } from './watcher.ts';

/** Between two signs of life, in milliseconds: proxies end what is silent. */
const BEAT_MS = 20_000;
/** A stream ends after so long: the browser comes back, and is asked anew who it is. */
const LIFE_MS = 10 * 60_000;
/** Ids that are told in one message; beyond it the message says that there is more. */
const MOST_IDS = 500;

/**
 * A stream of what changes (server-sent events); after `watching` nothing is missed. It lasts until the caller or the watcher
 * goes, or its time is over.
 */
export function liveStream(watcher: Watcher, signal: AbortSignal): Response {
  const over = new AbortController();
  const blind = new AbortController();
  const end = AbortSignal.any([
    signal,
    over.signal,
    blind.signal,
    watcher.closed,
    AbortSignal.timeout(LIFE_MS),
  ]);
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      function write(text: string): void {
        controller.enqueue(Buffer.from(text));
      }
      const unwatch = watcher.watch((changes) => write(messageOf(changes)));
      const beat = setInterval(() => write(': here\n\n'), BEAT_MS);
      end.addEventListener('abort', () => {
        unwatch();
        clearInterval(beat);
        if (!over.signal.aborted) {
          controller.close();
        }
      });
      write('retry: 2000\n\n');
      watcher.marked().then(
        () => end.aborted || write('event: watching\ndata: {}\n\n'),
        () => blind.abort(),
      );
    },
    cancel() {
      over.abort();
    },
  });
  return new Response(body, {
    headers: {
      'content-type': 'text/event-stream',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
    },
  });
}

function messageOf(changes: readonly Change[]): string {
  return `data: ${JSON.stringify({ changes: changes.slice(0, MOST_IDS) })}\n\n`;
}
