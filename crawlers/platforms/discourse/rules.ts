import type { Element } from 'domhandler';
import { all, selector } from '../../dom/select.ts';
import type { ToldRules } from '../../forum/told-thread.ts';

/** How Discourse cooks posts: previews of links (`onebox`), hidden names of pictures, and footers are its own. */
export const RULES: ToldRules = {
  quote: selector('aside.quote, blockquote'),
  leftOut: selector(
    'aside.onebox, aside.quote > .title, .lightbox .meta, .cooked-selection-barrier, .post-links-container',
  ),
  isOrnament: selector('img.emoji, img.avatar, img.site-icon'),
  attachment: selector('a.attachment'),
  isOwnFile: (address) =>
    /\/(?:uploads\/[\w-]{1,60}\/)?(?:original|optimized)\/\d{1,2}X\//u.test(address),
};

const ENLARGED = selector('a.lightbox[href] img');

/** A cooked text in which a picture that can be enlarged stands in its full size. */
export function withOriginals(body: Element): Element {
  for (const image of all(ENLARGED, body)) {
    const original =
      image.parent !== null && 'attribs' in image.parent ? image.parent.attribs['href'] : undefined;
    image.attribs['data-original'] = original ?? '';
  }
  return body;
}
