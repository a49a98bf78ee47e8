import type { QueuedCase, QueueFilter, QueuePlace } from '../../../core/repositories/case-queue.ts';
import {
  BatchOrder,
  BatchOutcome,
  BatchPlan,
  BatchUndo,
  QueueChoices,
  QueueQuery,
  QueueRows,
  QueueRowsQuery,
  QueueSurvey,
} from '../../api/queue.ts';
import type { CaseDeps } from '../cases/case-deps.ts';
import { planOf, takeBatch, undo } from '../queue/batch.ts';
import { CSV_HEAD, csvLine } from '../queue/queue-csv.ts';
import { filterOf, placeOf, placeText } from '../queue/queue-filter.ts';
import { queueRow } from '../queue/queue-row.ts';
import { type Route, route } from '../route.ts';

/** Cases of one stretch of the list: a screen or two. */
const STEP = 100;
/** Cases that are read at once for an export. */
const EXPORT_STEP = 1_000;

/** What waits for a decision, in which order, and what is decided about many at once. */
export function queueRoutes(deps: CaseDeps): readonly Route[] {
  return [...readingRoutes(deps), exportRoute(deps), ...batchRoutes(deps)];
}

function readingRoutes({ line: { store, now } }: CaseDeps): readonly Route[] {
  return [
    route(
      {
        method: 'get',
        path: '/queue',
        needs: 'read',
        summary: 'How many cases a filter lets through, and where each hundred of them begins',
        query: QueueQuery,
        answer: QueueSurvey,
      },
      async ({ query, actor }) => {
        const at = now();
        const { total, places } = await store.caseQueue.survey(
          filterOf(query, actor, at),
          STEP,
          at,
        );
        return { total, step: STEP, places: places.map(placeText) };
      },
    ),
    route(
      {
        method: 'get',
        path: '/queue/rows',
        needs: 'read',
        summary: 'The cases between two places of the queue, the most pressing first',
        query: QueueRowsQuery,
        answer: QueueRows,
      },
      async ({ query, actor }) => {
        const at = now();
        const span = { from: placeOf(query.from), until: placeOf(query.until) };
        const rows = await store.caseQueue.rows(filterOf(query, actor, at), span, STEP, at);
        return { rows: rows.map((row) => queueRow(row, actor, at)) };
      },
    ),
    route(
      {
        method: 'get',
        path: '/queue/choices',
        needs: 'read',
        summary: 'What the queue can be filtered by: sources and people',
        answer: QueueChoices,
      },
      async () => {
        const sources = await store.sources.all();
        return {
          sources: sources.map(({ id, name }) => ({ id, name })),
          people: [...(await store.caseQueue.people(now()))],
        };
      },
    ),
  ];
}

function exportRoute({ line: { store, now } }: CaseDeps): Route {
  return route(
    {
      method: 'get',
      path: '/queue/export',
      needs: 'export',
      summary:
        'The cases that a filter lets through as CSV, which no spreadsheet takes for formulas',
      query: QueueQuery,
      media: 'text/csv',
    },
    ({ query, actor, signal }) => {
      const at = now();
      const lines = linesOf(filterOf(query, actor, at), at, store, signal);
      return Promise.resolve(
        new Response(ReadableStream.from(lines), {
          headers: {
            'content-type': 'text/csv; charset=utf-8',
            'content-disposition': 'attachment; filename="cardsweep-queue.csv"',
          },
        }),
      );
    },
  );
}

async function* linesOf(
  filter: QueueFilter,
  at: Date,
  store: CaseDeps['line']['store'],
  signal: AbortSignal,
): AsyncGenerator<Uint8Array> {
  yield Buffer.from(CSV_HEAD);
  let from: QueuePlace | null = null;
  let rows: readonly QueuedCase[];
  do {
    signal.throwIfAborted();
    const step: QueuePlace | null = from;
    rows = await store.caseQueue.rows(filter, { from: step, until: null }, EXPORT_STEP, at);
    const fresh = rows.filter(({ caseId }) => caseId !== step?.caseId);
    yield Buffer.from(fresh.map(csvLine).join(''));
    from = rows.at(-1) ?? null;
  } while (rows.length === EXPORT_STEP);
}

function batchRoutes(deps: CaseDeps): readonly Route[] {
  return [
    route(
      {
        method: 'post',
        path: '/queue/batch/preview',
        needs: 'decide',
        summary: 'What an act on many cases would make of each; writes nothing',
        body: BatchOrder,
        answer: BatchPlan,
      },
      async ({ body, actor, signal }) => await planOf(body, actor, deps, signal),
    ),
    route(
      {
        method: 'post',
        path: '/queue/batch',
        needs: 'decide',
        summary: 'Confirms, dismisses, defers or assigns many cases, each by itself',
        body: BatchOrder,
        answer: BatchOutcome,
      },
      async ({ body, actor, signal }) => await takeBatch(body, actor, deps, signal),
    ),
    route(
      {
        method: 'post',
        path: '/queue/batch/undo',
        needs: 'decide',
        summary: 'Has cases that were decided a moment ago wait for a decision again',
        body: BatchUndo,
        answer: BatchOutcome,
      },
      async ({ body, actor }) => await undo(body.caseIds, actor, deps),
    ),
  ];
}
