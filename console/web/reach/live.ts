import { useQueryClient } from '@tanstack/preact-query';
import { useEffect } from 'preact/hooks';
import type { LiveMessage } from '../../api/live.ts';
import { apiAddress } from './api.ts';

/** Told of what changes; null where anything may have, before the stream began or while it was broken. */
type Listener = (changes: LiveMessage['changes'] | null) => void;

const listeners = new Set<Listener>();
let source: EventSource | null = null;

/** One stream for the whole page, open while anything looks on; the browser comes back by itself where it breaks. */
function watch(listener: Listener): () => void {
  listeners.add(listener);
  if (source === null) {
    source = new EventSource(apiAddress('/live'));
    source.addEventListener('watching', () => tell(null));
    source.addEventListener('message', ({ data }: MessageEvent<string>) =>
      tell((JSON.parse(data) as LiveMessage).changes),
    );
  }
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) {
      source?.close();
      source = null;
    }
  };
}

function tell(changes: LiveMessage['changes'] | null): void {
  for (const one of listeners) {
    one(changes);
  }
}

/** Between two readings for changes that come in rows, in milliseconds. */
const PAUSE_MS = 1_500;

/** Reads anew what stands under the given keys when something of a kind, or one thing of it, has changed. */
export function useLive(
  kind: LiveMessage['changes'][number]['kind'],
  id: string | null,
  keys: readonly (readonly string[])[],
): void {
  const queries = useQueryClient();
  const named = JSON.stringify(keys);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | null = null;
    function refresh(): void {
      timer = null;
      for (const queryKey of JSON.parse(named) as string[][]) {
        void queries.invalidateQueries({ queryKey });
      }
    }
    const stop = watch((changes) => {
      const isOurs = changes?.some((one) => one.kind === kind && (id === null || one.id === id));
      if (isOurs !== false) {
        timer ??= setTimeout(refresh, id === null ? PAUSE_MS : 100);
      }
    });
    return () => {
      stop();
      if (timer !== null) {
        clearTimeout(timer);
      }
    };
  }, [kind, id, named, queries]);
}
