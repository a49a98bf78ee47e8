import { Link } from 'wouter-preact';
import type { Dashboard } from '../../../api/dashboard.ts';
import { LineChart } from '../../parts/charts/line-chart.tsx';
import { CHARTS } from '../../parts/charts/words.ts';
import { ScrollX } from '../../parts/scroll-x.tsx';
import { KINDS } from '../../words/kinds.ts';
import { useWords } from '../../words/language.ts';
import { DASHBOARD } from './words.ts';

function whole(value: number): string {
  return value.toLocaleString('en', { maximumFractionDigits: 1 });
}

/** What came and went, by day. */
export function Trends({
  days,
  source,
}: {
  readonly days: Dashboard['days'];
  readonly source: string;
}) {
  const w = useWords(DASHBOARD);
  const c = useWords(CHARTS);
  const labels = days.map(({ day }) => day);
  const of = source === '' ? '' : `&source=${encodeURIComponent(source)}`;
  function line(key: 'suspect' | 'strong' | 'confirmed' | 'gone' | 'returned', filter: string) {
    return {
      name: w[key],
      values: days.map((day) => day[key]),
      href: () => `/queue?${filter}${of}`,
    };
  }
  return (
    <section class="card">
      <h2>{w.trends}</h2>
      <div class="dashboard-two">
        <LineChart
          title={w.trendCases}
          desc={w.trendsDesc}
          labels={labels}
          labelTitle={c.day}
          format={whole}
          series={[
            line('suspect', 'state=all&verdict=suspect'),
            line('strong', 'state=all&verdict=strong'),
            line('confirmed', 'state=confirmed'),
            line('gone', 'state=gone'),
            line('returned', 'state=returned'),
          ]}
        />
        <LineChart
          title={w.trendSightings}
          desc={w.trendsDesc}
          labels={labels}
          labelTitle={c.day}
          format={whole}
          series={[
            {
              name: w.seen,
              values: days.map(({ sightings }) => sightings),
              href: () => `/queue?state=all${of}`,
            },
          ]}
        />
      </div>
    </section>
  );
}

/** How each recipient deals with what it is asked. */
export function Scorecard({ recipients }: { readonly recipients: Dashboard['recipients'] }) {
  const w = useWords(DASHBOARD);
  return (
    <section class="card">
      <h2>{w.recipients}</h2>
      {recipients.length === 0 ? (
        <p class="soft">{w.noRecipients}</p>
      ) : (
        <ScrollX label={w.recipients}>
          <table>
            <thead>
              <tr>
                <th scope="col">{w.recipient}</th>
                {[
                  w.notices,
                  w.accepted,
                  w.refused,
                  w.cited,
                  w.goneShort,
                  w.returned,
                  w.median,
                  w.p90,
                ].map((title) => (
                  <th key={title} scope="col" class="number">
                    {title}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {recipients.map((one) => (
                <tr key={one.recipientId}>
                  <th scope="row" class="foreign">
                    {one.recipientId}
                  </th>
                  <td class="number">
                    <Link href="/queue?state=confirmed">{one.notices}</Link>
                  </td>
                  <td class="number">{one.accepted}</td>
                  <td class="number">{one.refused}</td>
                  <td class="number">{one.addresses}</td>
                  <td class="number">
                    <Link href="/queue?state=gone">{one.gone}</Link>
                  </td>
                  <td class="number">
                    <Link href="/queue?state=returned">{one.returned}</Link>
                  </td>
                  <td class="number">{hours(one.medianHours)}</td>
                  <td class="number">{hours(one.p90Hours)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollX>
      )}
    </section>
  );
}

function hours(value: number | null): string {
  return value === null ? '—' : whole(value);
}

/** What is asked for goods, week by week; one chart for each currency. */
export function Prices({ prices }: { readonly prices: Dashboard['prices'] }) {
  const w = useWords(DASHBOARD);
  const c = useWords(CHARTS);
  const kinds = useWords(KINDS);
  const currencies = [...new Set(prices.map(({ currency }) => currency))];
  return (
    <section class="card stack">
      <h2>{w.prices}</h2>
      {prices.length === 0 ? <p class="soft">{w.noPrices}</p> : null}
      {currencies.map((currency) => {
        const series = prices.filter((one) => one.currency === currency).slice(0, 6);
        const weeks = [
          ...new Set(series.flatMap(({ points }) => points.map(({ week }) => week))),
        ].toSorted();
        return (
          <LineChart
            key={currency}
            title={`${w.prices} · ${currency}`}
            desc={`${w.pricesDesc} (${currency})`}
            labels={weeks}
            labelTitle={c.week}
            format={whole}
            series={series.map(({ goods, per, points }) => ({
              name: `${kinds[goods] ?? goods}${per === null ? '' : ` · ${kinds[per] ?? per}`}`,
              values: weeks.map((week) => points.find((one) => one.week === week)?.median ?? null),
              href: () => '/queue?state=all',
            }))}
          />
        );
      })}
    </section>
  );
}
