import type { ActorAct } from '../core/actor.ts';
import { type CaseKey, MOST_HOLDERS } from '../core/actor.ts';
import type { WrittenAct } from '../core/repositories/actors.ts';
import type { Store } from '../core/repositories/index.ts';

/** Resolves everything that waits, a bounded step at a time, each in a transaction of its own. */
export async function resolveActors(
  store: Store,
  now: () => Date,
  signal: AbortSignal,
): Promise<void> {
  let isMore = true;
  while (isMore) {
    signal.throwIfAborted();
    isMore = await store.transaction(async (tx) => {
      await tx.cases.lock();
      return await tx.actors.resolve(now());
    });
  }
}

/** A person joins two actors: the second goes into the first. */
export async function mergeActors(
  store: Store,
  actorId: string,
  otherId: string,
  act: WrittenAct,
): Promise<ActorAct> {
  return await locked(store, (actors) => actors.merge(actorId, otherId, act));
}

/** A person takes cases out of an actor; nothing but a person joins them again. */
export async function splitActor(
  store: Store,
  actorId: string,
  caseIds: readonly string[],
  act: WrittenAct,
): Promise<ActorAct> {
  return await locked(store, (actors) => actors.split(actorId, caseIds, act));
}

/** A person takes an act back. */
export async function undoActorAct(
  store: Store,
  actId: string,
  act: WrittenAct,
): Promise<ActorAct> {
  return await locked(store, (actors) => actors.undo(actId, act));
}

async function locked<T>(store: Store, work: (actors: Store['actors']) => Promise<T>): Promise<T> {
  return await store.transaction(async (tx) => {
    await tx.cases.lock();
    return await work(tx.actors);
  });
}

/** A case, or something that cases share. */
export type PathNode =
  | { readonly kind: 'case'; readonly caseId: string }
  | { readonly kind: 'key'; readonly key: Pick<CaseKey, 'kind' | 'value'> };

/** How two nodes are connected. */
export interface ActorPath {
  /** From the one to the other; null where nothing connects them, or nothing near enough was found. */
  readonly nodes: readonly PathNode[] | null;
  /** The search ended because it had looked at as much as it may. */
  readonly isCut: boolean;
  /** Nodes that were looked at. */
  readonly seen: number;
}

/** Nodes that a search looks at, and rows that one step of it reads. */
const MOST_SEEN = 20_000;
const MOST_ROWS = 10_000;

/**
 * The shortest way from one node to another over what cases share, the same every time. What more cases hold than says anything of
 * who sells is no way.
 */
export async function connect(
  { actors }: Pick<Store, 'actors'>,
  from: PathNode,
  to: PathNode,
  signal: AbortSignal,
): Promise<ActorPath> {
  const goal = nameOf(to);
  const cameFrom = new Map<string, PathNode | null>([[nameOf(from), null]]);
  let edge: readonly PathNode[] = [from];
  while (edge.length > 0 && !cameFrom.has(goal) && cameFrom.size < MOST_SEEN) {
    signal.throwIfAborted();
    const next: PathNode[] = [];
    for (const [one, before] of await beside(actors, edge)) {
      if (!cameFrom.has(nameOf(one))) {
        cameFrom.set(nameOf(one), before);
        next.push(one);
      }
    }
    edge = next;
  }
  const isFound = cameFrom.has(goal);
  return {
    nodes: isFound ? wayTo(to, cameFrom) : null,
    isCut: !isFound && edge.length > 0,
    seen: cameFrom.size,
  };
}

function nameOf(node: PathNode): string {
  return node.kind === 'case' ? `case ${node.caseId}` : `${node.key.kind} ${node.key.value}`;
}

function wayTo(end: PathNode, cameFrom: ReadonlyMap<string, PathNode | null>): PathNode[] {
  const way = [end];
  for (let at = cameFrom.get(nameOf(end)); at; at = cameFrom.get(nameOf(at))) {
    way.unshift(at);
  }
  return way;
}

/** The neighbours of nodes, each with the node that it was found from. */
async function beside(
  actors: Store['actors'],
  nodes: readonly PathNode[],
): Promise<readonly (readonly [PathNode, PathNode])[]> {
  const caseIds = nodes.flatMap((node) => (node.kind === 'case' ? [node.caseId] : []));
  const keys = nodes.flatMap((node) => (node.kind === 'key' ? [node.key] : []));
  const held = caseIds.length > 0 ? await actors.keysOf(caseIds, MOST_ROWS) : [];
  const holding = keys.length > 0 ? tellingOnly(await actors.holders(keys, MOST_ROWS)) : [];
  return [
    ...held.map(({ caseId, kind, value }): readonly [PathNode, PathNode] => [
      { kind: 'key', key: { kind, value } },
      { kind: 'case', caseId },
    ]),
    ...holding.map(({ caseId, kind, value }): readonly [PathNode, PathNode] => [
      { kind: 'case', caseId },
      { kind: 'key', key: { kind, value } },
    ]),
  ];
}

/** Without keys that too many cases hold. */
function tellingOnly(rows: readonly CaseKey[]): readonly CaseKey[] {
  const tally = new Map<string, number>();
  for (const { kind, value } of rows) {
    const name = `${kind} ${value}`;
    tally.set(name, (tally.get(name) ?? 0) + 1);
  }
  return rows.filter(({ kind, value }) => (tally.get(`${kind} ${value}`) ?? 0) <= MOST_HOLDERS);
}
