import type { Change } from '../../../core/repositories/case-queue-changes.ts';
import type { LineDeps } from '../../../pipeline/deps.ts';
import { createChangeReader } from './change-reader.ts';

/** Between two looks at what has changed, in milliseconds. */
const LOOK_EVERY_MS = 1_000;
/** A running sweep is told as changed at every so many looks: its figures are counted, not written. */
const SWEEP_EVERY = 5;
/** Changes are forgotten at every so many looks, once they are older than this. */
const FORGET_EVERY = 60;
const KEPT_MS = 10 * 60_000;

/** Told of changes, many at once. */
type Listener = (changes: readonly Change[]) => void;

/** One look a second for everybody who looks on in this process, and none where nobody does. */
export interface Watcher {
  /** Tells from now on; what ends it. */
  watch(listener: Listener): () => void;
  /** From when on everything is told; rejects where that cannot be read. */
  marked(): Promise<void>;
  /** Aborted when nothing is told any more. */
  readonly closed: AbortSignal;
  close(): void;
}

type WatcherDeps = Pick<LineDeps, 'store' | 'now' | 'log'>;

export function createWatcher({ store, now, log }: WatcherDeps): Watcher {
  const listeners = new Set<Listener>();
  const reader = createChangeReader(store.changes);
  let timer: NodeJS.Timeout | null = null;
  let looks = 0;
  const closing = new AbortController();

  async function look(): Promise<void> {
    looks += 1;
    const changed = await reader.next();
    const running = looks % SWEEP_EVERY === 0 ? await store.sweeps.unfinished() : [];
    if (looks % FORGET_EVERY === 0) {
      await store.changes.forget(new Date(now().getTime() - KEPT_MS));
    }
    const changes: readonly Change[] = [
      ...changed,
      ...running.map(({ id }) => ({ kind: 'sweep', id }) as const),
    ];
    if (changes.length > 0) {
      for (const listener of listeners) {
        listener(changes);
      }
    }
  }

  function again(): void {
    timer = null;
    if (closing.signal.aborted || listeners.size === 0) {
      reader.rest();
      return;
    }
    timer = setTimeout(() => {
      look()
        .catch(() => log('warn', 'what has changed cannot be read', {}))
        .finally(again);
    }, LOOK_EVERY_MS);
    timer.unref();
  }

  return {
    watch(listener) {
      listeners.add(listener);
      if (timer === null && listeners.size === 1) {
        again();
      }
      return () => void listeners.delete(listener);
    },
    marked: () => reader.begin(),
    closed: closing.signal,
    close() {
      closing.abort();
      listeners.clear();
      if (timer !== null) {
        clearTimeout(timer);
      }
    },
  };
}
