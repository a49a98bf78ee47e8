import { handleWording } from '../words/handles.ts';
import { legibleLine } from '../words/legible.ts';
import { STATE_WORDINGS, VERDICT_WORDINGS } from '../words/verdicts.ts';
import { foreign, time, words } from './markup.ts';
import type { ReportedCase } from './sweep-report.ts';
import { fitted } from './text-width.ts';

/** How much of an advertisement stands in a row, in characters. */
const ROW_LENGTH = 72;

/** How much stands before the first signal, in UTF-16 units. */
const LEAD = 12;

/** How much of a contact stands in a row, in columns. */
const CONTACT_WIDTH = 32;

/** A row for each case, which leads to the case further down on the same page. */
export function caseList(cases: readonly ReportedCase[]): string {
  const head = [
    { zh: '判断与状态', en: 'Verdict, state' },
    { zh: '概率', en: 'Probability' },
    { zh: '广告内容', en: 'Advertisement' },
    { zh: '联系方式', en: 'Contacts' },
    { zh: '价格', en: 'Price' },
    { zh: '最近发现', en: 'Last seen' },
  ].map((wording) => `<th scope="col">${words(wording)}</th>`);
  return `<table><thead><tr>${head.join('')}</tr></thead><tbody>\n${cases.map(row).join('\n')}\n</tbody></table>`;
}

function row(reported: ReportedCase): string {
  const { caseId, state, verdict, text, handles, prices, lastSeenAt } = reported;
  const line = Array.from(legibleLine(text.slice(startOf(reported))));
  const excerpt =
    line.length > ROW_LENGTH ? `${line.slice(0, ROW_LENGTH).join('')}…` : line.join('');
  const contacts = handles
    .slice(0, 3)
    .map(
      ({ kind, value }) =>
        `<div>${words(handleWording(kind))} ${foreign(fitted(legibleLine(value), CONTACT_WIDTH).trimEnd())}</div>`,
    );
  const more = handles.length > 3 ? `<div class="soft">+${handles.length - 3}</div>` : '';
  const stands = `<div class="soft">${words(STATE_WORDINGS[state])}</div>`;
  return `<tr><td>${verdictBadge(verdict)}${stands}</td><td class="num">${percent(reported.probability)}</td><td class="wide"><a href="#${foreign(caseId)}">${foreign(excerpt)}</a></td><td class="wide">${contacts.join('')}${more}</td><td class="num">${priceList(prices)}</td><td class="num">${time(lastSeenAt)}</td></tr>`;
}

/** Where the excerpt of a row starts: a little before the first signal where that stands far into the text. */
function startOf({ text, signals }: ReportedCase): number {
  const first = Math.min(...signals.map(({ span: [from] }) => from), text.length);
  return first < ROW_LENGTH / 2 || first === text.length ? 0 : first - LEAD;
}

/** The machine's proposal as a badge. */
export function verdictBadge(verdict: ReportedCase['verdict']): string {
  return `<span class="badge ${verdict}">${words(VERDICT_WORDINGS[verdict])}</span>`;
}

/** A probability as a whole percentage that never says 0 or 100 of what is only near it. */
export function percent(probability: number): string {
  const bounded = Math.min(Math.max(Math.round(probability * 100), 1), 99);
  return probability === 0 || probability === 1 ? `${probability * 100}%` : `${bounded}%`;
}

/** Prices as asked, one a line. */
export function priceList(prices: ReportedCase['prices']): string {
  return prices
    .map(({ amount, currency, per }) => {
      const each =
        per === null
          ? ''
          : words({ card: { zh: '／张', en: ' a card' }, set: { zh: '／套', en: ' a set' } }[per]);
      return `<div>${foreign(`${amount} ${currency}`)}${each}</div>`;
    })
    .join('');
}
