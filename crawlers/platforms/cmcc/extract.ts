import type { Extraction, Page, PageAnswer } from '../../../core/page.ts';
import { jsonIn } from '../../disks/json-answer.ts';
import { isShell, readingOfRendered } from '../../disks/rendered-page.ts';
import { sharedFileOf } from '../../disks/share-file.ts';
import { extractionOfShare, type ShareReading, stateAlone } from '../../disks/share-listing.ts';
import {
  isSuccess,
  type Meaning,
  proven,
  type ShareState,
  stateOfStatus,
  stateOfWords,
  stateWithoutMeaning,
} from '../../disks/state.ts';
import { NOTHING } from '../../found.ts';
import { Answer } from './schema.ts';

/** What the page, and the interface behind it, say in place of a share. */
const WORDS: readonly (readonly [string, Meaning])[] = [
  ['分享已取消', 'removed'],
  ['分享已被取消', 'removed'],
  ['外链不存在', 'removed'],
  ['分享不存在', 'removed'],
  ['分享的文件已被删除', 'removed'],
  ['分享已过期', 'expired'],
  ['链接已过期', 'expired'],
  ['分享已失效', 'expired'],
  ['已过期', 'expired'],
  ['提取码错误', 'needs-code'],
  ['请输入提取码', 'needs-code'],
  ['输入提取码', 'needs-code'],
];

/** How the service signs its titles. */
const BRAND = /(?:^|\s?[-_|]\s?)(?:中国移动云盘|和彩云).{0,20}$/u;

/** What a share shows: by the page that a browser rendered, or by an answer of the interface in the clear. */
export function extract(page: Page): Extraction {
  const [first] = page.answers;
  if (first === undefined) {
    return NOTHING;
  }
  const answer = jsonIn(first, Answer);
  const reading =
    answer === null
      ? readingOfRendered(first, WORDS, BRAND)
      : readingOfAnswer(first, answer, page.url);
  return { ...extractionOfShare(page, reading), needsBrowser: isShell(first, reading.state) };
}

function readingOfAnswer(answer: PageAnswer, told: Answer, base: string): ShareReading {
  const state = stateOfAnswer(answer, told);
  return {
    ...stateAlone(state),
    title: told.title,
    owner: told.owner,
    files: told.files.map((file) => sharedFileOf(file, '', base)),
  };
}

function stateOfAnswer(answer: PageAnswer, { code, words }: Answer): ShareState {
  if (code === '0' && isSuccess(answer)) {
    return proven('alive', 'resultCode 0');
  }
  return stateOfStatus(answer) ?? stateOfWords(words, WORDS) ?? stateWithoutMeaning(answer);
}
