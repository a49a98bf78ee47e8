import { z } from 'zod';
import type { ActorAct, ActorSummary } from '../../../core/actor.ts';
import type {
  ActorFacet,
  ActorFilter,
  ActorView as StoredActor,
} from '../../../core/repositories/actors.ts';
import { connect, mergeActors, splitActor, undoActorAct } from '../../../pipeline/actors.ts';
import {
  Act,
  type Actor,
  ActorId,
  Actors,
  ActorsQuery,
  ActorView,
  Merge,
  Path,
  PathQuery,
  Split,
  Undo,
} from '../../api/actors.ts';
import { graphOf, MOST, nodeOf, pathNodes } from '../actors/graph.ts';
import { createResolver, type ResolverDeps } from '../actors/resolver.ts';
import type { AgedFigures } from '../dashboard/aged.ts';
import { type Route, route } from '../route.ts';

const PAGE = 50;
const FACETS_MS = 5_000;
const DAY_MS = 24 * 3_600_000;

const Id = z.object({ actorId: ActorId });
const ActIdParams = z.object({ actId: z.string().regex(/^acd_[0-9a-f]{26}$/u) });

export interface ActorsDeps extends ResolverDeps {
  readonly aged: AgedFigures;
}

/** Sellers, how they are connected, and what persons say of them. */
export function actorsRoutes(deps: ActorsDeps): readonly Route[] {
  return [...readingRoutes(deps), ...actingRoutes(deps)];
}

function readingRoutes(deps: ActorsDeps): readonly Route[] {
  const { store } = deps;
  const resolver = createResolver(deps);
  return [
    route(
      {
        method: 'get',
        path: '/actors',
        needs: 'read',
        summary:
          'sellers as resolved, those with the most cases first, with facets of all that match',
        query: ActorsQuery,
        answer: Actors,
      },
      async ({ query }) => {
        const { waiting, resolvedAt } = await resolver.fresh();
        const filter = filterOf(query);
        const [{ actors, total }, facets] = await Promise.all([
          store.actors.list(filter, (query.page - 1) * PAGE, PAGE),
          facetsOf(filter, deps),
        ]);
        return {
          actors: actors.map(actorOf),
          total,
          pageSize: PAGE,
          facets: [...facets],
          waiting,
          resolvedAt: resolvedAt?.toISOString() ?? null,
        };
      },
    ),
    route(
      {
        method: 'get',
        path: '/actor-paths',
        needs: 'read',
        summary: 'the shortest way from one case or handle to another over what cases share',
        query: PathQuery,
        answer: Path,
      },
      async ({ query: { from, to }, signal }) => {
        const { nodes, isCut, seen } = await connect(store, nodeOf(from), nodeOf(to), signal);
        return { nodes: pathNodes(nodes), isCut, seen };
      },
    ),
    route(
      {
        method: 'get',
        path: '/actors/:actorId',
        needs: 'read',
        summary: 'a seller with its cases, the graph of what they share, and its history',
        params: Id,
        answer: ActorView,
      },
      async ({ params: { actorId } }) => viewOf(await store.actors.get(actorId, MOST)),
    ),
  ];
}

/** Facets of all actors are counted a moment before, those of a part at once. */
async function facetsOf(
  filter: ActorFilter,
  { store, aged }: ActorsDeps,
): Promise<readonly ActorFacet[]> {
  const isWhole = Object.keys(filter).length === 1 && filter.leastCases === 1;
  function count(): Promise<readonly ActorFacet[]> {
    return store.actors.facets(filter);
  }
  return isWhole ? (await aged.get('actor facets 1', FACETS_MS, count)).figures : await count();
}

function actingRoutes({ store, now }: ResolverDeps): readonly Route[] {
  return [
    route(
      {
        method: 'post',
        path: '/actors/:actorId/merge',
        needs: 'decide',
        summary: 'another actor goes into this one',
        params: Id,
        body: Merge,
        answer: Act,
      },
      async ({ params: { actorId }, body: { otherId, reason }, actor: { name: by } }) =>
        actOf(await mergeActors(store, actorId, otherId, { by, reason, at: now() })),
    ),
    route(
      {
        method: 'post',
        path: '/actors/:actorId/split',
        needs: 'decide',
        summary: 'some cases become an actor of their own, which nothing but a person joins again',
        params: Id,
        body: Split,
        answer: Act,
      },
      async ({ params: { actorId }, body: { caseIds, reason }, actor: { name: by } }) =>
        actOf(await splitActor(store, actorId, caseIds, { by, reason, at: now() })),
    ),
    route(
      {
        method: 'post',
        path: '/actor-acts/:actId/undo',
        needs: 'decide',
        summary: 'takes a merge or a split back',
        params: ActIdParams,
        body: Undo,
        answer: Act,
      },
      async ({ params: { actId }, body: { reason }, actor: { name: by } }) =>
        actOf(await undoActorAct(store, actId, { by, reason, at: now() })),
    ),
  ];
}

function filterOf(query: z.output<typeof ActorsQuery>): ActorFilter {
  const { q, kind, surface, source, region, from, to, least } = query;
  return {
    leastCases: least,
    ...(q === undefined || q.trim() === '' ? {} : { q: q.trim() }),
    ...(kind === undefined ? {} : { kind }),
    ...(surface === undefined ? {} : { surface }),
    ...(source === undefined ? {} : { source }),
    ...(region === undefined ? {} : { region }),
    ...(from === undefined ? {} : { from: new Date(from) }),
    ...(to === undefined ? {} : { to: new Date(Date.parse(to) + DAY_MS) }),
  };
}

function actorOf(actor: ActorSummary): Actor {
  return {
    id: actor.id,
    label: actor.label,
    cases: actor.cases,
    handles: actor.handles,
    sources: [...actor.sources],
    surfaces: [...actor.surfaces],
    kinds: [...actor.kinds],
    regions: [...actor.regions],
    probability: actor.probability,
    firstAt: actor.firstAt.toISOString(),
    lastAt: actor.lastAt.toISOString(),
  };
}

function actOf({ caseIds, at, ...act }: ActorAct): Act {
  return { ...act, cases: caseIds.length, at: at.toISOString() };
}

function viewOf(stored: StoredActor): ActorView {
  return {
    ...actorOf(stored),
    shownCases: stored.shownCases.map((one) => ({ ...one, openedAt: one.openedAt.toISOString() })),
    graph: graphOf(stored),
    acts: stored.acts.map(actOf),
    barred: [...stored.barred],
  };
}
