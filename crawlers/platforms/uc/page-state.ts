import type { PageAnswer } from '../../../core/page.ts';
import { answerState } from '../../disks/quark-family/answer-state.ts';
import { shownPageOf } from '../../disks/shown-page.ts';
import { type Meaning, type ShareState, stateOfWords } from '../../disks/state.ts';
import { lineOf } from '../../dom/read-content.ts';
import { all, selector } from '../../dom/select.ts';

/** The box that the page shows in place of a share; styles add letters to its class (`share-error-tips--2G2l6`). */
const TIPS = selector('[class*="share-error-tips"]');

/** What the box says, as public link checkers read it: each of these is a share that does not open any more. */
const WORDS: readonly (readonly [string, Meaning])[] = [
  ['违规', 'removed'],
  ['删除', 'removed'],
  ['停止分享', 'removed'],
  ['被取消', 'removed'],
  ['已过期', 'expired'],
  ['不存在', 'removed'],
  ['失效', 'removed'],
];

/** What the page of a share proves: that it is gone, or a wall; null where the interface must be asked. */
export function pageState(answer: PageAnswer): ShareState | null {
  const state = answerState(answer);
  if (state !== null || !answer.text.includes('share-error-tips')) {
    return state;
  }
  const tips = all(TIPS, shownPageOf(answer.text).document);
  return stateOfWords(tips.map((tip) => lineOf(tip)).join('\n'), WORDS);
}
