import type { FetchRequest } from '../../../core/exchange.ts';
import type { PageAnswer } from '../../../core/page.ts';
import { jsonGet, pageGet } from '../../disks/json-get.ts';
import { publishedCode } from '../../disks/published-code.ts';
import { shareKeyOf } from './address.ts';
import { answerState } from './answer-state.ts';
import { PAGE_SIZE, readFolders } from './folders.ts';

const HOST = 'https://www.123pan.com';

/** The next question about a share: what it is, then its folders with the published code. */
export function nextRequest(
  target: { readonly url: string; readonly accessCode: string | null },
  answers: readonly PageAnswer[],
): FetchRequest | null {
  const key = shareKeyOf(target.url);
  const code = publishedCode(target);
  const [opening, ...folders] = answers;
  if (opening === undefined) {
    return key === null
      ? pageGet(target.url)
      : jsonGet(`${HOST}/api/share/info`, { shareKey: key });
  }
  const { next } = readFolders(folders, '');
  if (key === null || next === null || !isToOpen(opening, code)) {
    return null;
  }
  return jsonGet(`${HOST}/b/api/share/get`, {
    limit: String(PAGE_SIZE),
    next: next.cursor ?? '0',
    orderBy: 'file_name',
    orderDirection: 'asc',
    shareKey: key,
    SharePwd: code,
    ParentFileId: next.id,
    Page: String(next.page),
  });
}

/** A share that is open, or behind a code that was published, has files to ask for. */
function isToOpen(opening: PageAnswer, code: string): boolean {
  const state = answerState(opening)?.state;
  return state === 'alive' || (state === 'needs-code' && code !== '');
}
