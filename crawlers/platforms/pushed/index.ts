import type { Page, Platform } from '../../../core/page.ts';
import { isPushedAddress } from '../../../core/pushed.ts';
import { extract } from './extract.ts';

/** Posts that a platform hands in itself, over the HTTP interface. Nothing is ever fetched as this. */
export const pushed: Platform = {
  id: 'pushed',
  surface: 'forum',
  version: 1,
  detect,
  nextRequest(target, answers) {
    return answers.length > 0 ? null : { method: 'GET', url: target.url, headers: {}, body: null };
  },
  extract,
};

/** By the address alone, which no server on the wire can have: what a page says of itself decides nothing. */
function detect(page: Page): number {
  return isPushedAddress(page.answers[0]?.request.url ?? '') ? 1 : 0;
}
