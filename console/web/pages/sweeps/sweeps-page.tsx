import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/preact-query';
import { Link, useLocation, useSearchParams } from 'wouter-preact';
import type { Started, Sweeps } from '../../../api/sweeps.ts';
import { Button } from '../../parts/button.tsx';
import { Moment } from '../../parts/moment.tsx';
import { Empty, Failure, Loading } from '../../parts/states.tsx';
import { Tag } from '../../parts/tag.tsx';
import { say } from '../../parts/toasts.tsx';
import { get, send } from '../../reach/api.ts';
import { useMay } from '../../reach/me.ts';
import { useWords } from '../../words/language.ts';
import { SWEEPS } from './words.ts';

/** Sweeps, latest first. */
export default function SweepsPage() {
  const w = useWords(SWEEPS);
  const [search] = useSearchParams();
  const before = search.get('before') ?? '';
  const { data, error, refetch } = useQuery({
    queryKey: ['sweeps', before],
    queryFn: ({ signal }) => get<Sweeps>('/sweeps', { before }, signal),
    placeholderData: keepPreviousData,
    refetchInterval: 5_000,
  });
  const last = data?.sweeps.at(-1);
  return (
    <main id="content" class="stack">
      <div class="row">
        <h1>{w.title}</h1>
        <StartButton />
      </div>
      {error === null ? null : <Failure error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null ? <Loading /> : null}
      {data?.sweeps.length === 0 ? (
        <Empty title={w.empty}>
          <p>{w.emptyHint}</p>
          <Link href="/sources">{w.toSources}</Link>
        </Empty>
      ) : null}
      {data === undefined || data.sweeps.length === 0 ? null : <Table sweeps={data.sweeps} />}
      <nav class="row" aria-label={w.title}>
        {before === '' ? null : <Link href="/sweeps">{w.newest}</Link>}
        {data?.isMore === true && last !== undefined ? (
          <Link href={`/sweeps?before=${encodeURIComponent(last.startedAt)}`}>{w.older}</Link>
        ) : null}
      </nav>
    </main>
  );
}

function StartButton() {
  const w = useWords(SWEEPS);
  const may = useMay('sources');
  const queries = useQueryClient();
  const [, go] = useLocation();
  const { mutate, isPending, error } = useMutation({
    mutationFn: () => send<Started>('POST', '/sweeps', { sourceIds: [] }),
    onSuccess({ sweepId, sources }) {
      say(w.started(sources));
      void queries.invalidateQueries({ queryKey: ['sweeps'] });
      go(`/sweeps/${sweepId}`);
    },
  });
  return may ? (
    <>
      <Button kind="primary" busy={isPending} onClick={() => mutate()}>
        {w.start}
      </Button>
      {error === null ? null : <Failure error={error} />}
    </>
  ) : null;
}

function Table({ sweeps }: { readonly sweeps: Sweeps['sweeps'] }) {
  const w = useWords(SWEEPS);
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a region that scrolls is reached by the keyboard
    <div class="card scroll-x" role="region" aria-label={w.title} tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">{w.began}</th>
            <th scope="col">{w.ended}</th>
            {[w.sources, w.pages, w.texts, w.suspect, w.strong, w.cases, w.walls, w.failures].map(
              (title) => (
                <th key={title} scope="col" class="number">
                  {title}
                </th>
              ),
            )}
          </tr>
        </thead>
        <tbody>
          {sweeps.map(({ id, startedAt, finishedAt, sources, summary }) => (
            <tr key={id}>
              <th scope="row">
                <Link href={`/sweeps/${id}`}>
                  <Moment at={startedAt} />
                </Link>
              </th>
              <td>
                {finishedAt === null ? (
                  <Tag tone="accent">{w.running}</Tag>
                ) : (
                  <Moment at={finishedAt} relative />
                )}
              </td>
              <td class="number">{sources}</td>
              {[
                summary?.captures,
                summary?.newSightings,
                summary?.suspect,
                summary?.strong,
                summary?.casesOpened,
                summary?.walls,
                summary?.failures,
              ].map((value, place) => (
                // oxlint-disable-next-line react/no-array-index-key
                <td key={place} class="number">
                  {value ?? '—'}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
