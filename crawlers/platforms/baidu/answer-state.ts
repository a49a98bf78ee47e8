import type { PageAnswer } from '../../../core/page.ts';
import { jsonIn } from '../../disks/json-answer.ts';
import {
  decidedByCode,
  isSuccess,
  type ShareState,
  stateOf,
  stateOfStatus,
} from '../../disks/state.ts';
import { stateOfShown } from '../../disks/words-of-page.ts';
import { parseAddress } from '../../html/address.ts';
import { embeddedIn } from './embedded-object.ts';
import { ERROR_TYPES, INTERFACE_TYPES, NUMBERS, SENTENCES } from './meanings.ts';
import { Answer } from './schema.ts';

/** Characters of a page in which its error is looked for. */
const MAX_PAGE_CHARACTERS = 1_000_000;

/** `"errortype":3`, `errortype = '10'`. */
const ERROR_TYPE = /["']?\berror_?type["']?\s{0,3}[:=]\s{0,3}["']?(\d{1,3})\b/iu;

/** `"shareid":4`, `shareid = "123"`. */
const SHARE_ID = /\bshare_?id["']?\s{0,3}[:=]\s{0,3}["']?[1-9]/iu;

/** The state of a share by its page and, where it was asked for, by its root folder. */
export function shareState(page: PageAnswer, root: PageAnswer | undefined): ShareState | null {
  const state = pageState(page);
  const rootState = root === undefined ? null : listState(root);
  if (isLedAstray(page) && rootState !== null && rootState.state !== 'unknown') {
    return rootState;
  }
  return decidedByCode(state, rootState);
}

/**
 * Whether the page led to Baidu's own "not found": where a wrong address leads, but visitors without cookies are reported to
 * be led there from good ones too. It counts as long as the interface, which is asked all the same, says nothing else.
 */
export function isLedAstray({ finalUrl }: PageAnswer): boolean {
  return pathOf(finalUrl).startsWith('/error/404');
}

/** What the page of a share proves: where it leads, what it holds, what it shows; null where the interface must be asked. */
export function pageState(answer: PageAnswer): ShareState | null {
  const decided = stateOfStatus(answer) ?? listState(answer) ?? stateOfPlace(answer.finalUrl);
  if (decided !== null) {
    return decided;
  }
  if ((embeddedIn(answer)?.files.length ?? 0) > 0) {
    return isSuccess(answer) ? stateOf('alive', 'the page lists files') : null;
  }
  return errorOf(answer.text.slice(0, MAX_PAGE_CHARACTERS)) ?? stateOfShown(answer, SENTENCES);
}

/** The error that a page names for its script; type 0 may also stand for none on a page that names a share. */
function errorOf(html: string): ShareState | null {
  const type = ERROR_TYPE.exec(html)?.[1] ?? '';
  const meaning = Object.hasOwn(ERROR_TYPES, type) ? ERROR_TYPES[type] : undefined;
  const isDoubtful = type === '0' && SHARE_ID.test(html);
  return meaning === undefined || isDoubtful ? null : stateOf(meaning, `errortype ${type}`);
}

/** What an answer of the interface proves; null for what is none. */
function listState(answer: PageAnswer): ShareState | null {
  const byStatus = stateOfStatus(answer);
  if (byStatus !== null) {
    return byStatus;
  }
  const read = jsonIn(answer, Answer);
  if (read === null || read.errno === null) {
    return null;
  }
  if (read.errno !== 0) {
    return refusalOf(read.errno, read.errtype ?? '');
  }
  return isSuccess(answer) ? stateOf('alive', 'errno 0') : null;
}

function refusalOf(errno: number, errtype: string): ShareState {
  const byNumber = NUMBERS[String(errno)];
  if (byNumber !== undefined) {
    return stateOf(byNumber, `errno ${errno}`);
  }
  const byType = Object.hasOwn(INTERFACE_TYPES, errtype) ? INTERFACE_TYPES[errtype] : undefined;
  return byType === undefined
    ? stateOf('unknown', `errno ${errno}`)
    : stateOf(byType, `errno ${errno}, errtype ${errtype}`);
}

/** Where a share that cannot be opened is led to. */
function stateOfPlace(finalUrl: string): ShareState | null {
  const path = pathOf(finalUrl);
  if (/^\/(?:share|wap)\/init$/u.test(path)) {
    return stateOf('needs-code', `led to ${path}`);
  }
  return path.startsWith('/error/404') ? stateOf('removed', `led to ${path}`) : null;
}

function pathOf(address: string): string {
  return parseAddress(address)?.pathname ?? '';
}
