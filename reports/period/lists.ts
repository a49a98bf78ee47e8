import { foreign } from '../sweep/markup.ts';
import { legibleLine } from '../words/legible.ts';
import type { Language } from '../words/wording.ts';
import { exact, followed, said, table, time } from './markup.ts';
import { isFailing, type PeriodReport } from './report.ts';
import { hoursWords, type WordName, word } from './words.ts';

function heads(names: readonly WordName[], language: Language): readonly string[] {
  return names.map((name) => word(name, language));
}

/** How recipients deal with what they are asked. */
export function scorecards({ recipients }: PeriodReport, language: Language): string {
  if (recipients.length === 0) {
    return `<p>${said('nothing', language)}</p>`;
  }
  const rows = recipients.map((card) => [
    foreign(legibleLine(card.name)),
    card.notices,
    card.accepted,
    card.refused,
    followed(card.addresses, `recipient=${card.recipientId}`),
    card.gone,
    card.returned,
    foreign(hoursWords(card.medianHours, language)),
    foreign(hoursWords(card.p90Hours, language)),
  ]);
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
  return table(word('providers', language), heads(names, language), rows);
}

/** Notices whose recipients let their term pass. */
export function overdue({ overdue: late, recipients }: PeriodReport, language: Language): string {
  if (late.notices === 0) {
    return `<p>${said('none', language)}</p>`;
  }
  const names = new Map(recipients.map(({ recipientId, name }) => [recipientId, name]));
  const rows = late.rows.map(({ noticeId, caseId, recipientId, round, acceptedAt, addresses }) => [
    exact(noticeId),
    exact(caseId),
    foreign(legibleLine(names.get(recipientId) ?? recipientId)),
    round,
    addresses,
    time(acceptedAt),
  ]);
  const columns = ['notice', 'case', 'recipient', 'round', 'addresses', 'acceptedAt'] as const;
  const rest = late.notices - late.rows.length;
  const left =
    rest > 0
      ? `<p class="soft">${foreign(language === 'zh' ? `另有 ${rest} 件，请运行 npx cardsweep notice overdue` : `${rest} more: npx cardsweep notice overdue`)}</p>`
      : '';
  return `${table(word('overdue', language), heads(columns, language), rows)}${left}`;
}

/** How sources fared. */
export function sources({ sources: all }: PeriodReport, language: Language): string {
  if (all.length === 0) {
    return `<p>${said('nothing', language)}</p>`;
  }
  const rows = all.map((source) => {
    const pauses = source.paused.map(
      ({ host, wall, until }) =>
        `<div>${foreign(`${word('paused', language)} ${legibleLine(host)} (${wall})`)} → ${time(until)}</div>`,
    );
    const state = isFailing(source)
      ? `<strong>${said('failing', language)}</strong>`
      : said('fine', language);
    return [
      foreign(legibleLine(source.name)),
      source.captures,
      source.walls,
      source.failures,
      exact([...new Set(source.codes)].join(' ')),
      `${state}${pauses.join('')}`,
    ];
  });
  const columns = ['source', 'pages', 'walls', 'failures', 'codes', 'state'] as const;
  return table(word('sources', language), heads(columns, language), rows);
}
