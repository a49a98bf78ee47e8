import { createHash } from 'node:crypto';
import { maskIdentityNumbers } from '../../core/identity-number.ts';
import { POLICIES } from '../../core/notice.ts';
import { VERDICTS } from '../../core/score.ts';
import { escapeHtml } from '../words/escape-html.ts';
import { POLICY_WORDINGS } from '../words/policies.ts';
import { alarmSection } from './alarms.ts';
import { awaitsDecision, caseArticle } from './case-article.ts';
import { caseList } from './case-list.ts';
import { figures } from './figures.ts';
import { time, words } from './markup.ts';
import { STYLE } from './style.ts';
import type { ReportedCase, SweepReport } from './sweep-report.ts';
import { troubleSection } from './troubles.ts';

/** More cases than this make a page that no browser likes; the rest is in `cardsweep case list`. */
const MOST_CASES = 500;

/**
 * The report of a sweep for people: one HTML file that loads nothing, runs nothing and links nowhere, in Chinese and
 * English. Identity numbers are masked, pictures blurred until the reader asks for them.
 */
export function renderSweepReport(report: SweepReport): string {
  const cases = ranked(report.cases.map(masked));
  const policy = `default-src 'none'; img-src data:; style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'; base-uri 'none'; form-action 'none'`;
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex, nofollow, noarchive">
<meta name="format-detection" content="telephone=no, email=no, address=no, url=no">
<title>cardsweep ${escapeHtml(report.summary.sweepId)}</title>
<style>${STYLE}</style>
</head>
<body>
<input class="switch" type="radio" name="language" id="zh" checked aria-label="中文">
<input class="switch" type="radio" name="language" id="en" aria-label="English">
<input class="switch" type="checkbox" id="pictures" aria-label="显示清晰截图 / show pictures clearly">
${pageHead(report)}
<main>
${figures(report.summary)}
${alarmSection(report.alarms ?? [])}
${caseSections(cases)}
${troubleSection({ zh: '受阻之处', en: 'Walls' }, report.walls.map(maskedTrouble))}
${troubleSection({ zh: '失败', en: 'Failures' }, report.failures.map(maskedTrouble))}
</main>
<footer><p>${words({
    zh: '机器只提出判断，是否处置由人决定。请勿打开广告网址，请勿联系卖家。本文件含敏感信息，请妥善保管。',
    en: 'The machine only proposes; people decide. Do not open the addresses and do not contact sellers. Keep this file safe.',
  })}</p></footer>
</body>
</html>
`;
}

function pageHead({ summary, cases }: SweepReport): string {
  const seconds = (summary.durationMs / 1000).toFixed(1);
  const pictures = cases.some(({ screenshot }) => screenshot !== null)
    ? `<label for="pictures">${words({ zh: '显示清晰截图', en: 'Show pictures clearly' })}</label>`
    : '';
  return `<header><h1>${words({ zh: '扫描报告', en: 'Sweep report' })}</h1>
<div class="switches"><label for="zh" lang="zh-CN">中文</label><label for="en" lang="en">English</label>${pictures}</div>
<p class="when soft"><code>${escapeHtml(summary.sweepId)}</code> · ${time(new Date(summary.startedAt))} (UTC+8) · ${seconds} s</p></header>`;
}

function caseSections(cases: readonly ReportedCase[]): string {
  if (cases.length === 0) {
    return `<section><h2>${words({ zh: '案件', en: 'Cases' })}</h2><p class="note">${words({ zh: '本次扫描没有发现可疑广告。', en: 'This sweep found no suspect advertisement.' })}</p></section>`;
  }
  const shown = cases.slice(0, MOST_CASES);
  const rest = cases.length - shown.length;
  const left =
    rest > 0
      ? `<p class="note">${words({ zh: `另有 ${rest} 件未列出，请运行：`, en: `${rest} more are not shown; run: ` })}<code>npx cardsweep case list</code></p>`
      : '';
  return `<section><h2>${words({ zh: '案件', en: 'Cases' })} (${cases.length})</h2>
${caseList(shown)}
${left}</section>
${howToDecide()}
<section><h2>${words({ zh: '案件详情', en: 'Each case' })}</h2>
${shown.map(caseArticle).join('\n')}
</section>`;
}

function howToDecide(): string {
  const policies = POLICIES.map(
    (policy) => `<li><code>${policy}</code> ${words(POLICY_WORDINGS[policy])}</li>`,
  );
  return `<section class="note"><h3>${words({ zh: '如何确认', en: 'How to confirm' })}</h3>
<p>${words({
    zh: '看过案件后运行下列命令；确认后才会生成并发出下架请求。若不是违法广告，用 dismiss 代替 confirm。',
    en: 'Look at a case, then run the command below; only then a takedown request is written and sent. If it is no unlawful advertisement, use dismiss instead of confirm.',
  })}</p>
<p><code class="copy">npx cardsweep case confirm CASE --policy POLICY --reason "…" --as YOU</code></p>
<details><summary>${words({ zh: 'POLICY 可取的值', en: 'What POLICY can be' })}</summary><ul>${policies.join('')}</ul></details></section>`;
}

/** What waits for a decision first, then the surest; among equals by id, so that two reports of one sweep are the same. */
function ranked(cases: readonly ReportedCase[]): readonly ReportedCase[] {
  return cases.toSorted(
    (one, other) =>
      Number(awaitsDecision(other)) - Number(awaitsDecision(one)) ||
      VERDICTS.indexOf(other.verdict) - VERDICTS.indexOf(one.verdict) ||
      other.probability - one.probability ||
      one.caseId.localeCompare(other.caseId, 'en'),
  );
}

/** A case without identity numbers. Masking keeps offsets, so that signals still point at their words. */
function masked(reported: ReportedCase): ReportedCase {
  const { url, text, author, handles, draft } = reported;
  return {
    ...reported,
    url: maskIdentityNumbers(url),
    text: maskIdentityNumbers(text),
    author: author === null ? null : maskIdentityNumbers(author),
    handles: handles.map(({ kind, value }) => ({ kind, value: maskIdentityNumbers(value) })),
    draft: draft === null ? null : maskIdentityNumbers(draft),
  };
}

function maskedTrouble<T extends { readonly url: string | null }>(trouble: T): T {
  return { ...trouble, url: trouble.url === null ? null : maskIdentityNumbers(trouble.url) };
}
