import type { CaseLines, SourceFortune } from '../../core/repositories/periods.ts';
import { escapeHtml } from '../words/escape-html.ts';
import { legibleLine } from '../words/legible.ts';
import { utc } from '../words/moment.ts';
import { LANGUAGE_TAGS, LANGUAGES, type Language } from '../words/wording.ts';
import { defanged } from './defang.ts';
import type { Digest } from './digest.ts';
import { DIGEST_WORDS, NEWS_ORDER, NEWS_WORDS } from './words.ts';

/** A part of a digest, from which text and HTML are written alike. */
interface Part {
  readonly heading: string;
  readonly count: number;
  readonly lines: readonly string[];
}

function partsOf(digest: Digest, language: Language): readonly Part[] {
  const news = NEWS_ORDER.map((kind) => {
    const { cases, rows } = digest.news[kind];
    const lines = caseLines({ cases, rows }, language);
    return { heading: NEWS_WORDS[kind][language], count: cases, lines };
  });
  return [
    overduePart(digest, language),
    ...news,
    failingPart(digest, language),
    ...staleParts(digest, language),
  ];
}

function overduePart({ overdue }: Digest, language: Language): Part {
  const lines = overdue.rows.map(
    ({ noticeId, caseId, recipientId, round, acceptedAt, addresses }) =>
      `${noticeId}  ${legibleLine(recipientId)} #${round}  ${caseId}  ${addresses} ${DIGEST_WORDS.addresses[language]}, ${DIGEST_WORDS.since[language]} ${utc(acceptedAt)}`,
  );
  return {
    heading: DIGEST_WORDS.overdue[language],
    count: overdue.notices,
    lines: withRest(lines, overdue.notices, language),
  };
}

function caseLines({ cases, rows }: CaseLines, language: Language): readonly string[] {
  const lines = rows.map(
    ({ caseId, sourceId, addresses, url }) =>
      `${caseId}  ${legibleLine(sourceId)}  ${addresses} ${DIGEST_WORDS.addresses[language]}  ${defanged(url)}`,
  );
  return withRest(lines, cases, language);
}

function failingPart({ failing }: Digest, language: Language): Part {
  return {
    heading: DIGEST_WORDS.failing[language],
    count: failing.length,
    lines: failing.map((source) => sourceLine(source, language)),
  };
}

/** Told only where there is something to look up. */
function staleParts({ stale = [] }: Digest, language: Language): readonly Part[] {
  const lines = stale.map(({ id, checkedOn }) => `${legibleLine(id)}  ${checkedOn}`);
  const heading = DIGEST_WORDS.stale[language];
  return lines.length === 0 ? [] : [{ heading, count: lines.length, lines }];
}

function sourceLine(
  { sourceId, name, captures, walls, failures, codes, paused }: SourceFortune,
  language: Language,
): string {
  const counts = `${captures} ${DIGEST_WORDS.pages[language]}, ${walls} ${DIGEST_WORDS.walls[language]}, ${failures} ${DIGEST_WORDS.failures[language]}`;
  const pauses = paused.map(
    ({ host, wall, until }) =>
      `${legibleLine(host)} ${wall} ${DIGEST_WORDS.paused[language]} ${utc(until)}`,
  );
  return [`${sourceId} ${legibleLine(name)}: ${counts}`, [...new Set(codes)].join(' '), ...pauses]
    .filter((part) => part !== '')
    .join('; ');
}

function withRest(lines: readonly string[], count: number, language: Language): readonly string[] {
  const rest = count - lines.length;
  return rest > 0 ? [...lines, `+${rest} ${DIGEST_WORDS.more[language]}`] : lines;
}

/** The head of the mail: the day, and the counts. */
export function digestSubject({ day, news, overdue, failing }: Digest): string {
  return `cardsweep ${day}: ${news.found.cases} new 新, ${news.gone.cases} gone 下架, ${overdue.notices} overdue 逾期, ${news.returned.cases} returned 重现, ${failing.length} sources 来源`;
}

/** A digest as plain text, once in every language. Nothing in it can be clicked but the console's own address. */
export function digestText(digest: Digest): string {
  const articles = LANGUAGES.map((language) => {
    const parts = partsOf(digest, language).map(({ heading, count, lines }) =>
      [`${heading}: ${count}`, ...lines.map((line) => `  ${line}`)].join('\n'),
    );
    return [titleOf(digest, language), ...parts, DIGEST_WORDS.note[language]].join('\n\n');
  });
  const web = digest.publicUrl === null ? [] : [digest.publicUrl];
  return `${[...articles, ...web].join('\n\n----------------------------------------\n\n')}\n`;
}

function titleOf(digest: Digest, language: Language): string {
  return `${legibleLine(digest.organisation)} · ${DIGEST_WORDS.title[language]} ${spanOf(digest)} (UTC)`;
}

const DAY_MS = 86_400_000;

/** A day by its date, any other span by its ends. */
function spanOf({ day, period: { from, to } }: Digest): string {
  const isDay = from.getTime() % DAY_MS === 0 && to.getTime() - from.getTime() === DAY_MS;
  return isDay ? day : `${from.toISOString().slice(0, 16)} – ${to.toISOString().slice(0, 16)}`;
}

const STYLE =
  'body{font:15px/1.55 "Noto Sans SC","PingFang SC","Microsoft YaHei",system-ui,sans-serif;color:#171b20;background:#fff;max-width:48rem;margin:0 auto;padding:1rem}h1{font-size:1.25rem}h2{font-size:1rem;margin:1.25rem 0 .25rem}ul{margin:.25rem 0;padding-left:1.2rem}li{overflow-wrap:anywhere;margin:.15rem 0}article+article{border-top:2px solid #171b20;margin-top:2rem}p{color:#56616d}';

/** The same as a page that loads and runs nothing. */
export function digestHtml(digest: Digest): string {
  const articles = LANGUAGES.map((language) => {
    const parts = partsOf(digest, language).map(({ heading, count, lines }) => {
      const list = lines.map((line) => `<li>${escapeHtml(line)}</li>`).join('');
      return `<h2>${escapeHtml(heading)}: ${count}</h2>${list === '' ? '' : `<ul>${list}</ul>`}`;
    });
    return `<article lang="${LANGUAGE_TAGS[language]}"><h1>${escapeHtml(titleOf(digest, language))}</h1>${parts.join('\n')}<p>${escapeHtml(DIGEST_WORDS.note[language])}</p></article>`;
  });
  const web =
    digest.publicUrl === null
      ? ''
      : `<p><a href="${escapeHtml(digest.publicUrl)}">${escapeHtml(digest.publicUrl)}</a></p>`;
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="format-detection" content="telephone=no, email=no, address=no, url=no">
<title>${escapeHtml(digestSubject(digest))}</title>
<style>${STYLE}</style>
</head>
<body>
${articles.join('\n')}
${web}
</body>
</html>
`;
}
