import type { FetchRequest } from '../../../core/exchange.ts';
import type { PageAnswer } from '../../../core/page.ts';
import { jsonGet, pageGet } from '../../disks/json-get.ts';
import { publishedCode } from '../../disks/published-code.ts';
import { shareCodeOf } from './address.ts';
import { answerState } from './answer-state.ts';
import { PAGE_SIZE, readFolders } from './folders.ts';

/** The next question about a share: its root with the published code, which also says what it is, then its folders. */
export function nextRequest(
  target: { readonly url: string; readonly accessCode: string | null },
  answers: readonly PageAnswer[],
): FetchRequest | null {
  const code = shareCodeOf(target.url);
  const [first] = answers;
  if (code === null) {
    return first === undefined ? pageGet(target.url) : null;
  }
  const { next } = readFolders(answers, '');
  if (next === null || (first !== undefined && answerState(first)?.state !== 'alive')) {
    return null;
  }
  return jsonGet('https://webapi.115.com/share/snap', {
    share_code: code,
    receive_code: publishedCode(target),
    cid: next.id,
    offset: next.cursor ?? '0',
    limit: String(PAGE_SIZE),
  });
}
