import type { FetchRequest } from '../../../core/exchange.ts';
import type { PageAnswer } from '../../../core/page.ts';
import { jsonGet, pageGet } from '../../disks/json-get.ts';
import { jsonPost } from '../../disks/json-post.ts';
import { publishedCode } from '../../disks/published-code.ts';
import { openedAnswer } from '../../disks/quark-family/answer-state.ts';
import { nextFolder, PAGE_SIZE } from '../../disks/quark-family/reading.ts';
import { shareIdOf } from './address.ts';

const INTERFACE = 'https://drive-h.quark.cn/1/clouddrive/share/sharepage';

/** The next question about a share: its token with the published code, then its folders with the token. */
export function nextRequest(
  target: { readonly url: string; readonly accessCode: string | null },
  answers: readonly PageAnswer[],
): FetchRequest | null {
  const id = shareIdOf(target.url);
  if (answers.length === 0) {
    return id === null
      ? pageGet(target.url)
      : jsonPost(`${INTERFACE}/token?pr=ucpro&fr=pc`, {
          pwd_id: id,
          passcode: publishedCode(target),
        });
  }
  const stoken = openedAnswer(answers[0])?.stoken ?? null;
  const folder = stoken === null ? null : nextFolder(answers.slice(1));
  if (id === null || stoken === null || folder === null) {
    return null;
  }
  return jsonGet(`${INTERFACE}/detail`, {
    pr: 'ucpro',
    fr: 'pc',
    pwd_id: id,
    stoken,
    pdir_fid: folder.id,
    force: '0',
    _page: String(folder.page),
    _size: String(PAGE_SIZE),
    _fetch_share: '1',
    _fetch_total: '1',
    _sort: 'file_type:asc,updated_at:desc',
  });
}
