import type { FetchRequest } from '../../../core/exchange.ts';
import type { LinkState } from '../../../core/link.ts';
import type { PageAnswer } from '../../../core/page.ts';
import { jsonIn } from '../../disks/json-answer.ts';
import { FormAnswer } from './schema.ts';
import { askForm, shareFormOf } from './share-form.ts';
import { pageStateOf } from './state.ts';

/** Questions that one share may cost: its page, and pages of its files. */
const MAX_QUESTIONS = 12;

/** Files of a full page; after a shorter one there is no further. */
const FULL_PAGE = 50;

/** The share's page, then what its own form asks for: a folder page by page, a locked file once with the published code. */
export function nextRequest(
  target: { readonly url: string; readonly accessCode: string | null },
  answers: readonly PageAnswer[],
): FetchRequest | null {
  const [page] = answers;
  if (page === undefined) {
    return { method: 'GET', url: target.url, headers: {}, body: null };
  }
  const { state } = pageStateOf(page);
  const form = isToAsk(state, target) ? shareFormOf(page.text, page.finalUrl) : null;
  if (form === null || answers.length >= MAX_QUESTIONS) {
    return null;
  }
  const isFolder = form.kind === 'folder';
  const isFirst = answers.length === 1;
  const isWanted = isFirst ? isFolder || state === 'needs-code' : isFolder && hasNext(answers);
  return isWanted ? askForm(form, target.accessCode, answers.length) : null;
}

function isToAsk(
  state: LinkState,
  { accessCode }: { readonly accessCode: string | null },
): boolean {
  return state === 'alive' || (state === 'needs-code' && accessCode !== null);
}

function hasNext(answers: readonly PageAnswer[]): boolean {
  const last = answers.at(-1);
  const listed = last === undefined ? null : jsonIn(last, FormAnswer);
  return listed !== null && listed.files.length >= FULL_PAGE;
}
