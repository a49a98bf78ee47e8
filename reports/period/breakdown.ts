import { type DimensionTally, PRICE_BANDS } from '../../core/repositories/periods.ts';
import { foreign } from '../sweep/markup.ts';
import type { Language } from '../words/wording.ts';
import { barChart } from './charts.ts';
import { DIMENSION_LABELS, valueLabel } from './labels.ts';
import { type Cell, followed, said, table } from './markup.ts';
import type { PeriodReport } from './report.ts';
import { number, word } from './words.ts';

/** What was found, counted five ways, each with a chart and its table. */
export function breakdown({ tallies }: PeriodReport, language: Language): string {
  const parts = tallies.map((tally) => dimension(tally, language));
  return `<p class="soft">${said('foundNote', language)}</p>${parts.join('')}`;
}

function dimension(tally: DimensionTally, language: Language): string {
  const { dimension: kind, others } = tally;
  const title = DIMENSION_LABELS[kind][language];
  const values = inOrder(tally);
  if (values.length === 0) {
    return `<h3>${foreign(title)}</h3><p>${said('nothing', language)}</p>`;
  }
  const named = values.map((one) => ({ ...one, label: valueLabel(kind, one.value)[language] }));
  const chart = barChart(
    {
      id: `by-${kind}`,
      title,
      description: named.map(({ label, found, gone }) => `${label}: ${found}, ${gone}`).join('; '),
      legend: [word('found', language), word('gone', language)],
    },
    named.map(({ label, found, gone }) => ({
      label,
      value: found,
      part: gone,
      shown: number(found),
    })),
  );
  const rows: (readonly Cell[])[] = named.map(
    ({ label, value, found, confirmed, gone, returned }) => [
      foreign(label),
      followed(found, `${kind}=${value}`),
      confirmed,
      gone,
      returned,
    ],
  );
  if (others !== null) {
    const label = language === 'zh' ? `其余 ${others.values} 类` : `${others.values} others`;
    rows.push([foreign(label), others.found, others.confirmed, others.gone, others.returned]);
  }
  const heads = (['value', 'found', 'confirmed', 'gone', 'returned'] as const).map((name) =>
    word(name, language),
  );
  const note =
    kind === 'goods' || kind === 'region' ? `<p class="soft">${said('overlap', language)}</p>` : '';
  return `<section class="dimension"><h3>${foreign(title)}</h3>${note}<div class="beside">${chart}${table(title, heads, rows)}</div></section>`;
}

/** Prices from the lowest band on; everything else as it stands, the most frequent first. */
function inOrder({ dimension: kind, values }: DimensionTally): DimensionTally['values'] {
  if (kind !== 'price') {
    return values;
  }
  const bands: readonly string[] = PRICE_BANDS;
  return values.toSorted((one, other) => bands.indexOf(one.value) - bands.indexOf(other.value));
}
