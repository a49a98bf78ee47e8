import type { Platform } from '../../../core/page.ts';
import { canonicalAddress } from './address.ts';
import { detect } from './detect.ts';
import { extract } from './extract.ts';

/** Forums of engines that no adapter knows: boards, threads and posts by what repeats on a page. */
export const generic: Platform = {
  id: 'generic',
  surface: 'forum',
  version: 2,
  detect,
  nextRequest(target, answers) {
    if (answers.length > 0) {
      return null;
    }
    const url = canonicalAddress(target.url, target.url) ?? target.url;
    return { method: 'GET', url, headers: {}, body: null };
  },
  extract,
};
