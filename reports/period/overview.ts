import { foreign } from '../sweep/markup.ts';
import type { Language } from '../words/wording.ts';
import { barChart, columnChart } from './charts.ts';
import { figureKey } from './figure-key.ts';
import { followed, said, table } from './markup.ts';
import type { PeriodReport } from './report.ts';
import { HEADLINES, hoursWords, number, spanWords, word } from './words.ts';

/** The figures that a reader looks for first. */
export function overview({ totals, overdue }: PeriodReport, language: Language): string {
  const cards = HEADLINES.map(([total, wording, kind], index) => {
    const count = totals[total] ?? 0;
    const shown = kind === null ? number(count) : followed(count, figureKey({ kind })).html;
    return `<div class="${index < 4 ? 'major' : 'minor'}"><dt>${foreign(wording[language])}</dt><dd>${shown}</dd></div>`;
  });
  const late = `<div class="major"><dt>${said('late', language)}</dt><dd>${followed(overdue.sightings, 'overdue').html}</dd></div>`;
  cards.splice(4, 0, late);
  const prices =
    totals.medianPrice === null
      ? ''
      : `<p class="soft">${foreign(language === 'zh' ? `最低要价：中位数 ${number(totals.medianPrice)} 元，九成不超过 ${number(totals.p90Price ?? 0)} 元` : `Lowest price asked: median ¥${number(totals.medianPrice)}, nine in ten at most ¥${number(totals.p90Price ?? 0)}`)}</p>`;
  return `<dl class="figures">${cards.join('')}</dl>${prices}`;
}

/** What came and what went, part by part. */
export function course({ buckets, size }: PeriodReport, language: Language): string {
  if (buckets.length === 0) {
    return `<p>${said('nothing', language)}</p>`;
  }
  const title = word('course', language);
  const description = `${word('foundUp', language)}; ${word('goneDown', language)}. ${buckets
    .map(({ day, found, gone }) => `${day}: ${found}, ${gone}`)
    .slice(0, 40)
    .join('; ')}`;
  const chart = columnChart(
    {
      id: 'course',
      title,
      description,
      legend: [word('foundUp', language), word('goneDown', language)],
    },
    buckets.map(({ day, found, gone }) => ({
      label: size === 'day' ? day.slice(5) : day.slice(2),
      up: found,
      down: gone,
    })),
  );
  const rows = buckets.map(({ day, found, confirmed, gone, returned }) => [
    foreign(day),
    found,
    confirmed,
    gone,
    returned,
  ]);
  const heads = (['date', 'found', 'confirmed', 'gone', 'returned'] as const).map((name) =>
    word(name, language),
  );
  return `<div class="beside">${chart}${table(title, heads, rows)}</div>`;
}

/** How long things took, from clock to clock. */
export function clocks({ spans }: PeriodReport, language: Language): string {
  const title = word('clocks', language);
  const timed = spans.filter(({ to, medianHours }) => to !== 'still-gone' && medianHours !== null);
  const chart =
    timed.length === 0
      ? ''
      : barChart(
          {
            id: 'clocks',
            title,
            description: timed
              .map(
                (span) =>
                  `${spanWords(span, language)}: ${hoursWords(span.medianHours, language)}, ${hoursWords(span.p90Hours, language)}`,
              )
              .join('; '),
            legend: [word('p90', language), word('median', language)],
          },
          timed.map((span) => ({
            label: spanWords(span, language),
            value: span.p90Hours ?? 0,
            part: span.medianHours ?? 0,
            shown: hoursWords(span.p90Hours, language),
          })),
        );
  const rows = spans.map((span) => [
    foreign(spanWords(span, language)),
    span.sightings,
    foreign(hoursWords(span.medianHours, language)),
    foreign(hoursWords(span.p90Hours, language)),
  ]);
  const heads = (['clock', 'count', 'median', 'p90'] as const).map((name) => word(name, language));
  return `<p class="soft">${said('clocksNote', language)}</p><div class="beside">${chart}${table(title, heads, rows)}</div>`;
}
