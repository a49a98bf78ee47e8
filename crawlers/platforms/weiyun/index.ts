import type { FetchRequest } from '../../../core/exchange.ts';
import type { Page, PageAnswer, Platform } from '../../../core/page.ts';
import { pageGet } from '../../disks/json-get.ts';
import { jsonPost } from '../../disks/json-post.ts';
import { parseAddress } from '../../html/address.ts';
import { extract } from './extract.ts';
import { stateOfTold } from './state.ts';

/** Weiyun (腾讯微云): shares of files and notes with or without a code. */
export const weiyun: Platform = {
  id: 'weiyun',
  surface: 'cloud-disk',
  version: 2,
  detect: ({ url }) => (shareKeyOf(url) === null ? 0 : 1),
  nextRequest,
  extract,
};

/** The page; then, where it decides nothing or asks for a code that was published, the interface that its script asks. */
function nextRequest(
  target: Pick<Page, 'url' | 'accessCode'>,
  answers: readonly PageAnswer[],
): FetchRequest | null {
  const [first] = answers;
  if (first === undefined) {
    return pageGet(target.url);
  }
  const key = shareKeyOf(target.url);
  if (answers.length > 1 || key === null) {
    return null;
  }
  const state = stateOfTold(first)?.state;
  const isOpen = state === undefined || (state === 'needs-code' && target.accessCode !== null);
  return isOpen && first.status < 400 ? askForShare(key, target.accessCode ?? '') : null;
}

/** The question of the service's own page for a visitor without an account (public clients: command 12002). */
function askForShare(shareKey: string, code: string): FetchRequest {
  const header = {
    seq: 1,
    type: 1,
    cmd: 12_002,
    appid: 30_113,
    version: 3,
    major_version: 3,
    minor_version: 3,
    fix_version: 3,
    user_flag: 0,
  };
  const body = {
    ReqMsg_body: {
      ext_req_head: { language_info: { language_type: 2_052 } },
      '.weiyun.WeiyunShareViewMsgReq_body': { share_pwd: code, share_key: shareKey },
    },
  };
  return jsonPost(
    'https://share.weiyun.com/webapp/json/weiyunShareNoLogin/WeiyunShareView?g_tk=0',
    { req_header: JSON.stringify(header), req_body: JSON.stringify(body) },
  );
}

/** `https://share.weiyun.com/KEY`. */
function shareKeyOf(address: string): string | null {
  const url = parseAddress(address);
  return url?.hostname === 'share.weiyun.com'
    ? (/^\/([\w-]{7,40})$/u.exec(url.pathname)?.[1] ?? null)
    : null;
}
