import type { FetchRequest } from '../../../core/exchange.ts';
import type { PageAnswer } from '../../../core/page.ts';
import { pageGet } from '../../disks/json-get.ts';
import { jsonPost } from '../../disks/json-post.ts';
import { publishedCode } from '../../disks/published-code.ts';
import { nextFolder, PAGE_SIZE } from '../../disks/quark-family/reading.ts';
import { shareIdOf } from './address.ts';
import { pageState } from './page-state.ts';

const DETAIL = 'https://pc-api.uc.cn/1/clouddrive/share/sharepage/v2/detail?pr=UCBrowser&fr=pc';

/** The next question about a share: its page, then its folders with the published code. */
export function nextRequest(
  target: { readonly url: string; readonly accessCode: string | null },
  answers: readonly PageAnswer[],
): FetchRequest | null {
  const [page] = answers;
  if (page === undefined) {
    return pageGet(target.url);
  }
  const id = shareIdOf(target.url);
  const folder = nextFolder(answers.slice(1));
  if (id === null || folder === null || !isToAsk(page)) {
    return null;
  }
  return jsonPost(DETAIL, {
    pwd_id: id,
    passcode: publishedCode(target),
    pdir_fid: folder.id,
    force: 0,
    page: folder.page,
    size: PAGE_SIZE,
    fetch_banner: 0,
    fetch_share: 1,
    fetch_total: 1,
    sort: 'file_type:asc,updated_at:desc',
  });
}

/** Whether the page leaves anything to ask: it neither refuses nor says that the share is gone. */
function isToAsk(page: PageAnswer): boolean {
  return page.status !== 403 && (pageState(page)?.state ?? 'alive') === 'alive';
}
