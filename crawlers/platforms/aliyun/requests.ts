import type { FetchRequest } from '../../../core/exchange.ts';
import type { PageAnswer } from '../../../core/page.ts';
import { pageGet } from '../../disks/json-get.ts';
import { jsonPost } from '../../disks/json-post.ts';
import { publishedCode } from '../../disks/published-code.ts';
import type { ShareAddress } from './address.ts';
import { shareOf } from './address.ts';
import { openingState, tokenIn } from './answer-state.ts';
import { readFolders } from './folders.ts';

const INTERFACE = 'https://api.aliyundrive.com';

/** Where each kind of share tells of itself without a login. */
const OPENING: Readonly<Record<ShareAddress['kind'], string>> = {
  share: `${INTERFACE}/adrive/v3/share_link/get_share_by_anonymous`,
  transfer: `${INTERFACE}/adrive/v1/share/getByAnonymous`,
};

/** Files of one page of a folder. */
const PAGE_SIZE = 100;

/** The next question about a share: what it is, its public token for the published code, its folders with the token. */
export function nextRequest(
  target: { readonly url: string; readonly accessCode: string | null },
  answers: readonly PageAnswer[],
): FetchRequest | null {
  const share = shareOf(target.url);
  const code = publishedCode(target);
  const [opening, token, ...folders] = answers;
  if (share === null) {
    return opening === undefined ? pageGet(target.url) : null;
  }
  if (opening === undefined) {
    return jsonPost(OPENING[share.kind], { share_id: share.id });
  }
  if (share.kind === 'transfer' || !isToOpen(opening, code)) {
    return null;
  }
  return token === undefined
    ? jsonPost(`${INTERFACE}/v2/share_link/get_share_token`, {
        share_id: share.id,
        share_pwd: code,
      })
    : askForFolder(share.id, tokenIn(token), folders);
}

/** A share that is open, or behind a code that was published, has files to ask for. */
function isToOpen(opening: PageAnswer, code: string): boolean {
  const state = openingState(opening)?.state;
  return state === 'alive' || (state === 'needs-code' && code !== '');
}

function askForFolder(
  id: string,
  shareToken: string | null,
  folders: readonly PageAnswer[],
): FetchRequest | null {
  const { next } = readFolders(folders, '');
  if (shareToken === null || next === null || !isHeaderValue(shareToken)) {
    return null;
  }
  return jsonPost(
    `${INTERFACE}/adrive/v3/file/list`,
    {
      share_id: id,
      parent_file_id: next.id,
      limit: PAGE_SIZE,
      order_by: 'name',
      order_direction: 'ASC',
      ...(next.cursor === null ? {} : { marker: next.cursor }),
    },
    { 'x-share-token': shareToken },
  );
}

/** Tokens are of printable ASCII; anything else has no place in a header. */
function isHeaderValue(token: string): boolean {
  return /^[\u0021-\u007e]{1,8000}$/u.test(token);
}
