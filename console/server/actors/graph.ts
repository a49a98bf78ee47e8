import { type ActorCase, type CaseKey, nodeGroupOf } from '../../../core/actor.ts';
import type { ActorView } from '../../../core/repositories/actors.ts';
import type { PathNode } from '../../../pipeline/actors.ts';
import type { Graph, GraphNode } from '../../api/actors.ts';

/** As many cases and keys as a graph draws: more can neither be told apart nor laid out at once. */
export const MOST = { cases: 60, keys: 90 } as const;

const EXCERPT = 60;

/** Cases and what they share, as nodes and edges. */
export function graphOf({ cases, keys, shownCases, shownKeys }: ActorView): Graph {
  const nodes: GraphNode[] = shownCases.map((one) => caseNode(one));
  const places = new Map(nodes.map(({ id }, place) => [id, place]));
  const edges: [number, number][] = [];
  for (const key of shownKeys) {
    const id = keyName(key);
    const at = places.get(id) ?? nodes.push(keyNode(key)) - 1;
    places.set(id, at);
    const from = places.get(`case:${key.caseId}`);
    if (from !== undefined) {
      edges.push([from, at]);
    }
  }
  const shown = new Set(shownKeys.map(keyName)).size;
  return {
    nodes: withDegrees(nodes, edges),
    edges,
    leftOut: { cases: cases - shownCases.length, keys: Math.max(0, keys - shown) },
  };
}

function withDegrees(
  nodes: readonly GraphNode[],
  edges: readonly (readonly [number, number])[],
): GraphNode[] {
  const degrees = nodes.map(() => 0);
  for (const [one, other] of edges) {
    degrees[one] = (degrees[one] ?? 0) + 1;
    degrees[other] = (degrees[other] ?? 0) + 1;
  }
  return nodes.map((node, place) => ({ ...node, degree: degrees[place] ?? 0 }));
}

/** How a key is named in an address. */
function keyName({ kind, value }: Pick<CaseKey, 'kind' | 'value'>): string {
  return `${kind}:${value}`;
}

function keyNode(key: Pick<CaseKey, 'kind' | 'value'>): GraphNode {
  return {
    id: keyName(key),
    group: nodeGroupOf(key.kind),
    kind: key.kind,
    label: key.value,
    caseId: null,
    state: null,
    sourceId: null,
    degree: 0,
  };
}

function caseNode({ id, state, sourceId, excerpt }: ActorCase): GraphNode {
  return {
    id: `case:${id}`,
    group: 'case',
    kind: 'case',
    label: Array.from(excerpt).slice(0, EXCERPT).join(''),
    caseId: id,
    state,
    sourceId,
    degree: 0,
  };
}

/** The nodes of a path, cases by their ids alone. */
export function pathNodes(nodes: readonly PathNode[] | null): GraphNode[] | null {
  return (
    nodes?.map((node) =>
      node.kind === 'key'
        ? keyNode(node.key)
        : {
            id: `case:${node.caseId}`,
            group: 'case',
            kind: 'case',
            label: node.caseId,
            caseId: node.caseId,
            state: null,
            sourceId: null,
            degree: 0,
          },
    ) ?? null
  );
}

/** A node as an address names it: a case's id, or `kind:value`. */
export function nodeOf(name: string): PathNode {
  const at = name.indexOf(':');
  const kind = at < 0 ? 'case' : name.slice(0, at);
  const value = name.slice(at + 1);
  return kind === 'case' ? { kind: 'case', caseId: value } : { kind: 'key', key: { kind, value } };
}
