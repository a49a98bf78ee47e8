import { z } from 'zod';
import { StageError } from '../../../core/failure.ts';
import { trySource } from '../../../pipeline/dry-run.ts';
import { runNow } from '../../../pipeline/run-now.ts';
import {
  Because,
  Declared,
  DryRun,
  Pause,
  Save,
  SourceChoices,
  SourceId,
  type SourceRow,
  Sources,
  SourceView,
} from '../../api/sources.ts';
import { Started } from '../../api/sweeps.ts';
import { type Route, route } from '../route.ts';
import type { SourcesDeps } from '../sources/deps.ts';
import { dryRunOf } from '../sources/dry-run.ts';
import { type CountedStates, countStates, currentOf } from '../sources/health.ts';

const MAX_AGE_MS = 30_000;
const KEY = 'sources 1';
const HISTORY = 100;
/** A dry run asks for one page, politely: robots, a place with the host, then the answer. */
const DRY_RUN_MS = 60_000;

const Id = z.object({ sourceId: SourceId });
const Done = z.object({ done: z.literal(true) });
const DONE = { done: true } as const;

/** Where is looked, and how that goes. */
export function sourcesRoutes(deps: SourcesDeps): readonly Route[] {
  return [...readingRoutes(deps), ...declaringRoutes(deps), ...runningRoutes(deps)];
}

function readingRoutes(deps: SourcesDeps): readonly Route[] {
  return [
    route(
      {
        method: 'get',
        path: '/sources',
        needs: 'read',
        summary: 'every source and how it is doing',
        answer: Sources,
      },
      async () => {
        const { madeAt, isRefreshing, figures } = await counted(deps);
        const current = await currents(deps);
        const sources = Object.values(figures).map((row) => ({ ...row, ...current(row.id) }));
        return { madeAt: madeAt.toISOString(), isRefreshing, sources };
      },
    ),
    route(
      {
        method: 'get',
        path: '/source-choices',
        needs: 'read',
        summary: 'what a declaration may name: platforms and recipients',
        answer: SourceChoices,
      },
      async () => {
        const { platforms, recipients } = await deps.choices();
        return { platforms: [...platforms], recipients: [...recipients] };
      },
    ),
    route(
      {
        method: 'get',
        path: '/sources/:sourceId',
        needs: 'read',
        summary: 'a source with its declaration and what persons did with it',
        params: Id,
        answer: SourceView,
      },
      async ({ params: { sourceId } }) => await viewOf(sourceId, deps),
    ),
  ];
}

async function counted(deps: SourcesDeps) {
  return await deps.aged.get(KEY, MAX_AGE_MS, () => countStates(deps));
}

async function currents(
  deps: SourcesDeps,
): Promise<(id: string) => Pick<SourceRow, 'hosts' | 'pause' | 'nextAt'>> {
  const at = deps.now();
  const [hosts, pauses, scheduled] = await Promise.all([
    deps.store.standings.paused(at),
    deps.store.sourceBooks.pauses(at),
    deps.queue.scheduled(),
  ]);
  const nextAt = new Map(scheduled.map((one) => [one.id, one.nextAt]));
  return (id) => currentOf(id, hosts, pauses, nextAt);
}

async function viewOf(sourceId: string, deps: SourcesDeps): Promise<z.input<typeof SourceView>> {
  const source = await deps.store.sources.get(sourceId);
  const kept = (await counted(deps)).figures;
  const states: CountedStates = sourceId in kept ? kept : await countStates(deps);
  const row = states[sourceId];
  if (row === undefined) {
    throw new StageError('NOT_FOUND', `the source ${sourceId} is not there`);
  }
  const [current, history] = await Promise.all([
    currents(deps),
    deps.store.sourceBooks.history(sourceId, HISTORY),
  ]);
  return {
    ...row,
    ...current(sourceId),
    name: source.name,
    declaration: source,
    history: history.map(({ act, by, reason, at }) => ({
      act,
      by,
      reason,
      at: at.toISOString(),
    })),
  };
}

function declaringRoutes(deps: SourcesDeps): readonly Route[] {
  const { store, now } = deps;
  return [
    route(
      {
        method: 'post',
        path: '/sources/dry-run',
        needs: 'sources',
        summary:
          'what the adapter reads from the first page of a declaration; nothing of it is stored',
        body: Declared,
        answer: DryRun,
      },
      async ({ body: { declaration }, signal }) => {
        const source = await deps.check(declaration);
        const begun = performance.now();
        const limit = AbortSignal.any([signal, AbortSignal.timeout(DRY_RUN_MS)]);
        const trial = await trySource(source, deps, limit);
        return dryRunOf(trial, Math.round(performance.now() - begun));
      },
    ),
    route(
      {
        method: 'put',
        path: '/sources/:sourceId',
        needs: 'sources',
        summary: 'keeps a declaration, new or in place of the one of its id',
        params: Id,
        body: Save,
        answer: Done,
      },
      async ({ params: { sourceId }, body: { declaration, reason }, actor: { name: by } }) => {
        const source = await deps.check(declaration);
        if (source.id !== sourceId) {
          throw new StageError('DECLARATION_INVALID', `id: expected ${sourceId}`);
        }
        await deps.save(source);
        await store.sourceBooks.noteEdit({ sourceId, declaration: source, by, reason, at: now() });
        await deps.aged.renew(KEY, () => countStates(deps));
        return DONE;
      },
    ),
  ];
}

function runningRoutes(deps: SourcesDeps): readonly Route[] {
  const { store, now } = deps;
  return [
    route(
      {
        method: 'post',
        path: '/sources/:sourceId/run',
        needs: 'sources',
        summary: 'begins a sweep of the source now',
        params: Id,
        answer: Started,
      },
      async ({ params: { sourceId } }) => await runNow([sourceId], deps),
    ),
    route(
      {
        method: 'post',
        path: '/sources/:sourceId/pause',
        needs: 'sources',
        summary: 'leaves the source alone until a moment, or until somebody resumes it',
        params: Id,
        body: Pause,
        answer: Done,
      },
      async ({ params: { sourceId }, body: { until, reason }, actor: { name: by } }) => {
        await store.sources.get(sourceId);
        const end = until === null ? null : new Date(until);
        const at = now();
        if (end !== null && end <= at) {
          throw new StageError('INPUT_INVALID', 'until: expected a moment to come');
        }
        await store.sourceBooks.note({ sourceId, act: 'paused', until: end, by, reason, at });
        return DONE;
      },
    ),
    route(
      {
        method: 'post',
        path: '/sources/:sourceId/resume',
        needs: 'sources',
        summary: 'ends the pauses of a source: that of a person, and those of its hosts',
        params: Id,
        body: Because,
        answer: Done,
      },
      async ({ params: { sourceId }, body: { reason }, actor: { name: by } }) => {
        await store.sources.get(sourceId);
        const note = { sourceId, act: 'resumed', until: null, by, reason, at: now() } as const;
        await store.transaction(async (tx) => {
          await tx.sourceBooks.note(note);
          await tx.standings.forget(sourceId, null);
        });
        return DONE;
      },
    ),
  ];
}
