import { Link } from 'wouter-preact';
import type { Graph, GraphNode } from '../../../api/actors.ts';
import { Button } from '../../parts/button.tsx';
import { KINDS } from '../../words/kinds.ts';
import { useWords } from '../../words/language.ts';
import { ACTORS } from './words.ts';

/** The graph as a table. */
export function NodeTable({
  graph,
  chosen,
  onChoose,
}: {
  readonly graph: Graph;
  readonly chosen: string | null;
  readonly onChoose: (id: string) => void;
}) {
  const w = useWords(ACTORS);
  const kinds = useWords(KINDS);
  return (
    <details>
      <summary>
        {w.nodes} ({graph.nodes.length})
      </summary>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a region that scrolls is reached by the keyboard */}
      <div class="node-table" role="region" aria-label={w.nodes} tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">{w.node}</th>
              <th scope="col">{w.group}</th>
              <th scope="col" class="number">
                {w.beside}
              </th>
              <th scope="col">{w.select}</th>
            </tr>
          </thead>
          <tbody>
            {graph.nodes.map((node) => (
              <tr key={node.id}>
                <th scope="row" class="foreign">
                  {node.label === '' ? node.id : node.label}
                </th>
                <td>{kinds[node.kind] ?? node.kind}</td>
                <td class="number">{node.degree}</td>
                <td>
                  <Button
                    kind="quiet"
                    aria-pressed={node.id === chosen}
                    aria-label={`${w.select}: ${node.label === '' ? node.id : node.label}`}
                    onClick={() => onChoose(node.id)}
                  >
                    {node.id === chosen ? w.selected : w.select}
                  </Button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}

/** The node that is chosen, and what it is beside. */
export function ChosenNode({
  graph,
  chosen,
  onChoose,
  onFrom,
  onTo,
}: {
  readonly graph: Graph;
  readonly chosen: string | null;
  readonly onChoose: (id: string) => void;
  readonly onFrom: (id: string) => void;
  readonly onTo: (id: string) => void;
}) {
  const w = useWords(ACTORS);
  const kinds = useWords(KINDS);
  const at = graph.nodes.findIndex(({ id }) => id === chosen);
  const node = graph.nodes[at];
  if (node === undefined) {
    return <p class="soft">{w.nothingSelected}</p>;
  }
  return (
    <div class="stack" aria-live="polite">
      <div>
        <p class="soft">{kinds[node.kind] ?? node.kind}</p>
        <p class="foreign">
          <strong>{node.label === '' ? node.id : node.label}</strong>
        </p>
        <p class="row">
          <NodeLink node={node} />
        </p>
        <p class="row">
          <Button onClick={() => onFrom(node.id)}>{w.asFrom}</Button>
          <Button onClick={() => onTo(node.id)}>{w.asTo}</Button>
        </p>
      </div>
      <div>
        <h3>
          {w.beside} ({node.degree})
        </h3>
        <ul>
          {besideOf(graph, at)
            .slice(0, 30)
            .map((other) => (
              <li key={other.id}>
                <Button kind="quiet" onClick={() => onChoose(other.id)}>
                  <span class="foreign excerpt">
                    {`${kinds[other.kind] ?? other.kind}: ${other.label === '' ? other.id : other.label}`}
                  </span>
                </Button>
              </li>
            ))}
        </ul>
      </div>
    </div>
  );
}

function besideOf({ nodes, edges }: Graph, at: number): readonly GraphNode[] {
  const places = edges
    .filter((edge) => edge.includes(at))
    .map(([one, other]) => (one === at ? other : one));
  return places.flatMap((place) => nodes[place] ?? []);
}

/** Where a node leads: a case to its page, a handle to the cases that have it. */
export function NodeLink({ node }: { readonly node: GraphNode }) {
  const w = useWords(ACTORS);
  if (node.caseId !== null) {
    return <Link href={`/cases/${node.caseId}`}>{w.openCase}</Link>;
  }
  if (node.group === 'text' || node.group === 'picture') {
    return null;
  }
  return (
    <Link href={`/queue?state=all&handle=${encodeURIComponent(node.label)}`}>{w.inQueue}</Link>
  );
}
