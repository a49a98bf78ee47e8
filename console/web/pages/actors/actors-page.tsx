import { keepPreviousData, useQuery } from '@tanstack/preact-query';
import { Link } from 'wouter-preact';
import type { Actor, Actors } from '../../../api/actors.ts';
import { Button } from '../../parts/button.tsx';
import { regionName } from '../../parts/charts/regions.ts';
import { Moment } from '../../parts/moment.tsx';
import { ScrollX } from '../../parts/scroll-x.tsx';
import { Empty, Failure, Loading } from '../../parts/states.tsx';
import { useAddressChoices } from '../../reach/address-choices.ts';
import { get } from '../../reach/api.ts';
import { KINDS } from '../../words/kinds.ts';
import { useLanguage, useWords } from '../../words/language.ts';
import { Facets } from './facets.tsx';
import { PathForm } from './path-form.tsx';
import { ACTORS } from './words.ts';
import './actors.css';

/** Sellers, those with the most cases first. */
export default function ActorsPage() {
  const w = useWords(ACTORS);
  const { search, choose, clear } = useAddressChoices();
  const query = Object.fromEntries(search);
  const { data, error, refetch } = useQuery({
    queryKey: ['actors', query],
    queryFn: ({ signal }) => get<Actors>('/actors', query, signal),
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) => ((state.data?.waiting ?? 0) > 0 ? 2_000 : false),
  });
  return (
    <main id="content" class="stack">
      <div>
        <h1>{w.title}</h1>
        <p class="soft">{w.intro}</p>
      </div>
      <Facets
        query={query}
        facets={data?.facets ?? []}
        onChoose={(name, value) => choose(name, value, ['page'])}
        onClear={clear}
      />
      {error === null ? null : <Failure error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null ? <Loading /> : null}
      {data === undefined ? null : (
        <List
          data={data}
          page={Number(query['page'] ?? '1')}
          onPage={(page) => choose('page', String(page))}
        />
      )}
      <PathForm />
    </main>
  );
}

function List({
  data,
  page,
  onPage,
}: {
  readonly data: Actors;
  readonly page: number;
  readonly onPage: (page: number) => void;
}) {
  const w = useWords(ACTORS);
  const pages = Math.max(1, Math.ceil(data.total / data.pageSize));
  return (
    <section class="card">
      <p role="status">
        {w.count(data.total)}
        {data.waiting > 0 ? ` · ${w.waiting(data.waiting)}` : ''}
      </p>
      {data.actors.length === 0 ? (
        <Empty title={w.empty}>
          <p>{w.emptyHint}</p>
        </Empty>
      ) : (
        <ScrollX label={w.title}>
          <table>
            <thead>
              <tr>
                <th scope="col">{w.seller}</th>
                <th scope="col" class="number">
                  {w.cases}
                </th>
                <th scope="col" class="number">
                  {w.handles}
                </th>
                <th scope="col">{w.sources}</th>
                <th scope="col">{w.regions}</th>
                <th scope="col" class="number">
                  {w.probability}
                </th>
                <th scope="col">{w.period}</th>
              </tr>
            </thead>
            <tbody>
              {data.actors.map((actor) => (
                <Row key={actor.id} actor={actor} />
              ))}
            </tbody>
          </table>
        </ScrollX>
      )}
      {pages > 1 ? (
        <nav class="row" aria-label={w.pageOf(page, pages)}>
          <Button disabled={page <= 1} onClick={() => onPage(page - 1)}>
            {w.previous}
          </Button>
          <span>{w.pageOf(page, pages)}</span>
          <Button disabled={page >= pages} onClick={() => onPage(page + 1)}>
            {w.next}
          </Button>
        </nav>
      ) : null}
    </section>
  );
}

function Row({ actor }: { readonly actor: Actor }) {
  const language = useLanguage();
  return (
    <tr>
      <th scope="row">
        <Link href={`/actors/${actor.id}`} class="foreign">
          <ActorName actor={actor} />
        </Link>
      </th>
      <td class="number">{actor.cases}</td>
      <td class="number">{actor.handles}</td>
      <td class="foreign">{actor.sources.slice(0, 4).join(', ')}</td>
      <td>{actor.regions.map((code) => regionName(code, language)).join(', ')}</td>
      <td class="number">{actor.probability.toFixed(2)}</td>
      <td>
        <Moment at={actor.firstAt} /> – <Moment at={actor.lastAt} relative />
      </td>
    </tr>
  );
}

/** What an actor is called by: the handle that most of its cases share. */
export function ActorName({
  actor: { label, id },
}: {
  readonly actor: Pick<Actor, 'label' | 'id'>;
}) {
  const w = useWords(ACTORS);
  const kinds = useWords(KINDS);
  return (
    <>
      {label === null
        ? `${w.nameless} ${id.slice(0, 12)}`
        : `${kinds[label.kind] ?? label.kind} ${label.value}`}
    </>
  );
}
