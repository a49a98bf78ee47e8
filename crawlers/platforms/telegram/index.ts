import type { Page, Platform } from '../../../core/page.ts';
import { findLinks } from '../../links/find-links.ts';
import { extract } from './extract.ts';

/** Telegram's public web pages (t.me): cards of groups, and the last posts of public channels. */
export const telegram: Platform = {
  id: 'telegram',
  surface: 'group-invitation',
  version: 1,
  detect,
  nextRequest(target, answers) {
    return answers.length > 0
      ? null
      : { method: 'GET', url: previewAddressOf(target.url), headers: {}, body: null };
  },
  extract,
};

/** `/s/NAME` shows a public channel's posts, and leads back to `/NAME` where there are none to see. */
function previewAddressOf(address: string): string {
  const [link] = findLinks(address, 'href');
  if (link?.service !== 'telegram') {
    return address;
  }
  return link.url.startsWith('https://t.me/+') ? link.url : `https://t.me/s/${link.id}`;
}

function detect(page: Page): number {
  const answer = page.answers.at(-1);
  const [link] = findLinks(page.url, 'href');
  if (answer === undefined || link?.service !== 'telegram') {
    return 0;
  }
  return /class="tgme_/u.test(answer.text) ? 1 : 0.6;
}
