import type { Element } from 'domhandler';
import type { Extraction, PageAnswer } from '../../../core/page.ts';
import { LooseMoment } from '../../disks/loose.ts';
import { outermost } from '../../dom/outermost.ts';
import { parsePage } from '../../dom/parse-page.ts';
import { lineOf } from '../../dom/read-content.ts';
import { all, first, selector } from '../../dom/select.ts';
import { numberOf } from '../../forum/place.ts';
import { readToldBoard, targetOf } from '../../forum/told-board.ts';
import { readToldThread, type ToldPost } from '../../forum/told-thread.ts';
import { absoluteAddress } from '../../html/address.ts';
import { addressOf, type Located, locate } from './address.ts';
import { RULES } from './rules.ts';

/** First what Flarum's script draws, then what it puts into `noscript` for those without. */
const DRAWN = selector('.PostStream-item[data-number]');
const PLAIN = selector('#flarum-content article');
const BODY = selector('.Post-body');
const AUTHOR = selector('.PostUser-name');
const TITLE = selector('.DiscussionHero-title, #flarum-content h1');
const LINK = selector('.DiscussionListItem a[href*="/d/"], #flarum-content li a[href*="/d/"]');
const PAGE = selector('#flarum-content a[href*="page="]');

/** What a page of HTML shows where it does not carry the interface's answer; null where it shows nothing. */
export function extractShown({ text }: PageAnswer, { place, root }: Located): Extraction | null {
  const { document } = parsePage(text);
  const address = addressOf(place, root);
  const pages = all(PAGE, document).flatMap((link) => pageAfter(link, { place, root }));
  if (place.kind !== 'discussion') {
    const threads = all(LINK, document).flatMap((link) => rowOf(link, root));
    const nextPage = pages[0] ?? null;
    return threads.length === 0
      ? null
      : readToldBoard({ platform: 'flarum', boards: threads, threads: [], nextPage });
  }
  const drawn = outermost(DRAWN, document);
  const posts = (drawn.length > 0 ? drawn : outermost(PLAIN, document)).flatMap(
    (post) => postOf(post, place.slug, address, root) ?? [],
  );
  const title = { url: address, text: lineOf(first(TITLE, document)) };
  return posts.length === 0
    ? null
    : readToldThread(
        {
          platform: 'flarum',
          base: root,
          title: place.page === 1 ? title : null,
          posts,
          pages: pages.map((url) => targetOf(url, null, 'flarum')),
          hasProfiles: false,
        },
        RULES,
      );
}

/** What is drawn has a number and a time; in `noscript` posts have neither, and stand at the page's address. */
function postOf(post: Element, slug: string, address: string, root: string): ToldPost | null {
  const body = first(BODY, post);
  const number = numberOf(post.attribs['data-number']);
  const author = lineOf(first(AUTHOR, post));
  if (body === null) {
    return null;
  }
  const discussion = addressOf({ kind: 'discussion', slug, page: 1 }, root);
  return {
    url: number === null ? address : `${discussion}/${number}`,
    body,
    author: author === '' ? null : author,
    authorUrl: null,
    postedAt: LooseMoment.parse(post.attribs['data-time']),
    position: number,
    signature: null,
    card: '',
  };
}

function rowOf(link: Element, root: string): readonly { url: string; stamp: null }[] {
  const found = located(link, root);
  return found?.root === root && found.place.kind === 'discussion'
    ? [{ url: addressOf({ ...found.place, page: 1 }, root), stamp: null }]
    : [];
}

/** The page after this one, where the link leads there. */
function pageAfter(link: Element, { place, root }: Located): readonly string[] {
  const found = located(link, root)?.place;
  const isNext =
    found !== undefined &&
    'page' in found &&
    'page' in place &&
    found.kind === place.kind &&
    found.page === place.page + 1;
  return isNext ? [addressOf({ ...place, page: place.page + 1 }, root)] : [];
}

function located(link: Element, root: string): Located | null {
  const address = absoluteAddress(link.attribs['href'] ?? '', root);
  return address === null ? null : locate(address);
}
