import type { ClockSpan, EventKind, PeriodTotals } from '../../core/repositories/periods.ts';
import type { Language, Wording } from '../words/wording.ts';

/** Every fixed word of the period report, by language. */
const WORDS = {
  title: { zh: '周期报告', en: 'Period report' },
  period: { zh: '统计期间', en: 'Period' },
  madeAt: { zh: '生成时间', en: 'Made at' },
  by: { zh: '单位', en: 'Organisation' },
  until: { zh: '至', en: 'to' },
  overview: { zh: '一、总览', en: '1. Overview' },
  course: { zh: '二、期间走势', en: '2. Course of the period' },
  clocks: { zh: '三、五个时钟', en: '3. Five clocks' },
  breakdown: { zh: '四、分布', en: '4. What was found, by kind' },
  providers: { zh: '五、受理方评分', en: '5. Scorecard of recipients' },
  overdue: { zh: '六、逾期未处置', en: '6. Overdue' },
  late: { zh: '逾期未处置', en: 'Overdue' },
  sources: { zh: '七、来源状况', en: '7. Sources' },
  appendix: { zh: '附：数字追溯', en: 'Appendix: following the figures' },
  sightings: { zh: '附：所涉信息', en: 'Appendix: sightings' },
  nothing: { zh: '本期间没有记录。', en: 'Nothing happened in this period.' },
  none: { zh: '无', en: 'none' },
  found: { zh: '发现', en: 'Found' },
  confirmed: { zh: '已确认', en: 'Confirmed' },
  gone: { zh: '已下架', en: 'Gone' },
  returned: { zh: '重现', en: 'Returned' },
  date: { zh: '日期', en: 'From day' },
  clock: { zh: '时钟', en: 'Clock' },
  count: { zh: '条数', en: 'Sightings' },
  median: { zh: '中位数', en: 'Median' },
  p90: { zh: '九成以内', en: '90th percentile' },
  value: { zh: '类别', en: 'Value' },
  share: { zh: '占比', en: 'Share' },
  recipient: { zh: '受理方', en: 'Recipient' },
  notices: { zh: '通知', en: 'Notices' },
  accepted: { zh: '受理', en: 'Accepted' },
  refused: { zh: '拒绝', en: 'Refused' },
  addresses: { zh: '网址', en: 'Addresses' },
  round: { zh: '次数', en: 'Round' },
  notice: { zh: '通知编号', en: 'Notice' },
  case: { zh: '案件', en: 'Case' },
  acceptedAt: { zh: '受理时间', en: 'Accepted at' },
  source: { zh: '来源', en: 'Source' },
  pages: { zh: '页面', en: 'Pages read' },
  walls: { zh: '受阻', en: 'Walls' },
  failures: { zh: '失败', en: 'Failures' },
  codes: { zh: '原因', en: 'Why' },
  state: { zh: '状况', en: 'State' },
  failing: { zh: '须处理', en: 'needs a look' },
  fine: { zh: '正常', en: 'fine' },
  paused: { zh: '暂停', en: 'paused' },
  sighting: { zh: '信息编号', en: 'Sighting' },
  address: { zh: '网址', en: 'Address' },
  seenAt: { zh: '首次发现', en: 'First seen' },
  text: { zh: '原文（身份号码已遮盖）', en: 'Text (identity numbers masked)' },
  figure: { zh: '数字', en: 'Figure' },
  all: { zh: '全部列出', en: 'All of them' },
  overlap: {
    zh: '一条信息可属多类，各类之和可大于总数。',
    en: 'A sighting may have several of these, so that they may add up to more than the total.',
  },
  chart: { zh: '图', en: 'Chart' },
  foundUp: { zh: '向上：发现', en: 'Up: found' },
  goneDown: { zh: '向下：已下架', en: 'Down: gone' },
  notOpen: {
    zh: '机器只提出判断，是否处置由人决定。请勿打开广告网址，请勿联系卖家。本文件含敏感信息，请妥善保管。',
    en: 'The machine only proposes; people decide. Do not open the addresses and do not contact sellers. Keep this file safe.',
  },
  clocksNote: {
    zh: '范围：本期间内首次确认的案件所含信息。已下架：复查确认且此后未再见；受阻、超时不算下架。',
    en: 'Of the sightings of cases that were first confirmed in this period. Gone: a recheck found it gone and none since found it up; a wall or a time-out is never gone.',
  },
  foundNote: {
    zh: '范围：本期间内首次发现、已列入案件的信息；右侧各列为其至今的处置情况。',
    en: 'Of the sightings of cases that were first seen in this period; the columns on the right tell what has become of them since.',
  },
  appendixNote: {
    zh: '每个数字列出最新的若干条信息编号；右列命令给出全部。',
    en: 'For each figure the ids of some of its newest sightings; the command lists all of them.',
  },
  page: { zh: '第 | 页 · 共 | 页', en: 'Page | of |' },
} as const satisfies Readonly<Record<string, Wording>>;

