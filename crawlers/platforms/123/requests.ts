import type { FetchRequest } from '../../../core/exchange.ts';
import type { PageAnswer } from '../../../core/page.ts';
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
  const [opening, ...folders] = answers;
  if (opening === undefined) {
    return get(
      key === null
        ? target.url
        : `${HOST}/api/share/info?${new URLSearchParams({ shareKey: key })}`,
    );
  }
  const { next } = readFolders(folders, '');
  if (key === null || next === null || !isToOpen(opening, target.accessCode)) {
    return null;
  }
  const query = new URLSearchParams({
    limit: String(PAGE_SIZE),
    next: next.cursor ?? '0',
    orderBy: 'file_name',
    orderDirection: 'asc',
    shareKey: key,
    SharePwd: target.accessCode ?? '',
    ParentFileId: next.id,
    Page: String(next.page),
  });
  return get(`${HOST}/b/api/share/get?${query}`);
}

/** A share that is open, or behind a code that was published, has files to ask for. */
function isToOpen(opening: PageAnswer, accessCode: string | null): boolean {
  const state = answerState(opening)?.state;
  return state === 'alive' || (state === 'needs-code' && accessCode !== null);
}

function get(url: string): FetchRequest {
  return { method: 'GET', url, headers: {}, body: null };
}
