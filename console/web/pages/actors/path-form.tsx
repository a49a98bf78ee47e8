import { useMutation } from '@tanstack/preact-query';
import { useEffect, useState } from 'preact/hooks';
import type { Path } from '../../../api/actors.ts';
import { Button } from '../../parts/button.tsx';
import { TextField } from '../../parts/field.tsx';
import { Failure } from '../../parts/states.tsx';
import { Tag } from '../../parts/tag.tsx';
import { get } from '../../reach/api.ts';
import { KINDS } from '../../words/kinds.ts';
import { useWords } from '../../words/language.ts';
import { NodeLink } from './node-table.tsx';
import { ACTORS } from './words.ts';

/** Asks how two are connected. */
export function PathForm({ from = '', to = '' }: { readonly from?: string; readonly to?: string }) {
  const w = useWords(ACTORS);
  const [ends, setEnds] = useState({ from, to });
  useEffect(() => setEnds({ from, to }), [from, to]);
  const { mutate, data, error, isPending } = useMutation({
    mutationFn: (asked: { from: string; to: string }) => get<Path>('/actor-paths', asked),
  });
  return (
    <section class="card">
      <h2>{w.path}</h2>
      <form
        class="facets"
        onSubmit={(event) => {
          event.preventDefault();
          mutate({ from: ends.from.trim(), to: ends.to.trim() });
        }}
      >
        <TextField
          label={w.pathFrom}
          hint={w.pathHint}
          required
          minLength={3}
          value={ends.from}
          onInput={(event: { currentTarget: HTMLInputElement }) =>
            setEnds({ ...ends, from: event.currentTarget.value })
          }
        />
        <TextField
          label={w.pathTo}
          hint={w.pathHint}
          required
          minLength={3}
          value={ends.to}
          onInput={(event: { currentTarget: HTMLInputElement }) =>
            setEnds({ ...ends, to: event.currentTarget.value })
          }
        />
        <Button kind="primary" type="submit" busy={isPending}>
          {w.seek}
        </Button>
      </form>
      <div aria-live="polite">
        {error === null ? null : <Failure error={error} />}
        {data === undefined ? null : <Way path={data} />}
      </div>
    </section>
  );
}

function Way({ path: { nodes, isCut } }: { readonly path: Path }) {
  const w = useWords(ACTORS);
  const kinds = useWords(KINDS);
  if (nodes === null) {
    return <p>{isCut ? w.cutPath : w.noPath}</p>;
  }
  return (
    <>
      <p>{w.pathFound(nodes.length - 1)}</p>
      <ol class="path-way">
        {nodes.map((node) => (
          <li key={node.id}>
            <Tag>{kinds[node.kind] ?? node.kind}</Tag> <span class="foreign">{node.label}</span>{' '}
            <NodeLink node={node} />
          </li>
        ))}
      </ol>
    </>
  );
}
