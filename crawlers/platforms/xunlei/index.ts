import type { FetchRequest } from '../../../core/exchange.ts';
import type { Page, PageAnswer, Platform } from '../../../core/page.ts';
import { jsonGet, pageGet } from '../../disks/json-get.ts';
import { parseAddress } from '../../html/address.ts';
import { extract } from './extract.ts';

/** Xunlei (迅雷云盘): shares with or without an extraction code. */
export const xunlei: Platform = {
  id: 'xunlei',
  surface: 'cloud-disk',
  version: 2,
  detect: (page) => (shareIdOf(page.url) === null ? 0 : 1),
  nextRequest,
  extract,
};

/** One question: what the share is. It answers with a wish for a captcha's token where it answers nobody without. */
function nextRequest(
  target: Pick<Page, 'url' | 'accessCode'>,
  answers: readonly PageAnswer[],
): FetchRequest | null {
  if (answers.length > 0) {
    return null;
  }
  const shareId = shareIdOf(target.url);
  return shareId === null
    ? pageGet(target.url)
    : jsonGet('https://api-pan.xunlei.com/drive/v1/share', {
        share_id: shareId,
        pass_code: target.accessCode,
      });
}

/** `https://pan.xunlei.com/s/ID`. */
function shareIdOf(address: string): string | null {
  const url = parseAddress(address);
  return url?.hostname === 'pan.xunlei.com'
    ? (/^\/s\/([\w-]{8,40})/u.exec(url.pathname)?.[1] ?? null)
    : null;
}
