import { handleWording } from '../words/handles.ts';
import { legibleLine } from '../words/legible.ts';
import { STATE_WORDINGS } from '../words/verdicts.ts';
import type { Wording } from '../words/wording.ts';
import { percent, priceList, verdictBadge } from './case-list.ts';
import { foreign, markedText, time, words } from './markup.ts';
import type { Picture, ReportedCase } from './sweep-report.ts';

/** Everything about one case. The address of the advertisement is text to copy, never a link. */
export function caseArticle(reported: ReportedCase): string {
  const { caseId, state, verdict, probability, screenshot } = reported;
  const id = foreign(caseId);
  return `<article class="case" id="${id}">
<header>${verdictBadge(verdict)}<span class="num">${percent(probability)}</span><h3>${id}</h3><span class="badge">${words(STATE_WORDINGS[state])}</span></header>
<div class="case-body${screenshot === null ? ' bare' : ''}">
<div>
<blockquote class="said" dir="auto">${markedText(reported)}</blockquote>
${signalList(reported)}
<dl class="facts">${facts(reported)}</dl>
${draft(reported)}
</div>
${screenshot === null ? '' : figure(screenshot)}
</div>
</article>`;
}

/** Every kind of signal once, for those who cannot hover. */
function signalList({ signals }: ReportedCase): string {
  const ids = [...new Set(signals.map(({ id }) => id))];
  return ids.length === 0
    ? ''
    : `<ul class="signals">${ids.map((id) => `<li>${foreign(id)}</li>`).join('')}</ul>`;
}

function facts(reported: ReportedCase): string {
  const { author, postedAt, evidenceId, seal, handles, prices } = reported;
  const contacts = handles.map(
    ({ kind, value }) =>
      `<span class="handle">${words(handleWording(kind))} <b class="copy">${foreign(legibleLine(value))}</b></span>`,
  );
  const rows: readonly (readonly [Wording, string | null])[] = [
    [{ zh: '网址', en: 'Address' }, `<span class="url">${foreign(reported.url)}</span>`],
    [{ zh: '来源', en: 'Source' }, foreign(reported.sourceId)],
    [{ zh: '发布者', en: 'Author' }, author === null ? null : foreign(legibleLine(author))],
    [{ zh: '发布时间', en: 'Posted' }, postedAt === null ? null : time(postedAt)],
    [
      { zh: '首次／最近发现', en: 'First / last seen' },
      `${time(reported.firstSeenAt)} – ${time(reported.lastSeenAt)}`,
    ],
    [{ zh: '联系方式', en: 'Contacts' }, contacts.length === 0 ? null : contacts.join(' ')],
    [{ zh: '价格', en: 'Price' }, prices.length === 0 ? null : priceList(prices)],
    [{ zh: '证据', en: 'Evidence' }, evidence(evidenceId)],
    [
      { zh: '封存校验值', en: 'Seal' },
      seal === null ? null : `<code class="copy">${foreign(seal)}</code>`,
    ],
  ];
  return rows
    .map(([label, value]) => (value === null ? '' : `<dt>${words(label)}</dt><dd>${value}</dd>`))
    .join('');
}

function evidence(evidenceId: string | null): string {
  return evidenceId === null
    ? words({ zh: '尚未封存', en: 'not sealed' })
    : `<code class="copy">${foreign(evidenceId)}</code>`;
}

function figure({ mime, bytes }: Picture): string {
  const note = words({
    zh: '画面可能出现受害人证件，已模糊处理。',
    en: 'Blurred: the picture may show the card of a victim.',
  });
  return `<figure><div class="frame"><img src="data:${foreign(mime)};base64,${Buffer.from(bytes).toString('base64')}" alt="页面截图 / screenshot of the page" loading="lazy"></div><figcaption>${note}</figcaption></figure>`;
}

/** The command that confirms the case, and the words of the request that would follow. */
function draft(reported: ReportedCase): string {
  if (!awaitsDecision(reported)) {
    return '';
  }
  const { caseId, draft: text } = reported;
  const command = `npx cardsweep case confirm ${caseId} --policy POLICY --reason "…" --as YOU`;
  const summary = words({
    zh: '确认案件与下架请求草稿',
    en: 'Confirm, and draft of the takedown request',
  });
  const body = text === null ? '' : `<pre>${foreign(text)}</pre>`;
  return `<details><summary>${summary}</summary><p><code class="copy">${foreign(command)}</code></p>${body}</details>`;
}

/** Whether a person has still to decide. */
export function awaitsDecision({ state }: ReportedCase): boolean {
  switch (state) {
    case 'open':
    case 'deferred':
    case 'returned':
      return true;
    case 'confirmed':
    case 'dismissed':
    case 'gone':
      return false;
  }
}
