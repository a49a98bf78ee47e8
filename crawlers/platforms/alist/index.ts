import type { Page, Platform } from '../../../core/page.ts';
import { answerIn } from './answers.ts';
import { extract } from './extract.ts';
import { nextRequest } from './requests.ts';

/** AList and OpenList: lists of files that anyone may host, of one's own disk or of accounts with cloud disks. */
export const alist: Platform = {
  id: 'alist',
  surface: 'cloud-disk',
  version: 2,
  detect,
  nextRequest,
  extract,
};

/** Marks of the page, which a script fills. */
const MARKS = ['content="AList"', 'content="OpenList"', 'window.ALIST', 'window.OPENLIST'];

function detect(page: Page): number {
  const [first] = page.answers;
  if (first === undefined) {
    return 0;
  }
  if (/\/api\/fs\/(?:list|get)$/u.test(first.finalUrl) && answerIn(first) !== null) {
    return 1;
  }
  const head = first.text.slice(0, 20_000);
  return MARKS.some((mark) => head.includes(mark)) ? 0.9 : 0;
}
