import { keepPreviousData, useQuery } from '@tanstack/preact-query';
import { Link } from 'wouter-preact';
import type { Dashboard } from '../../../api/dashboard.ts';
import { TileMap } from '../../parts/charts/tile-map.tsx';
import { SelectField } from '../../parts/field.tsx';
import { Moment } from '../../parts/moment.tsx';
import { Empty, Failure, Loading } from '../../parts/states.tsx';
import { useAddressChoices } from '../../reach/address-choices.ts';
import { get } from '../../reach/api.ts';
import { useWords } from '../../words/language.ts';
import { Digest, Failing } from './digest.tsx';
import { Prices, Scorecard, Trends } from './trends.tsx';
import { DASHBOARD } from './words.ts';
import './dashboard.css';

const SPANS = ['30', '90', '365'];

/** The numbers of the whole, each a way down to its cases. */
export default function DashboardPage() {
  const w = useWords(DASHBOARD);
  const { search, choose } = useAddressChoices();
  const days = search.get('days') ?? '30';
  const source = search.get('source') ?? '';
  const { data, error, refetch } = useQuery({
    queryKey: ['dashboard', days, source],
    queryFn: ({ signal }) => get<Dashboard>('/dashboard', { days, source }, signal),
    placeholderData: keepPreviousData,
    // Figures that are being counted are there a moment later.
    refetchInterval: ({ state }) => (state.data?.isRefreshing === true ? 3_000 : 60_000),
  });
  return (
    <main id="content" class="stack">
      <div class="dashboard-head">
        <div>
          <h1>{w.title}</h1>
          {data === undefined ? null : (
            <span class="soft" role="status">
              {w.counted} <Moment at={data.madeAt} relative />
              {data.isRefreshing ? ` · ${w.refreshing}` : ''}
            </span>
          )}
        </div>
        <div class="row">
          <SelectField
            label={w.span}
            value={days}
            onPick={(value) => choose('days', value)}
            options={SPANS.map((span) => [span, w.days(Number(span))])}
          />
          <SelectField
            label={w.source}
            value={source}
            onPick={(value) => choose('source', value)}
            options={[
              ['', w.allSources],
              ...(data?.sources ?? []).map(({ id, name }) => [id, name] as const),
            ]}
          />
        </div>
      </div>
      {error === null ? null : <Failure error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null ? <Loading /> : null}
      {data === undefined ? null : <Figures dashboard={data} source={source} />}
    </main>
  );
}

function Figures({
  dashboard,
  source,
}: {
  readonly dashboard: Dashboard;
  readonly source: string;
}) {
  const w = useWords(DASHBOARD);
  if (dashboard.sources.length === 0) {
    return (
      <Empty title={w.empty}>
        <p>{w.emptyHint}</p>
        <Link href="/sweeps">{w.toSweeps}</Link>
      </Empty>
    );
  }
  return (
    <>
      <Digest digest={dashboard.digest} />
      <Failing failing={dashboard.failing} />
      <Trends days={dashboard.days} source={source} />
      <div class="dashboard-two">
        <section class="card">
          {dashboard.regions.length === 0 ? (
            <>
              <h2>{w.regions}</h2>
              <p class="soft">{w.noRegions}</p>
            </>
          ) : (
            <TileMap
              title={w.regions}
              desc={w.regionsDesc}
              cases={dashboard.regions}
              href={(region) => `/queue?state=all&region=${region}`}
            />
          )}
        </section>
        <Prices prices={dashboard.prices} />
      </div>
      <Scorecard recipients={dashboard.recipients} />
    </>
  );
}
