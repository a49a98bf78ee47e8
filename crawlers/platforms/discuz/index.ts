import type { Page, Platform } from '../../../core/page.ts';
import { absoluteAddress } from '../../html/address.ts';
import { addressOf, placeOf, rootOf } from './address.ts';
import { extract } from './extract.ts';

/** Marks that Discuz! X3 leaves in the head of every page, its error page among them. */
const GENERATOR = /<meta\s[^>]{0,60}content="Discuz!|Powered by Discuz!|discuz_uid = '/u;

/** Characters of a page in which the marks are looked for. */
const HEAD_CHARACTERS = 10_000;

/** Discuz! X3.x: threads, boards, profiles, plain and rewritten addresses. */
export const discuz: Platform = {
  id: 'discuz',
  surface: 'forum',
  version: 2,
  detect,
  nextRequest(target, answers) {
    if (answers.length > 0) {
      return null;
    }
    const place = placeOf(target.url);
    const url = place === null ? target.url : addressOf(place, rootOf(target.url));
    return {
      method: 'GET',
      url: absoluteAddress(url, target.url) ?? target.url,
      headers: {},
      body: null,
    };
  },
  extract,
};

function detect(page: Page): number {
  const answer = page.answers.at(-1);
  if (answer === undefined) {
    return 0;
  }
  if (GENERATOR.test(answer.text.slice(0, HEAD_CHARACTERS))) {
    return 1;
  }
  const place = placeOf(answer.finalUrl);
  // `forum.php?mod=` is Discuz!'s alone; rewritten addresses are shared with others.
  const ofAddress = answer.finalUrl.includes('?mod=') ? 0.6 : 0.3;
  return place === null ? 0 : ofAddress;
}
