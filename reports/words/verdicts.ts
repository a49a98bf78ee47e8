import type { CaseState } from '../../core/case.ts';
import type { Verdict } from '../../core/score.ts';
import type { Wording } from './wording.ts';

/** What the machine proposes, in words. */
export const VERDICT_WORDINGS: Readonly<Record<Verdict, Wording>> = {
  strong: { zh: '高度可疑', en: 'strong' },
  suspect: { zh: '可疑', en: 'suspect' },
  clear: { zh: '未见异常', en: 'clear' },
};

/** Where a case stands, in words. */
export const STATE_WORDINGS: Readonly<Record<CaseState, Wording>> = {
  open: { zh: '待审查', en: 'open' },
  deferred: { zh: '暂缓', en: 'deferred' },
  dismissed: { zh: '已排除', en: 'dismissed' },
  confirmed: { zh: '已确认', en: 'confirmed' },
  gone: { zh: '已下架', en: 'gone' },
  returned: { zh: '重新出现', en: 'returned' },
};
