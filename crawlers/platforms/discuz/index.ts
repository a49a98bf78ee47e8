import type { Page, Platform } from '../../../core/page.ts';
import { absoluteAddress } from '../../html/address.ts';
import { addressOf, placeOf, rootOf } from './address.ts';
import { extract } from './extract.ts';

/** Marks that Discuz! X3 leaves in the head of every page, its error page among them. */
const GENERATOR = /<meta\s[^>]{0,60}content="Discuz!|Powered by Discuz!|discuz_uid = '/u;

/** Characters of a page in which the marks are looked for. */
const HEAD_CHARACTERS = 10_000;

/** The script with which a thread shows its first post in parts (`[page]`), the first of them: `cp=all` shows it whole. */
const DIVIDED = /<script[^>]{0,80}>show_threadpage\(\d{1,12}, \d{1,4}, [2-9]/u;

/** Discuz! X3.x: threads, boards, profiles, the archiver, plain and rewritten addresses. */
export const discuz: Platform = {
  id: 'discuz',
  surface: 'forum',
  version: 3,
  detect,
  nextRequest(target, answers) {
    const place = placeOf(target.url);
    const url = place === null ? target.url : addressOf(place, rootOf(target.url));
    const address = absoluteAddress(url, target.url) ?? target.url;
    const [first] = answers;
    if (first === undefined) {
      return { method: 'GET', url: address, headers: {}, body: null };
    }
    const isDivided = place?.kind === 'thread' && DIVIDED.test(first.text);
    return answers.length === 1 && isDivided
      ? { method: 'GET', url: `${address}&cp=all`, headers: {}, body: null }
      : null;
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
