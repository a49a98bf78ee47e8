import { createHash } from 'node:crypto';
import { foreign } from '../sweep/markup.ts';
import { legibleLine } from '../words/legible.ts';
import { LANGUAGE_TAGS, type Language } from '../words/wording.ts';
import { appendix, sightingRows } from './appendix.ts';
import { breakdown } from './breakdown.ts';
import { overdue, scorecards, sources } from './lists.ts';
import { said, time } from './markup.ts';
import { clocks, course, overview } from './overview.ts';
import type { PeriodReport } from './report.ts';
import { periodStyle } from './style.ts';
import { type WordName, word } from './words.ts';

type Draw = (report: PeriodReport, language: Language) => string;

/** Everything that the report tells, in order, and the class of its section. */
const SECTIONS: readonly (readonly [heading: WordName, draw: Draw, className: string])[] = [
  ['overview', overview, 'overview'],
  ['course', course, 'course'],
  ['clocks', clocks, 'clocks'],
  ['breakdown', breakdown, 'breakdown'],
  ['providers', scorecards, 'wide'],
  ['overdue', overdue, 'wide'],
  ['sources', sources, 'wide'],
  ['appendix', appendix, 'appendix'],
  ['sightings', sightingRows, 'wide'],
];

/**
 * The report of a period for people: one HTML file in one language, for screens and for paper, that loads nothing, runs nothing and
 * links nowhere but into itself. Each figure leads to sightings. The same report gives the same page.
 */
export function renderPeriod(report: PeriodReport, language: Language): string {
  const { period, madeAt, organisation } = report;
  const title = word('title', language);
  const span = `${period.from.toISOString().slice(0, 10)} – ${period.to.toISOString().slice(0, 10)}`;
  const style = periodStyle(`cardsweep ${title} ${span}`, word('page', language));
  const policy = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'; base-uri 'none'; form-action 'none'`;
  const sections = SECTIONS.map(
    ([heading, draw, className]) =>
      `<section class="${className}"><h2>${said(heading, language)}</h2>${draw(report, language)}</section>`,
  );
  return `<!doctype html>
<html lang="${LANGUAGE_TAGS[language]}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex, nofollow, noarchive">
<meta name="format-detection" content="telephone=no, email=no, address=no, url=no">
<title>${foreign(`${title} ${span}`)}</title>
<style>${style}</style>
</head>
<body>
<header><h1>${foreign(title)}</h1>
<p>${said('period', language)}: ${time(period.from)} ${said('until', language)} ${time(period.to)} (UTC+8) · ${said('by', language)}: ${foreign(legibleLine(organisation))} · ${said('madeAt', language)}: ${time(madeAt)}</p></header>
<main>
${sections.join('\n')}
</main>
<footer><p>${said('notOpen', language)}</p></footer>
</body>
</html>
`;
}
