import { useQuery, useQueryClient } from '@tanstack/preact-query';
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { QueueRow, QueueRows, QueueSurvey } from '../../../api/queue.ts';
import { get } from '../../reach/api.ts';
import type { Filter } from './use-filter.ts';

/** Stretches that are kept: what a person scrolls back to at once. */
const MOST_KEPT = 40;

/** The whole list, of which only what was in sight has been read. */
export interface Stretches {
  readonly total: number | null;
  readonly error: unknown;
  readonly rowAt: (index: number) => QueueRow | null;
  /** Has the rows from one to another read. */
  readonly onRange: (first: number, last: number) => void;
  readonly readAgain: () => void;
}

type Kept = Map<number, readonly QueueRow[]>;

/** Reads the list in stretches that begin at known places, so that any part of it costs the same. */
export function useStretches(filter: Filter): Stretches {
  const queries = useQueryClient();
  const key = JSON.stringify(filter);
  const {
    data: list,
    error,
    dataUpdatedAt,
  } = useQuery({
    queryKey: ['queue', 'survey', key],
    queryFn: ({ signal }) => get<QueueSurvey>('/queue', filter, signal),
    placeholderData: (before) => before,
  });
  const kept = useRef<Kept>(new Map());
  const shown = useRef(key);
  if (shown.current !== key) {
    shown.current = key;
    kept.current = new Map();
  }
  const onRange = useReader(filter, list, dataUpdatedAt, kept);
  return {
    total: list?.total ?? null,
    error,
    rowAt(index) {
      const step = list?.step ?? 1;
      return kept.current.get(Math.floor(index / step))?.[index % step] ?? null;
    },
    onRange,
    readAgain: () => void queries.invalidateQueries({ queryKey: ['queue'] }),
  };
}

/** Reads what is in sight into `kept`: when it comes into sight, and anew whenever the list was read anew. */
function useReader(
  filter: Filter,
  list: QueueSurvey | undefined,
  readAt: number,
  kept: { current: Kept },
): Stretches['onRange'] {
  const queries = useQueryClient();
  const wanted = useRef({ first: 0, last: 0 });
  const [, redraw] = useState(0);
  const key = JSON.stringify(filter);
  const readWanted = useCallback(
    (isAnew: boolean) => {
      const into = kept.current;
      for (const stretch of stretchesOf(list, wanted.current)) {
        if (isAnew || !into.has(stretch.index)) {
          queries
            .fetchQuery({
              queryKey: ['queue', 'rows', key, stretch.from, stretch.until ?? ''],
              queryFn: ({ signal }) =>
                get<QueueRows>(
                  '/queue/rows',
                  { ...filter, from: stretch.from, until: stretch.until },
                  signal,
                ),
              staleTime: 2_000,
            })
            .then(({ rows }) => {
              keep(into, stretch.index, rows);
              return redraw((n) => n + 1);
            })
            .catch(() => undefined);
        }
      }
    },
    [key, list, queries],
  );
  // What comes back the same is the same object: when it was read tells that rows may be otherwise.
  useEffect(() => readWanted(true), [readWanted, readAt]);
  return useCallback(
    (first: number, last: number) => {
      wanted.current = { first, last };
      readWanted(false);
    },
    [readWanted],
  );
}

interface Stretch {
  readonly index: number;
  readonly from: string;
  readonly until: string | undefined;
}

/** The stretches that rows from one to another lie in. */
function stretchesOf(
  list: QueueSurvey | undefined,
  { first, last }: { readonly first: number; readonly last: number },
): readonly Stretch[] {
  const { places = [], step = 1 } = list ?? {};
  const begin = Math.floor(first / step);
  return places
    .slice(begin, Math.floor(last / step) + 1)
    .map((from, at) => ({ index: begin + at, from, until: places[begin + at + 1] }));
}

function keep(kept: Kept, index: number, rows: readonly QueueRow[]): void {
  kept.delete(index);
  kept.set(index, rows);
  for (const old of [...kept.keys()].slice(0, -MOST_KEPT)) {
    kept.delete(old);
  }
}