export type WordName = keyof typeof WORDS;

/** A fixed word of the report. */
export function word(name: WordName, language: Language): string {
  return WORDS[name][language];
}

/** What each headline figure is called, and the figure that it is followed by. */
export const HEADLINES: readonly (readonly [
  total: keyof PeriodTotals,
  wording: Wording,
  figure: EventKind | null,
])[] = [
  ['found', { zh: '新发现（可疑）', en: 'New (suspect)' }, 'found'],
  ['confirmed', { zh: '新确认', en: 'Confirmed' }, 'confirmed'],
  ['gone', { zh: '确认下架', en: 'Verified gone' }, 'gone'],
  ['returned', { zh: '下架后重现', en: 'Returned' }, 'returned'],
  ['seen', { zh: '看过的新信息', en: 'Texts first seen' }, null],
  ['casesOpened', { zh: '新立案件', en: 'Cases opened' }, null],
  ['casesConfirmed', { zh: '确认案件', en: 'Cases confirmed' }, null],
  ['casesDismissed', { zh: '排除案件', en: 'Cases dismissed' }, null],
  ['notices', { zh: '发出通知', en: 'Notices written' }, null],
  ['noticesAccepted', { zh: '通知获受理', en: 'Notices accepted' }, null],
  ['accepted', { zh: '首次获受理的信息', en: 'Sightings first accepted' }, 'accepted'],
  ['noticesRefused', { zh: '通知被拒', en: 'Notices refused' }, null],
  ['withdrawn', { zh: '撤回通知', en: 'Notices withdrawn' }, null],
  ['appeals', { zh: '申诉', en: 'Appeals' }, null],
];

const CLOCKS: Readonly<Record<ClockSpan['from'] | ClockSpan['to'], Wording>> = {
  seen: { zh: '首次发现', en: 'First seen' },
  confirmed: { zh: '确认', en: 'confirmed' },
  accepted: { zh: '通知获受理', en: 'notice accepted' },
  gone: { zh: '确认下架', en: 'verified gone' },
  'still-gone': { zh: '三十日后仍下架', en: 'still gone after 30 days' },
};

/** From one clock to another, in words. */
export function spanWords(
  { from, to }: Pick<ClockSpan, 'from' | 'to'>,
  language: Language,
): string {
  const start = CLOCKS[from][language];
  return `${start.charAt(0).toUpperCase()}${start.slice(1)} → ${CLOCKS[to][language]}`;
}

/** Hours as people read them: minutes below two hours, days above four. */
export function hoursWords(hours: number | null, language: Language): string {
  if (hours === null) {
    return '–';
  }
  if (hours < 2) {
    return `${Math.round(hours * 60)} ${language === 'zh' ? '分钟' : 'min'}`;
  }
  return hours < 96
    ? `${hours.toFixed(1)} ${language === 'zh' ? '小时' : 'h'}`
    : `${(hours / 24).toFixed(1)} ${language === 'zh' ? '天' : 'd'}`;
}

/** A number with marks between thousands. */
export function number(value: number): string {
  return value.toLocaleString('en-US', { maximumFractionDigits: 1 });
}
