import type { PageAnswer } from '../../../core/page.ts';
import { jsonIn } from '../../disks/json-answer.ts';
import { shownPageOf } from '../../disks/shown-page.ts';
import {
  isSuccess,
  proven,
  type ShareState,
  stateOfStatus,
  stateWithoutMeaning,
  walled,
} from '../../disks/state.ts';
import { FormAnswer } from './schema.ts';

/** Marks of a page that shows a file or a folder: github alist-org/alist, drivers/lanzou. */
const SHOWN = [
  'class="fileinfo"',
  'id="file"',
  'class="n_box_3fn"',
  'id="filenajax"',
  'class="filethetext"',
  '文件描述：',
  '/filemoreajax.php',
];

/** Marks of a page that asks for a code. */
const LOCKED = ['输入密码', 'id="pwdload"', 'pwdload', 'passwddiv'];

/** Texts in place of a share. */
const GONE: readonly (readonly [string, 'removed' | 'expired'])[] = [
  ['文件取消分享', 'removed'],
  ['取消分享了', 'removed'],
  ['文件不存在', 'removed'],
  ['文件链接失效', 'expired'],
];

/** A page that says that a share is gone says little else. */
const LITTLE = 400;

/** What the page of a share proves. */
export function pageStateOf(page: PageAnswer): ShareState {
  const html = withoutComments(page.text);
  const isShown = SHOWN.some((mark) => html.includes(mark));
  const byStatus = stateOfStatus(page);
  if (byStatus !== null) {
    return byStatus;
  }
  const lock = LOCKED.find((mark) => html.includes(mark));
  if (!isShown && lock === undefined) {
    return stateOfTexts(page, html);
  }
  if (lock !== undefined) {
    return proven('needs-code', `the page asks for a code (${lock})`);
  }
  return isSuccess(page) ? proven('alive', 'the page shows the share') : stateWithoutMeaning(page);
}

function stateOfTexts(page: PageAnswer, html: string): ShareState {
  if (html.includes('acw_sc__v2')) {
    return walled('WALL_CHALLENGE', 'acw_sc__v2');
  }
  const { text } = shownPageOf(html);
  const gone = text.length > LITTLE ? undefined : GONE.find(([words]) => text.includes(words));
  return gone === undefined ? stateWithoutMeaning(page) : proven(gone[1], gone[0]);
}

/** What the answer to the page's form proves beyond the page; null where it proves nothing. */
export function formStateOf(answer: PageAnswer): ShareState | null {
  const form = stateOfStatus(answer) === null ? jsonIn(answer, FormAnswer) : null;
  if (form === null || form.code === null) {
    return null;
  }
  if (form.code === 1) {
    return isSuccess(answer) ? proven('alive', 'zt 1') : null;
  }
  return form.code === 3 || form.message.includes('密码')
    ? proven('needs-code', `zt ${form.code} ${form.message}`.trim())
    : null;
}

/** The page without `<!-- … -->`, in which it keeps marks of forms that it does not show. */
function withoutComments(html: string): string {
  const [first = '', ...rest] = html.split('<!--');
  return first + rest.map((part) => part.slice(commentEndOf(part))).join('');
}

function commentEndOf(part: string): number {
  const end = part.indexOf('-->');
  return end === -1 ? part.length : end + 3;
}
