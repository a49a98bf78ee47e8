import { useQuery } from '@tanstack/preact-query';
import { Link } from 'wouter-preact';
import type { SweepView } from '../../../api/sweeps.ts';
import { Alarm } from '../../parts/alarm.tsx';
import { Moment } from '../../parts/moment.tsx';
import { ScrollX } from '../../parts/scroll-x.tsx';
import { Failure, Loading } from '../../parts/states.tsx';
import { Tag } from '../../parts/tag.tsx';
import { apiAddress, get } from '../../reach/api.ts';
import { useWords } from '../../words/language.ts';
import { SWEEPS } from './words.ts';
import './sweeps.css';

/** While a sweep runs it is looked at so often. */
const RUNNING_MS = 2_000;

/** One sweep: how far it is, and what came of it. */
export default function SweepPage({
  params,
}: {
  readonly params: Readonly<Record<string, string>>;
}) {
  const w = useWords(SWEEPS);
  const id = params['sweepId'] ?? '';
  const { data, error, refetch } = useQuery({
    queryKey: ['sweep', id],
    queryFn: ({ signal }) => get<SweepView>(`/sweeps/${encodeURIComponent(id)}`, {}, signal),
    refetchInterval: ({ state }) => (state.data?.finishedAt === null ? RUNNING_MS : false),
  });
  return (
    <main id="content" class="stack">
      <p>
        <Link href="/sweeps">← {w.back}</Link>
      </p>
      {error === null ? null : <Failure error={error} onRetry={() => void refetch()} />}
      {data === undefined ? error === null && <Loading /> : <Sweep sweep={data} />}
    </main>
  );
}

function Sweep({ sweep }: { readonly sweep: SweepView }) {
  const w = useWords(SWEEPS);
  return (
    <>
      <div>
        <h1>
          {w.sweep} <Moment at={sweep.startedAt} />
        </h1>
        <p class="row">
          {sweep.finishedAt === null ? <Tag tone="accent">{w.running}</Tag> : null}
          {sweep.full ? <Tag>{w.full}</Tag> : null}
          {sweep.hasReport ? (
            <a href={apiAddress(`/sweeps/${sweep.id}/report`)} target="_blank" rel="noreferrer">
              {w.report}
            </a>
          ) : (
            <span class="soft">{w.noReport}</span>
          )}
        </p>
      </div>
      {sweep.progress === null ? null : <Progress progress={sweep.progress} />}
      <Figures sweep={sweep} />
      {sweep.alarms.length === 0 ? null : (
        <section class="card">
          <h2>{w.alarms}</h2>
          <ul>
            {sweep.alarms.map((alarm, place) => (
              // oxlint-disable-next-line react/no-array-index-key
              <li key={place}>
                <Alarm alarm={alarm} />
              </li>
            ))}
          </ul>
        </section>
      )}
      <BySource sweep={sweep} />
      <Troubles sweep={sweep} />
    </>
  );
}

function Progress({ progress }: { readonly progress: NonNullable<SweepView['progress']> }) {
  const w = useWords(SWEEPS);
  const { targets, collected, due, waiting } = progress;
  return (
    <section class="card" aria-live="polite">
      <h2>{w.progress}</h2>
      <progress
        class="progress"
        max={Math.max(1, targets)}
        value={collected}
        aria-label={w.progress}
      />
      <p>{w.progressOf(collected, targets)}</p>
      <p class="soft">{w.due(due, waiting)}</p>
    </section>
  );
}

function Figures({ sweep: { summary, madeAt } }: { readonly sweep: SweepView }) {
  const w = useWords(SWEEPS);
  if (summary === null) {
    return null;
  }
  const figures: readonly (readonly [string, string | number])[] = [
    [w.pages, summary.captures],
    [w.unchanged, summary.unchanged],
    [w.sightings, summary.sightings],
    [w.texts, summary.newSightings],
    [w.suspect, summary.suspect],
    [w.strong, summary.strong],
    [w.evidence, summary.evidence],
    [w.cases, summary.casesOpened],
    [w.walls, summary.walls],
    [w.failures, summary.failures],
    [w.duration, w.seconds(Math.round(summary.durationMs / 1_000))],
  ];
  return (
    <section class="card">
      <h2>{w.came}</h2>
      <ScrollX label={w.came}>
        <table class="sweep-figures">
          <tbody>
            {figures.map(([name, value]) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td class="number">{value}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollX>
      <p class="soft">
        {w.counted} <Moment at={madeAt} relative />
      </p>
    </section>
  );
}

function BySource({ sweep: { bySource } }: { readonly sweep: SweepView }) {
  const w = useWords(SWEEPS);
  return (
    <section class="card">
      <h2>{w.bySource}</h2>
      <ScrollX label={w.bySource}>
        <table>
          <thead>
            <tr>
              <th scope="col">{w.sources}</th>
              {[w.pages, w.sightings, w.texts, w.suspect, w.strong, w.walls, w.failures].map(
                (title) => (
                  <th key={title} scope="col" class="number">
                    {title}
                  </th>
                ),
              )}
            </tr>
          </thead>
          <tbody>
            {bySource.map((one) => (
              <tr key={one.id}>
                <th scope="row">
                  <Link href={`/sources/${one.id}`} class="foreign">
                    {one.name}
                  </Link>
                </th>
                <td class="number">{one.captures}</td>
                <td class="number">{one.sightings}</td>
                <td class="number">{one.newSightings}</td>
                <td class="number">{one.suspect}</td>
                <td class="number">
                  <Link href={`/queue?state=all&verdict=strong&source=${one.id}`}>
                    {one.strong}
                  </Link>
                </td>
                <td class="number">{one.walls}</td>
                <td class="number">{one.failures}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollX>
    </section>
  );
}

function Troubles({ sweep: { troubles, troubleCount } }: { readonly sweep: SweepView }) {
  const w = useWords(SWEEPS);
  return (
    <section class="card">
      <h2>{w.troubles}</h2>
      {troubles.length === 0 ? (
        <p class="soft">{w.noTroubles}</p>
      ) : (
        <>
          <p class="soft">{w.troublesOf(troubles.length, troubleCount)}</p>
          {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a region that scrolls is reached by the keyboard */}
          <div class="tall" role="region" aria-label={w.troubles} tabIndex={0}>
            <table>
              <thead>
                <tr>
                  <th scope="col">{w.address}</th>
                  <th scope="col">{w.code}</th>
                  <th scope="col">{w.sources}</th>
                </tr>
              </thead>
              <tbody>
                {troubles.map(({ url, code, sourceId }) => (
                  <tr key={`${url} ${code}`}>
                    <th scope="row" class="foreign">
                      {url}
                    </th>
                    <td>
                      <code>{code}</code>
                    </td>
                    <td class="foreign">{sourceId}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </>
      )}
    </section>
  );
}
