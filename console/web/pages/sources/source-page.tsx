import { useQuery, useQueryClient } from '@tanstack/preact-query';
import { useState } from 'preact/hooks';
import { Link } from 'wouter-preact';
import type { SourceView } from '../../../api/sources.ts';
import { Alarm } from '../../parts/alarm.tsx';
import { Button } from '../../parts/button.tsx';
import { Moment } from '../../parts/moment.tsx';
import { ScrollX } from '../../parts/scroll-x.tsx';
import { Failure, Loading } from '../../parts/states.tsx';
import { get } from '../../reach/api.ts';
import { useMay } from '../../reach/me.ts';
import { KINDS } from '../../words/kinds.ts';
import { useWords } from '../../words/language.ts';
import { DeclarationEditor } from './declaration-editor.tsx';
import type { Written } from './form-values.ts';
import { SourceDeeds } from './source-deeds.tsx';
import { SourceHealth } from './source-health.tsx';
import { SOURCES } from './words.ts';
import './sources.css';

/** One source in full. */
export default function SourcePage({
  params,
}: {
  readonly params: Readonly<Record<string, string>>;
}) {
  const w = useWords(SOURCES);
  const id = params['sourceId'] ?? '';
  const queries = useQueryClient();
  const { data, error, refetch } = useQuery({
    queryKey: ['source', id],
    queryFn: ({ signal }) => get<SourceView>(`/sources/${encodeURIComponent(id)}`, {}, signal),
    refetchInterval: 30_000,
  });
  function renew(): void {
    void queries.invalidateQueries({ queryKey: ['source'] });
    void queries.invalidateQueries({ queryKey: ['sources'] });
  }
  return (
    <main id="content" class="stack">
      <p>
        <Link href="/sources">← {w.back}</Link>
      </p>
      {error === null ? null : <Failure error={error} onRetry={() => void refetch()} />}
      {data === undefined ? (
        error === null && <Loading />
      ) : (
        <Source source={data} onChange={renew} />
      )}
    </main>
  );
}

function Source({
  source,
  onChange,
}: {
  readonly source: SourceView;
  readonly onChange: () => void;
}) {
  const w = useWords(SOURCES);
  const kinds = useWords(KINDS);
  const may = useMay('sources');
  const [isEditing, setEditing] = useState(false);
  return (
    <>
      <div>
        <h1 class="foreign">{source.name}</h1>
        <p class="row">
          <span class="soft">
            {source.id} · {kinds[source.surface] ?? source.surface} · {source.platform}
          </span>
          <SourceHealth source={source} />
        </p>
        {source.pause === null ? null : (
          <p class="foreign">{`${w.pausedBy} ${source.pause.by}: ${source.pause.reason}`}</p>
        )}
        {may ? <SourceDeeds source={source} onDone={onChange} /> : null}
      </div>
      <Health source={source} />
      <Yields source={source} />
      <section class="card">
        <div class="row">
          <h2>{w.declaration}</h2>
          {may && !isEditing ? <Button onClick={() => setEditing(true)}>{w.edit}</Button> : null}
        </div>
        {isEditing ? (
          <DeclarationEditor
            title={w.editTitle}
            declaration={source.declaration as Written}
            onClose={() => setEditing(false)}
          />
        ) : (
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a region that scrolls is reached by the keyboard
          <pre class="foreign json-shown" tabIndex={0}>
            {JSON.stringify(source.declaration, null, 2)}
          </pre>
        )}
      </section>
      <History source={source} />
    </>
  );
}

function Health({ source: { alarms, hosts } }: { readonly source: SourceView }) {
  const w = useWords(SOURCES);
  return (
    <section class="card">
      <h2>{w.health}</h2>
      {alarms.length === 0 ? null : (
        <ul>
          {alarms.map((alarm, place) => (
            // oxlint-disable-next-line react/no-array-index-key
            <li key={place}>
              <Alarm alarm={alarm} />
            </li>
          ))}
        </ul>
      )}
      <h3>{w.hosts}</h3>
      {hosts.length === 0 ? (
        <p class="soft">{w.noHosts}</p>
      ) : (
        <ScrollX label={w.hosts}>
          <table>
            <thead>
              <tr>
                <th scope="col">{w.host}</th>
                <th scope="col">{w.wall}</th>
                <th scope="col">{w.pausedUntil}</th>
                <th scope="col" class="number">
                  {w.times}
                </th>
              </tr>
            </thead>
            <tbody>
              {hosts.map(({ host, wall, until, times }) => (
                <tr key={host}>
                  <th scope="row" class="foreign">
                    {host}
                  </th>
                  <td>
                    <code>{wall}</code>
                  </td>
                  <td>
                    <Moment at={until} />
                  </td>
                  <td class="number">{times}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollX>
      )}
    </section>
  );
}

function Yields({ source: { yields } }: { readonly source: SourceView }) {
  const w = useWords(SOURCES);
  const kinds = useWords(KINDS);
  return (
    <section class="card">
      <h2>{w.yields}</h2>
      {yields.length === 0 ? (
        <p class="soft">{w.noYields}</p>
      ) : (
        <ScrollX label={w.yields}>
          <table>
            <thead>
              <tr>
                <th scope="col">{w.platform}</th>
                <th scope="col">{w.kind}</th>
                {[w.pages, w.yielding, w.listings, w.texts].map((title) => (
                  <th key={title} scope="col" class="number">
                    {title}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {yields.map((one) => (
                <tr key={`${one.platform} ${one.kind}`}>
                  <th scope="row">{one.platform}</th>
                  <td>{kinds[one.kind] ?? one.kind}</td>
                  <td class="number">{one.pages}</td>
                  <td class="number">{one.yielding}</td>
                  <td class="number">{one.listings}</td>
                  <td class="number">{one.newSightings}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollX>
      )}
    </section>
  );
}

function History({ source: { history } }: { readonly source: SourceView }) {
  const w = useWords(SOURCES);
  const acts: Readonly<Record<string, string>> = w.acts;
  return (
    <section class="card">
      <h2>{w.history}</h2>
      {history.length === 0 ? <p class="soft">{w.noHistory}</p> : null}
      <ul>
        {history.map(({ act, by, reason, at }) => (
          <li key={`${act} ${at}`}>
            {acts[act] ?? act} · <span class="foreign">{by}</span> · <Moment at={at} />
            <p class="foreign">{reason}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
