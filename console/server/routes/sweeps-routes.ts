import { z } from 'zod';
import type { Sweep, SweepSummary } from '../../../core/sweep.ts';
import type { LineDeps } from '../../../pipeline/deps.ts';
import { runNow } from '../../../pipeline/run-now.ts';
import { accountKey, accountOf, type SweepAccount } from '../../../pipeline/sweep-account.ts';
import { Start, Started, SweepId, Sweeps, SweepsQuery, SweepView } from '../../api/sweeps.ts';
import type { AgedFigures } from '../dashboard/aged.ts';
import { problem } from '../problem.ts';
import { type Route, route } from '../route.ts';

const PAGE = 30;
/** How old the figures of a sweep that runs may be; those of one that is over stay. */
const RUNNING_MS = 5_000;

export interface SweepsDeps extends Pick<LineDeps, 'store' | 'queue' | 'now'> {
  readonly aged: AgedFigures;
  /** The page of a sweep's report; null where none was written. */
  readonly reportOf: (sweepId: string) => Promise<string | null>;
}

const Id = z.object({ sweepId: SweepId });

/** A page with its own style and nothing else of its own: no script, no address, no way out of its frame. */
const REPORT_CSP =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox allow-popups allow-popups-to-escape-sandbox";

/** What sweeps do and did. */
export function sweepsRoutes(deps: SweepsDeps): readonly Route[] {
  const { store, now } = deps;
  return [
    route(
      {
        method: 'get',
        path: '/sweeps',
        needs: 'read',
        summary: 'sweeps, latest first',
        query: SweepsQuery,
        answer: Sweeps,
      },
      async ({ query: { before } }) => {
        const from = before === undefined ? new Date(now().getTime() + 1) : new Date(before);
        const sweeps = await store.sweeps.list(from, PAGE + 1);
        const rows = await Promise.all(sweeps.slice(0, PAGE).map((sweep) => rowOf(sweep, deps)));
        return { sweeps: rows, isMore: sweeps.length > PAGE };
      },
    ),
    route(
      {
        method: 'post',
        path: '/sweeps',
        needs: 'sources',
        summary: 'begins a sweep now, of sources that are named or of all',
        body: Start,
        answer: Started,
      },
      async ({ body: { sourceIds } }) => await runNow(sourceIds, deps),
    ),
    route(
      {
        method: 'get',
        path: '/sweeps/:sweepId',
        needs: 'read',
        summary: 'a sweep: how far it is, and what came of it',
        params: Id,
        answer: SweepView,
      },
      async ({ params: { sweepId } }) => await viewOf(await store.sweeps.get(sweepId), deps),
    ),
    reportRoute(deps),
  ];
}

function reportRoute({ reportOf }: SweepsDeps): Route {
  return route(
    {
      method: 'get',
      path: '/sweeps/:sweepId/report',
      needs: 'read',
      summary: 'the report that was written when a sweep was over, a page without script',
      params: Id,
      media: 'text/html',
    },
    async ({ params: { sweepId } }) => {
      const page = await reportOf(sweepId);
      return page === null
        ? problem(404, 'NOT_FOUND', 'no report was written of this sweep')
        : new Response(page, {
            headers: {
              'content-type': 'text/html; charset=utf-8',
              'content-security-policy': REPORT_CSP,
            },
          });
    },
  );
}

type Row = z.input<typeof Sweeps>['sweeps'][number];

async function rowOf(sweep: Sweep, { store }: SweepsDeps): Promise<Row> {
  const { id, startedAt, finishedAt, full, sourceIds } = sweep;
  const kept = await store.figures.snapshot(accountKey(sweep));
  // Written by `accountOf` alone.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  const account = kept?.figures as SweepAccount | undefined;
  return {
    id,
    startedAt: startedAt.toISOString(),
    finishedAt: finishedAt?.toISOString() ?? null,
    full,
    sources: sourceIds.length,
    summary: account === undefined ? null : summaryOf(account.summary),
  };
}

function summaryOf({
  sweepId: _sweepId,
  sources: _sources,
  startedAt: _startedAt,
  ...figures
}: SweepSummary): Row['summary'] {
  return figures;
}

async function viewOf(sweep: Sweep, deps: SweepsDeps): Promise<z.input<typeof SweepView>> {
  const { store, aged, reportOf } = deps;
  const { id, startedAt, finishedAt, full, sourceIds } = sweep;
  const isRunning = finishedAt === null;
  const maxAgeMs = isRunning ? RUNNING_MS : Number.POSITIVE_INFINITY;
  const [progress, account, report] = await Promise.all([
    isRunning ? store.sweeps.progress(id) : null,
    aged.get(accountKey(sweep), maxAgeMs, () => accountOf(id, deps)),
    isRunning ? null : reportOf(id),
  ]);
  const { summary, bySource, troubles, troubleCount, alarms } = account.figures;
  return {
    id,
    startedAt: startedAt.toISOString(),
    finishedAt: finishedAt?.toISOString() ?? null,
    full,
    sourceIds: [...sourceIds],
    progress: progress === null ? null : { waiting: 0, ...progress },
    summary: summaryOf(summary),
    madeAt: account.madeAt.toISOString(),
    bySource: [...bySource],
    troubles: [...troubles],
    troubleCount,
    alarms: alarms.map((alarm) => ({ ...alarm })),
    hasReport: report !== null,
  };
}
