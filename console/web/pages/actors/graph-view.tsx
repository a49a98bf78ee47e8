import { useId, useMemo, useState } from 'preact/hooks';
import type { Graph, GraphNode } from '../../../api/actors.ts';
import { Button } from '../../parts/button.tsx';
import { KINDS } from '../../words/kinds.ts';
import { useWords } from '../../words/language.ts';
import { frameOf, layOut } from './layout.ts';
import { NodeShape } from './node-shape.tsx';
import { ACTORS } from './words.ts';

interface Props {
  readonly graph: Graph;
  readonly chosen: string | null;
  readonly onChoose: (id: string) => void;
}

/** Nodes that are named in the drawing: the rest say their names on hover and in the table. */
const NAMED = 24;
const NAME = 22;

/** The graph as a drawing; what it says stands in the table of nodes as well. */
export function GraphView({ graph, chosen, onChoose }: Props) {
  const w = useWords(ACTORS);
  const id = useId();
  const [zoom, setZoom] = useState(1);
  const places = useMemo(() => layOut(graph), [graph]);
  const frame = useMemo(() => frameOf(places), [places]);
  const named = useMemo(() => namedOf(graph.nodes), [graph]);
  const width = frame.width / zoom;
  const height = frame.height / zoom;
  const at = graph.nodes.findIndex((node) => node.id === chosen);
  const focus = places[at] ?? { x: frame.x + frame.width / 2, y: frame.y + frame.height / 2 };
  const left = zoom === 1 ? frame.x : focus.x - width / 2;
  const top = zoom === 1 ? frame.y : focus.y - height / 2;
  return (
    <div>
      <svg
        class="graph"
        viewBox={`${left} ${top} ${width} ${height}`}
        role="img"
        aria-labelledby={`${id}-t ${id}-d`}
      >
        <title id={`${id}-t`}>{w.graph}</title>
        <desc id={`${id}-d`}>{w.graphDesc(graph.nodes.length, graph.edges.length)}</desc>
        {graph.edges.map(([one, other]) => (
          <line
            key={`${one} ${other}`}
            class={`graph-edge ${one === at || other === at ? 'graph-edge-near' : ''}`}
            x1={places[one]?.x ?? 0}
            y1={places[one]?.y ?? 0}
            x2={places[other]?.x ?? 0}
            y2={places[other]?.y ?? 0}
          />
        ))}
        {graph.nodes.map((node, place) => (
          <Node
            key={node.id}
            node={node}
            x={places[place]?.x ?? 0}
            y={places[place]?.y ?? 0}
            isNamed={named.has(node.id) || node.id === chosen}
            isChosen={node.id === chosen}
            onChoose={() => onChoose(node.id)}
          />
        ))}
      </svg>
      <div class="row no-print">
        <Button onClick={() => setZoom((now) => Math.min(8, now * 1.5))}>{w.zoomIn}</Button>
        <Button disabled={zoom === 1} onClick={() => setZoom((now) => Math.max(1, now / 1.5))}>
          {w.zoomOut}
        </Button>
      </div>
      <Legend graph={graph} />
    </div>
  );
}

function Node({
  node,
  x,
  y,
  isNamed,
  isChosen,
  onChoose,
}: {
  readonly node: GraphNode;
  readonly x: number;
  readonly y: number;
  readonly isNamed: boolean;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
}) {
  const kinds = useWords(KINDS);
  const size = 6 + Math.min(6, Math.sqrt(node.degree) * 1.5);
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions -- the table of nodes has buttons that do the same
    <g class={`group-${node.group}`} transform={`translate(${x} ${y})`} onClick={onChoose}>
      <title>{`${kinds[node.kind] ?? node.kind}: ${node.label}`}</title>
      <NodeShape
        group={node.group}
        size={size}
        class={`graph-node ${isChosen ? 'graph-node-chosen' : ''}`}
      />
      {isNamed ? (
        <text class="graph-name" x={size + 4} y={4}>
          {short(node.label)}
        </text>
      ) : null}
    </g>
  );
}

function namedOf(nodes: readonly GraphNode[]): ReadonlySet<string> {
  return new Set(
    nodes
      .filter(({ group }) => group !== 'case' && group !== 'text' && group !== 'picture')
      .toSorted((one, other) => other.degree - one.degree)
      .slice(0, NAMED)
      .map(({ id }) => id),
  );
}

/** The beginning of a label, on one line, without marks that turn the direction of what follows. */
function short(label: string): string {
  const named = label.replace(/^https?:\/\/[^/]*/u, '');
  const plain = (named === '' ? label : named).replaceAll(/[\p{Cc}\p{Cf}\s]+/gu, ' ');
  const letters = Array.from(plain);
  return letters.length > NAME ? `${letters.slice(0, NAME - 1).join('')}…` : plain;
}

function Legend({ graph }: { readonly graph: Graph }) {
  const kinds = useWords(KINDS);
  const groups = [...new Set(graph.nodes.map(({ group }) => group))];
  return (
    <ul class="graph-legend">
      {groups.map((group) => (
        <li key={group} class={`group-${group}`}>
          <svg viewBox="-10 -10 20 20" aria-hidden="true">
            <NodeShape group={group} size={6} class="graph-node" />
          </svg>
          {kinds[group] ?? group}
        </li>
      ))}
    </ul>
  );
}
