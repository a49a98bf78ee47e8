import { maskIdentityNumbers } from '../../core/identity-number.ts';
import type { Figure } from '../../core/repositories/periods.ts';
import { foreign } from '../sweep/markup.ts';
import type { Language } from '../words/wording.ts';
import { figureKey, followCommand } from './figure-key.ts';
import { DIMENSION_LABELS, valueLabel } from './labels.ts';
import { anchorOf, exact, said, table, time } from './markup.ts';
import type { PeriodReport, SampledFigure } from './report.ts';
import { HEADLINES, number, word } from './words.ts';

/** Of a text, more than this is in the store. */
const TEXT_LENGTH = 160;

/** Every figure of a report that can be followed: what happened, then what was found by each value, then recipients. */
export function followedFigures({
  events,
  tallies,
  recipients,
}: PeriodReport): readonly SampledFigure[] {
  const values = tallies.flatMap(({ dimension, values: found }) =>
    found.map(({ value, found: count, sample }) => ({
      figure: { kind: dimension, value } as const,
      count,
      sample,
    })),
  );
  const asked = recipients.map(({ recipientId, addresses }) => ({
    figure: { kind: 'recipient', value: recipientId } as const,
    count: addresses,
    sample: [],
  }));
  return [...events, ...values, ...asked].filter(({ count }) => count > 0);
}

/** For each figure some of its sightings, and the command that lists all of them. */
export function appendix(report: PeriodReport, language: Language): string {
  const known = new Set(report.sightings.map(({ sightingId }) => sightingId));
  const entries = followedFigures(report).map(({ figure, count, sample }) => {
    const key = figureKey(figure);
    const ids = sample.map((id) =>
      known.has(id) ? `<a href="#s-${foreign(id)}">${exact(id)}</a>` : exact(id),
    );
    const rest = count - sample.length;
    const more = rest > 0 && sample.length > 0 ? ` <span class="soft">+${number(rest)}</span>` : '';
    return `<section class="entry" id="${anchorOf(key)}"><h3>${foreign(nameOf(figure, report, language))}: ${number(count)}</h3><p class="ids">${ids.join(' ')}${more}</p><p class="soft">${said('all', language)}: ${exact(followCommand(key, report.period))}</p></section>`;
  });
  return entries.length === 0
    ? `<p>${said('nothing', language)}</p>`
    : `<p class="soft">${said('appendixNote', language)}</p>${entries.join('')}`;
}

function nameOf(figure: Figure, { recipients }: PeriodReport, language: Language): string {
  if (figure.kind === 'recipient') {
    const { value } = figure;
    return recipients.find(({ recipientId }) => recipientId === value)?.name ?? value;
  }
  if ('value' in figure) {
    return `${DIMENSION_LABELS[figure.kind][language]} · ${valueLabel(figure.kind, figure.value)[language]}`;
  }
  const headline = HEADLINES.find(([, , kind]) => kind === figure.kind);
  return headline === undefined ? word('late', language) : headline[1][language];
}

/** The sightings that samples name, a few hundred at most. */
export function sightingRows({ sightings }: PeriodReport, language: Language): string {
  const rows = sightings.map(({ sightingId, caseId, url, firstSeenAt, text }) => [
    `<span id="s-${foreign(sightingId)}">${exact(sightingId)}</span>`,
    exact(caseId ?? '–'),
    exact(maskIdentityNumbers(url)),
    time(firstSeenAt),
    `<span dir="auto">${foreign(cut(maskIdentityNumbers(text)))}</span>`,
  ]);
  const heads = (['sighting', 'case', 'address', 'seenAt', 'text'] as const).map((name) =>
    word(name, language),
  );
  return rows.length === 0
    ? `<p>${said('nothing', language)}</p>`
    : table(word('sightings', language), heads, rows);
}

function cut(text: string): string {
  const characters = Array.from(text.replaceAll(/\s+/gu, ' ').trim());
  return characters.length <= TEXT_LENGTH
    ? characters.join('')
    : `${characters.slice(0, TEXT_LENGTH).join('')}…`;
}
