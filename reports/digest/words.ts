import type { CaseNews } from '../../core/repositories/periods.ts';
import type { Wording } from '../words/wording.ts';

export const DIGEST_WORDS = {
  title: { zh: '每日简报', en: 'Daily digest' },
  overdue: { zh: '逾期未处置的通知', en: 'Overdue notices' },
  failing: { zh: '须处理的来源', en: 'Sources that need a look' },
  stale: { zh: '资料陈旧、须重新核实的接收单位', en: 'Recipients to be looked up again' },
  none: { zh: '无', en: 'none' },
  addresses: { zh: '个网址', en: 'addresses' },
  since: { zh: '受理于', en: 'accepted' },
  pages: { zh: '页读取', en: 'pages read' },
  walls: { zh: '受阻', en: 'walls' },
  failures: { zh: '失败', en: 'failures' },
  paused: { zh: '暂停至', en: 'paused until' },
  more: { zh: '其余', en: 'more' },
  note: {
    zh: '网址已作处理，请勿直接打开，请勿联系卖家。',
    en: 'Addresses are written so that nobody opens one by a slip. Do not contact sellers.',
  },
} as const satisfies Readonly<Record<string, Wording>>;

export const NEWS_WORDS: Readonly<Record<CaseNews, Wording>> = {
  found: { zh: '新发现的案件', en: 'Cases with new sightings' },
  gone: { zh: '确认下架', en: 'Verified gone' },
  returned: { zh: '下架后重现', en: 'Returned after removal' },
};

/** Order in which a digest tells. */
export const NEWS_ORDER = ['returned', 'found', 'gone'] as const satisfies readonly CaseNews[];
