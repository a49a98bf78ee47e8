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
  rowAt(index: number): QueueRow | null;
  /** Has the rows from one to another read. */
  onRange(first: number, last: number): void;
  readAgain(): void;
}

/** Reads the list in stretches that begin at known places, so that any part of it costs the same. */
export function useStretches(filter: Filter): Stretches {
  const queries = useQueryClient();
  const key = JSON.stringify(filter);
  const survey = useQuery({
    queryKey: ['queue', 'survey', key],
    queryFn: ({ signal }) => get<QueueSurvey>('/queue', filter, signal),
    placeholderData: (before) => before,
  });
  const kept = useRef(new Map<number, readonly QueueRow[]>());
  const wanted = useRef({ first: 0, last: 0 });
  const [, redraw] = useState(0);
  const list = survey.data;
  const read = useCallback(
    async (stretch: number, places: QueueSurvey) => {
      const [from, until] = [places.places[stretch], places.places[stretch + 1]];
      if (from === undefined) {
        return;
      }
      const { rows } = await queries.fetchQuery({
        queryKey: ['queue', 'rows', key, from, until ?? ''],
        queryFn: ({ signal }) => get<QueueRows>('/queue/rows', { ...filter, from, until }, signal),
        staleTime: 2_000,
      });
      kept.current.delete(stretch);
      kept.current.set(stretch, rows);
      for (const old of [...kept.current.keys()].slice(0, -MOST_KEPT)) {
        kept.current.delete(old);
      }
      redraw((n) => n + 1);
    },
    [key, queries],
  );
  const readWanted = useCallback(
    (isAnew: boolean) => {
      if (list === undefined) {
        return;
      }
      const { first, last } = wanted.current;
      const from = Math.floor(first / list.step);
      for (let one = from; one <= Math.floor(last / list.step); one += 1) {
        if (isAnew || !kept.current.has(one)) {
          read(one, list).catch(() => undefined);
        }
      }
    },
    [list, read],
  );
  const shown = useRef(key);
  useEffect(() => {
    if (shown.current !== key) {
      shown.current = key;
      kept.current.clear();
      wanted.current = { first: 0, last: 0 };
    }
    for (const one of kept.current.keys()) {
      if (one >= (list?.places.length ?? 0)) {
        kept.current.delete(one);
      }
    }
    readWanted(true);
    // What comes back the same is the same object: when it was read tells that rows may be otherwise.
  }, [list, key, readWanted, survey.dataUpdatedAt]);
  return {
    total: list?.total ?? null,
    error: survey.error,
    rowAt(index) {
      const step = list?.step ?? 1;
      return kept.current.get(Math.floor(index / step))?.[index % step] ?? null;
    },
    onRange: useCallback(
      (first: number, last: number) => {
        wanted.current = { first, last };
        readWanted(false);
      },
      [readWanted],
    ),
    readAgain: () => void queries.invalidateQueries({ queryKey: ['queue'] }),
  };
}
