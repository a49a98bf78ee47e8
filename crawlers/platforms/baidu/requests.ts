import type { FetchRequest } from '../../../core/exchange.ts';
import type { PageAnswer } from '../../../core/page.ts';
import { jsonGet, pageGet } from '../../disks/json-get.ts';
import { publishedCode } from '../../disks/published-code.ts';
import type { FolderPlace } from '../../disks/walk-folders.ts';
import type { ShareAddress } from './address.ts';
import { shareOf } from './address.ts';
import { isLedAstray, pageState } from './answer-state.ts';
import { PAGE_SIZE, readFolders } from './folders.ts';

const HOST = 'https://pan.baidu.com';

/** The next question about a share: its page, then its folders with the published code, which need no cookie. */
export function nextRequest(
  target: { readonly url: string; readonly accessCode: string | null },
  answers: readonly PageAnswer[],
): FetchRequest | null {
  const [page, ...folders] = answers;
  if (page === undefined) {
    return pageGet(target.url);
  }
  const share = shareOf(target.url);
  const code = publishedCode(target);
  const { next } = readFolders(folders, '');
  if (share === null || next === null || !isToOpen(page, code)) {
    return null;
  }
  return share.kind === 'short' ? askByCode(share.shortUrl, code, next) : askByNumbers(share, next);
}

/** Whether the page leaves anything to ask: the share is open, behind a published code, not told of, or not to be found. */
function isToOpen(page: PageAnswer, code: string): boolean {
  const state = pageState(page)?.state ?? 'alive';
  const isOpen = state === 'alive' || (state === 'needs-code' && code !== '');
  return page.status !== 403 && (isOpen || isLedAstray(page));
}

function askByCode(shortUrl: string, accessCode: string, place: FolderPlace): FetchRequest {
  const form = new URLSearchParams({
    shorturl: shortUrl,
    dir: place.id,
    root: place.depth === 0 ? '1' : '0',
    pwd: accessCode,
    page: String(place.page),
    num: String(PAGE_SIZE),
    order: 'time',
  });
  return {
    method: 'POST',
    url: `${HOST}/share/wxlist?channel=weixin&version=2.2.2&clienttype=25&web=1`,
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: form.toString(),
  };
}

function askByNumbers(
  { shareId, uk }: Extract<ShareAddress, { kind: 'numbers' }>,
  place: FolderPlace,
): FetchRequest {
  return jsonGet(`${HOST}/share/list`, {
    shareid: shareId,
    uk,
    ...(place.depth === 0 ? { root: '1' } : { dir: place.id }),
    page: String(place.page),
    num: String(PAGE_SIZE),
    order: 'time',
    desc: '1',
  });
}
