import { unlessAborted } from '../abort.ts';
import type { Deferred } from '../deferred.ts';
import { deferred } from '../deferred.ts';

/** How many requests of this process may be with a host at once. First come, first served. */
export interface Slots {
  /** Waits for a place with `host`; call what it gives when done. Rejects with an `AbortError`. */
  take(host: string, concurrency: number, signal: AbortSignal): Promise<() => void>;
}

interface Queue {
  taken: number;
  readonly waiting: { readonly concurrency: number; readonly turn: Deferred<void> }[];
}

export function createSlots(): Slots {
  const queues = new Map<string, Queue>();

  function give(host: string, queue: Queue): void {
    queue.taken -= 1;
    const next = queue.waiting[0];
    if (next !== undefined && queue.taken < next.concurrency) {
      queue.taken += 1;
      queue.waiting.shift()?.turn.resolve();
    }
    if (queue.taken === 0) {
      queues.delete(host);
    }
  }

  return {
    async take(host, concurrency, signal) {
      const queue = queues.get(host) ?? { taken: 0, waiting: [] };
      queues.set(host, queue);
      const release = once(() => give(host, queue));
      if (queue.taken < concurrency && queue.waiting.length === 0) {
        queue.taken += 1;
        return release;
      }
      const place = { concurrency, turn: deferred<void>() };
      queue.waiting.push(place);
      try {
        await unlessAborted(() => place.turn.promise, signal);
        return release;
      } catch (error) {
        const index = queue.waiting.indexOf(place);
        if (index === -1) {
          release();
        } else {
          queue.waiting.splice(index, 1);
        }
        throw error;
      }
    },
  };
}

function once(act: () => void): () => void {
  let isDone = false;
  return () => {
    if (!isDone) {
      isDone = true;
      act();
    }
  };
}
