import type { Page, Platform } from '../../../core/page.ts';
import { findLinks } from '../../links/find-links.ts';
import { previewAddressOf } from './address.ts';
import { extract } from './extract.ts';

/** Telegram's public web pages (t.me): cards of groups, and the posts of public channels. */
export const telegram: Platform = {
  id: 'telegram',
  surface: 'group-invitation',
  version: 3,
  detect,
  nextRequest(target, answers) {
    return answers.length > 0
      ? null
      : { method: 'GET', url: previewAddressOf(target.url), headers: {}, body: null };
  },
  extract,
};

function detect(page: Page): number {
  const answer = page.answers.at(-1);
  const [link] = findLinks(page.url, 'href');
  if (answer === undefined || link?.service !== 'telegram') {
    return 0;
  }
  return /class="tgme_/u.test(answer.text) ? 1 : 0.6;
}
