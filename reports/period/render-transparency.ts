import { createHash } from 'node:crypto';
import { foreign } from '../sweep/markup.ts';
import { legibleLine } from '../words/legible.ts';
import { LANGUAGE_TAGS, type Language, type Wording } from '../words/wording.ts';
import { DIMENSION_LABELS, valueLabel } from './labels.ts';
import { type Cell, said, table, time } from './markup.ts';
import { periodStyle } from './style.ts';
import type { PublicCount, Transparency } from './transparency.ts';
import { HEADLINES, hoursWords, number, spanWords, type WordName, word } from './words.ts';

const TITLE: Wording = { zh: '透明度报告', en: 'Transparency report' };
const OTHERS: Wording = { zh: '其他受理方合计', en: 'All other recipients' };

function note(smallest: number): Wording {
  return {
    zh: `本报告仅列数目与时间，不含网址、联系方式和编号。小于 ${smallest} 的数目，以及可据以推算的数目，以“·”代替。`,
    en: `Counts and times alone: no address, no contact, no id. Counts below ${smallest}, and those that would tell them, are left out (·).`,
  };
}

/** What may be published of a period, as a page that loads and runs nothing. */
export function renderTransparency(given: Transparency, language: Language): string {
  const { period, organisation, smallestCount } = given;
  const title = TITLE[language];
  const style = periodStyle(`${organisation} ${title}`, word('page', language));
  const policy = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'; base-uri 'none'; form-action 'none'`;
  const sections = [
    totals(given, language),
    clocks(given, language),
    ...tables(given, language),
    recipients(given, language),
  ];
  return `<!doctype html>
<html lang="${LANGUAGE_TAGS[language]}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${foreign(title)}</title>
<style>${style}</style>
</head>
<body>
<header><h1>${foreign(title)}</h1><p>${said('period', language)}: ${time(period.from)} ${said('until', language)} ${time(period.to)} (UTC+8) · ${said('by', language)}: ${foreign(legibleLine(organisation))}</p>
<p class="soft">${foreign(note(smallestCount)[language])}</p></header>
<main>
${sections.join('\n')}
</main>
</body>
</html>
`;
}

function count(value: PublicCount | undefined): string {
  return value === null || value === undefined ? '·' : number(value);
}

/** The same in a table, to the right. */
function cell(value: PublicCount): Cell {
  return { count: value ?? 0, html: count(value) };
}

/** A heading of the period report without its number. */
function heading(name: WordName, language: Language): string {
  return word(name, language).replace(/^(?:[一二三四五六七八九]+、|\d+\. )/u, '');
}

function totals({ totals: all }: Transparency, language: Language): string {
  const cards = HEADLINES.filter(([name]) => name in all).map(
    ([name, wording]) =>
      `<div class="minor"><dt>${foreign(wording[language])}</dt><dd>${count(all[name])}</dd></div>`,
  );
  return `<section><h2>${foreign(heading('overview', language))}</h2><dl class="figures">${cards.join('')}</dl></section>`;
}

function clocks({ clocks: spans }: Transparency, language: Language): string {
  const rows = spans.map((span) => [
    foreign(spanWords(span, language)),
    cell(span.sightings),
    foreign(hoursWords(span.medianHours, language)),
    foreign(hoursWords(span.p90Hours, language)),
  ]);
  const heads = (['clock', 'count', 'median', 'p90'] as const).map((name) => word(name, language));
  return `<section><h2>${foreign(heading('clocks', language))}</h2>${table(word('clocks', language), heads, rows)}</section>`;
}

function tables({ tables: all }: Transparency, language: Language): readonly string[] {
  const heads = (['value', 'found', 'confirmed', 'gone', 'returned'] as const).map((name) =>
    word(name, language),
  );
  return all.map(({ dimension, values }) => {
    const title = DIMENSION_LABELS[dimension][language];
    const rows = values.map(({ value, found, confirmed, gone, returned }) => [
      foreign(valueLabel(dimension, value)[language]),
      cell(found),
      cell(confirmed),
      cell(gone),
      cell(returned),
    ]);
    const body =
      rows.length === 0 ? `<p>${said('nothing', language)}</p>` : table(title, heads, rows);
    return `<section><h2>${foreign(title)}</h2>${body}</section>`;
  });
}

function recipients({ recipients: cards }: Transparency, language: Language): string {
  const names = [
    'recipient',
    'notices',
    'accepted',
    'refused',
    'addresses',
    'gone',
    'returned',
    'median',
    'p90',
  ] as const;
  const rows = cards.map((card) => [
    foreign(card.name === '' ? OTHERS[language] : legibleLine(card.name)),
    ...[card.notices, card.accepted, card.refused, card.addresses, card.gone, card.returned].map(
      cell,
    ),
    foreign(hoursWords(card.medianHours, language)),
    foreign(hoursWords(card.p90Hours, language)),
  ]);
  const title = heading('providers', language);
  const heads = names.map((name) => word(name, language));
  const body =
    rows.length === 0 ? `<p>${said('nothing', language)}</p>` : table(title, heads, rows);
  return `<section class="wide"><h2>${foreign(title)}</h2>${body}</section>`;
}
