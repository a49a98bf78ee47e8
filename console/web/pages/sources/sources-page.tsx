import { useQuery } from '@tanstack/preact-query';
import { useState } from 'preact/hooks';
import { Link } from 'wouter-preact';
import type { SourceRow, Sources } from '../../../api/sources.ts';
import { Button } from '../../parts/button.tsx';
import { Moment } from '../../parts/moment.tsx';
import { Empty, Failure, Loading } from '../../parts/states.tsx';
import { get } from '../../reach/api.ts';
import { useMay } from '../../reach/me.ts';
import { KINDS } from '../../words/kinds.ts';
import { useWords } from '../../words/language.ts';
import { DeclarationEditor } from './declaration-editor.tsx';
import { NEW_DECLARATION } from './form-values.ts';
import { SourceHealth } from './source-health.tsx';
import { SOURCES } from './words.ts';
import './sources.css';

/** Where is looked, and how that goes. */
export default function SourcesPage() {
  const w = useWords(SOURCES);
  const may = useMay('sources');
  const [isAdding, setAdding] = useState(false);
  const { data, error, refetch } = useQuery({
    queryKey: ['sources'],
    queryFn: ({ signal }) => get<Sources>('/sources', {}, signal),
    refetchInterval: ({ state }) => (state.data?.isRefreshing === true ? 2_000 : 30_000),
  });
  return (
    <main id="content" class="stack">
      <div class="row">
        <h1>{w.title}</h1>
        {may && !isAdding ? (
          <Button kind="primary" onClick={() => setAdding(true)}>
            {w.add}
          </Button>
        ) : null}
        {data === undefined ? null : (
          <span class="soft" role="status">
            {w.counted} <Moment at={data.madeAt} relative />
          </span>
        )}
      </div>
      {isAdding ? (
        <DeclarationEditor
          title={w.newTitle}
          declaration={NEW_DECLARATION}
          isNew
          onClose={() => setAdding(false)}
        />
      ) : null}
      {error === null ? null : <Failure error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null ? <Loading /> : null}
      {data?.sources.length === 0 ? (
        <Empty title={w.empty}>
          <p>{w.emptyHint}</p>
        </Empty>
      ) : null}
      {data === undefined || data.sources.length === 0 ? null : <Table sources={data.sources} />}
    </main>
  );
}

function Table({ sources }: { readonly sources: Sources['sources'] }) {
  const w = useWords(SOURCES);
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a region that scrolls is reached by the keyboard
    <div class="card scroll-x" role="region" aria-label={w.title} tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">{w.source}</th>
            <th scope="col">{w.state}</th>
            <th scope="col">{w.lastSweep}</th>
            {[w.pages, w.texts, w.suspect, w.strong, w.walls, w.failures].map((title) => (
              <th key={title} scope="col" class="number">
                {title}
              </th>
            ))}
            <th scope="col">{w.schedule}</th>
            <th scope="col">{w.pace}</th>
          </tr>
        </thead>
        <tbody>
          {sources.map((source) => (
            <Row key={source.id} source={source} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row({ source }: { readonly source: SourceRow }) {
  const w = useWords(SOURCES);
  const kinds = useWords(KINDS);
  const { lastSweep, pace } = source;
  return (
    <tr>
      <th scope="row">
        <Link href={`/sources/${source.id}`} class="foreign">
          {source.name}
        </Link>
        <div class="soft">
          {kinds[source.surface] ?? source.surface} · {source.platform}
        </div>
      </th>
      <td>
        <SourceHealth source={source} />
      </td>
      <td>
        {lastSweep === null ? (
          <span class="soft">{w.never}</span>
        ) : (
          <Link href={`/sweeps/${lastSweep.id}`}>
            {lastSweep.finishedAt === null ? (
              w.running
            ) : (
              <Moment at={lastSweep.startedAt} relative />
            )}
          </Link>
        )}
      </td>
      <Figures source={source} />
      <td>
        {source.schedule === null ? (
          <span class="soft">{w.byHand}</span>
        ) : (
          <>
            <code>{source.schedule}</code>
            <div class="soft">
              {w.next} <Moment at={source.nextAt} relative />
            </div>
          </>
        )}
      </td>
      <td>{w.perSecond(pace.requestsPerSecond, pace.concurrency)}</td>
    </tr>
  );
}

function Figures({ source: { id, figures } }: { readonly source: SourceRow }) {
  if (figures === null) {
    return (
      <td class="soft" colSpan={6}>
        —
      </td>
    );
  }
  return (
    <>
      <td class="number">{figures.captures}</td>
      <td class="number">{figures.newSightings}</td>
      <td class="number">
        <Link href={`/queue?state=all&verdict=suspect&source=${id}`}>{figures.suspect}</Link>
      </td>
      <td class="number">
        <Link href={`/queue?state=all&verdict=strong&source=${id}`}>{figures.strong}</Link>
      </td>
      <td class="number">{figures.walls}</td>
      <td class="number">{figures.failures}</td>
    </>
  );
}
