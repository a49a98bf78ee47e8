import type { SweepSummary } from '../../core/sweep.ts';
import type { Wording } from '../words/wording.ts';
import { words } from './markup.ts';

/** The figures that a reader looks for first. */
const MAJOR: readonly (readonly [figure: FigureName, wording: Wording, style: string])[] = [
  ['strong', { zh: '高度可疑', en: 'Strong' }, 'is-strong'],
  ['suspect', { zh: '可疑', en: 'Suspect' }, 'is-suspect'],
  ['newSightings', { zh: '新发现', en: 'New sightings' }, ''],
  ['casesOpened', { zh: '新立案件', en: 'Cases opened' }, ''],
];

/** Everything else that the sweep counted. */
const MINOR: readonly (readonly [figure: FigureName, wording: Wording])[] = [
  ['sources', { zh: '来源', en: 'Sources' }],
  ['captures', { zh: '抓取页面', en: 'Captures' }],
  ['unchanged', { zh: '未变化', en: 'Unchanged' }],
  ['listings', { zh: '信息条目', en: 'Listings' }],
  ['sightings', { zh: '发现', en: 'Sightings' }],
  ['evidence', { zh: '封存证据', en: 'Evidence sealed' }],
  ['walls', { zh: '受阻', en: 'Walls' }],
  ['failures', { zh: '失败', en: 'Failures' }],
];

/** The counts of a summary, by name. */
type FigureName = Exclude<keyof SweepSummary, 'sweepId' | 'startedAt' | 'durationMs'>;

/** The headline figures of a sweep. */
export function figures(summary: SweepSummary): string {
  const major = MAJOR.map(
    ([figure, wording, style]) =>
      `<div class="${style}"><dt>${words(wording)}</dt><dd>${summary[figure]}</dd></div>`,
  );
  const minor = MINOR.map(
    ([figure, wording]) => `<div><dt>${words(wording)}</dt><dd>${summary[figure]}</dd></div>`,
  );
  return `<dl class="figures">${major.join('')}</dl>\n<dl class="minor">${minor.join('')}</dl>`;
}
