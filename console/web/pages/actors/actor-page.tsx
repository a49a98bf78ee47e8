import { useQuery, useQueryClient } from '@tanstack/preact-query';
import { useState } from 'preact/hooks';
import { Link } from 'wouter-preact';
import type { ActorView } from '../../../api/actors.ts';
import { regionName } from '../../parts/charts/regions.ts';
import { Failure, Loading } from '../../parts/states.tsx';
import { get } from '../../reach/api.ts';
import { useLanguage, useWords } from '../../words/language.ts';
import { ActorCases } from './actor-cases.tsx';
import { ActorHistory } from './actor-history.tsx';
import { ActorName } from './actors-page.tsx';
import { GraphView } from './graph-view.tsx';
import { MergeActor } from './merge-actor.tsx';
import { ChosenNode, NodeTable } from './node-table.tsx';
import { PathForm } from './path-form.tsx';
import { ACTORS } from './words.ts';
import './actors.css';

/** One seller: what its cases share, and what persons said of it. */
export default function ActorPage({
  params,
}: {
  readonly params: Readonly<Record<string, string>>;
}) {
  const id = params['actorId'] ?? '';
  const queries = useQueryClient();
  const { data, error, refetch } = useQuery({
    queryKey: ['actor', id],
    queryFn: ({ signal }) => get<ActorView>(`/actors/${encodeURIComponent(id)}`, {}, signal),
  });
  function renew(): void {
    void queries.invalidateQueries({ queryKey: ['actor'] });
    void queries.invalidateQueries({ queryKey: ['actors'] });
  }
  return (
    <main id="content" class="stack">
      {error === null ? null : <Failure error={error} onRetry={() => void refetch()} />}
      {data === undefined ? error === null && <Loading /> : <Actor actor={data} onChange={renew} />}
    </main>
  );
}

function Actor({ actor, onChange }: { readonly actor: ActorView; readonly onChange: () => void }) {
  const w = useWords(ACTORS);
  const language = useLanguage();
  const [chosen, setChosen] = useState<string | null>(null);
  const [ends, setEnds] = useState({ from: '', to: '' });
  const { graph } = actor;
  return (
    <>
      <div>
        <p>
          <Link href="/actors">← {w.title}</Link>
        </p>
        <h1 class="foreign">
          <ActorName actor={actor} />
        </h1>
        <p class="row soft">
          <span>{`${w.cases} ${actor.cases}`}</span>
          <span>{`${w.handles} ${actor.handles}`}</span>
          <span class="foreign">{actor.sources.join(', ')}</span>
          <span>{actor.regions.map((code) => regionName(code, language)).join(', ')}</span>
        </p>
        <p class="row">
          <MergeActor actorId={actor.id} onDone={onChange} />
        </p>
        {actor.barred.length === 0 ? null : (
          <p class="row">
            <span>{w.barred}</span>
            {actor.barred.map((id) => (
              <Link key={id} href={`/actors/${id}`}>
                {id.slice(0, 12)}
              </Link>
            ))}
          </p>
        )}
      </div>
      <div class="actor-two">
        <section class="card">
          <h2>{w.graph}</h2>
          <GraphView graph={graph} chosen={chosen} onChoose={setChosen} />
          {graph.leftOut.cases + graph.leftOut.keys > 0 ? (
            <p class="soft">{w.leftOut(graph.leftOut.cases, graph.leftOut.keys)}</p>
          ) : null}
          <NodeTable graph={graph} chosen={chosen} onChoose={setChosen} />
        </section>
        <section class="card" aria-label={w.node}>
          <ChosenNode
            graph={graph}
            chosen={chosen}
            onChoose={setChosen}
            onFrom={(from) => setEnds({ ...ends, from })}
            onTo={(to) => setEnds({ ...ends, to })}
          />
        </section>
      </div>
      <PathForm from={ends.from} to={ends.to} />
      <ActorCases actor={actor} onDone={onChange} />
      <ActorHistory actor={actor} onDone={onChange} />
    </>
  );
}
