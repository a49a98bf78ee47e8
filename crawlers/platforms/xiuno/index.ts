import type { Element } from 'domhandler';
import { forumPlatform } from '../../forum/forum-platform.ts';
import type { ForumPlace } from '../../forum/place.ts';
import { ADDRESSES } from './address.ts';

/** Stands for the number of a thread's first post, which the templates do not print. */
const FIRST_POST = 'first';

/** Xiuno BBS 4 with its default view. Selectors as `view/htm` of 4.0.4 writes them; 4.0.0 to 4.0.3 where they agree. */
export const xiuno = forumPlatform({
  id: 'xiuno',
  version: 1,
  marks: /<b>Xiuno BBS <span>|\/js\/xiuno(?:\.min)?\.js|content="XiunoBBS/u,
  addresses: ADDRESSES,
  message:
    '#body .card-body h4.card-title, #body form[action*="user-login"], #body form[action*="user/login"]',
  thread: {
    title: '.card-thread h4, .media-body h4.break-all',
    length: '.card-postlist .posts, .posts',
    post: '.card-thread, .postlist > .post, .postlist tr.post',
    idOf: postIdOf,
    author: '.username a, .username',
    authorLink: '.username a[href*="user"], a[tabindex="-1"][href*="user"]',
    time: '.date',
    body: '.message',
    signature: null,
    quote: 'blockquote',
    leftOut: 'fieldset:has(> .attachlist), blockquote > a.user',
    attachment: '.attachlist a[href*="attach"]:not(.delete)',
    floor: '.floor',
    // The first post prints no floor and is the first; the others print theirs.
    postsPerPage: 20,
    isOrnament: ({ attribs }) => /emotion|emoji|smil(?:ey|ie)/iu.test(attribs['src'] ?? ''),
    permalinkOf: (post, thread, root) => `${ADDRESSES.addressOf(thread, root)}#${post}`,
    isOwnFile: (address, root) => address.startsWith(`${root}upload/`),
  },
  board: {
    threadRow: '.threadlist .thread',
    threadLink: '.subject a[href*="thread"]',
    threadReplies: 'span:has(> [class*="icon-comment"])',
    threadLastPost: 'span:has(> .username), .date',
    sticky: '.top_1, .top_2, .top_3',
    boardRow: '.nav-item[fid], .nav-item[data-active^="fid-"]',
    boardLink: 'a[href*="forum"]',
    boardStamp: null,
    boardsInNavigation: true,
  },
  // A member's page holds no word of the member's own.
  profile: null,
});

/** Later pages show the first post's head without its text; the form for a quick reply is no post. */
function postIdOf({ attribs }: Element, place: ForumPlace): string | null {
  if (/(?:^|\s)card-thread(?:\s|$)/u.test(attribs['class'] ?? '')) {
    return 'page' in place && place.page === 1 ? FIRST_POST : null;
  }
  return /^\d{1,12}$/u.exec(attribs['data-pid'] ?? attribs['pid'] ?? '')?.[0] ?? null;
}
