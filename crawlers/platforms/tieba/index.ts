import type { Element } from 'domhandler';
import { forumPlatform } from '../../forum/forum-platform.ts';
import type { ForumPlace } from '../../forum/place.ts';
import { ADDRESSES } from './address.ts';

/** Stands for the number of a thread's first post, which the newer pages do not print. */
const FIRST_POST = 'first';

/**
 * Baidu Tieba's pages for desktops. Selectors are those that public readers of its pages agree upon; the second ones are of the
 * newer pages, which a script draws.
 */
export const tieba = forumPlatform({
  id: 'tieba',
  version: 1,
  marks:
    /tb[12]\.bdstatic\.com\/|tieba-static|Bigpipe\.register\("(?:frs|pb|search)|<title>[^<]{0,200}百度贴吧<\/title>|<title>贴吧404/u,
  addresses: ADDRESSES,
  message:
    '.page404 .main-title, .page404 h1, .page404 h2, .page404, #error_404, .error-page, title:contains("安全验证"), title:contains("贴吧404")',
  unwrap,
  thread: {
    title: '.core_title_txt, .pb-title, .pb-title-wrap',
    length: '.l_reply_num .red, .l_reply_num',
    post: '.l_post[data-pid], .image-text, .virtual-list-item:has(.pb-comment-item)',
    idOf: postIdOf,
    author: '.p_author_name, .head-name',
    authorLink: 'a.p_author_name[href], a.p_author_face[href]',
    time: '.tail-info:contains(":"), .post-num, .comment-desc-left span:contains("-")',
    body: '.d_post_content, .pb-content-wrap, .comment-content, .pb-rich-text',
    signature: null,
    quote: 'blockquote',
    leftOut: '.replace_tip, .video_src_wrapper, .edit_tip, .post-edit-tip',
    attachment: null,
    floor: '.tail-info:contains("楼"), .comment-desc-left span:contains("楼")',
    postsPerPage: null,
    isOrnament: ({ attribs }) =>
      /BDE_Smiley|(?:editor|client)\/images|emoticon/u.test(
        `${attribs['class'] ?? ''} ${attribs['src'] ?? ''}`,
      ),
    permalinkOf: (post, thread, root) =>
      `${ADDRESSES.addressOf(pageOne(thread), root)}${post === FIRST_POST ? '' : `?pid=${post}#${post}`}`,
    isOwnFile: (address) =>
      /^https?:\/\/(?:tiebapic|imgsa|imgsrc|[\w.]{1,20}hiphotos)\.baidu\.com\//u.test(address),
  },
  board: {
    threadRow: 'li.j_thread_list',
    threadLink: 'a.j_th_tit, a[href^="/p/"]',
    threadReplies: '.threadlist_rep_num',
    threadLastPost: '.threadlist_reply_date, .is_show_create_time',
    sticky: '.thread_top, .thread_top_list li, .thread_top_list_folder li',
    // Other boards stand beside a board as advertisements: a source is the boards that it names.
    boardRow: 'a.card_title_fname',
    boardLink: 'a',
    boardStamp: null,
    boardsInNavigation: true,
  },
  // A member's page shows guests names of boards and counts.
  profile: null,
});

function pageOne(thread: ForumPlace): ForumPlace {
  return thread.kind === 'thread' ? { ...thread, page: 1 } : thread;
}

/** Advertisements among posts have no number. */
function postIdOf({ attribs }: Element): string | null {
  if (/(?:^|\s)image-text(?:\s|$)/u.test(attribs['class'] ?? '')) {
    return FIRST_POST;
  }
  return /^\d{6,15}$/u.exec(attribs['data-pid'] ?? attribs['data-key'] ?? '')?.[0] ?? null;
}

/** Lists stand in comments, out of which a script takes them. */
function unwrap(html: string): string {
  return html
    .replaceAll(/<code class="pagelet_html"[^>]{0,300}>\s{0,20}<!--/gu, '')
    .replaceAll(/-->\s{0,20}<\/code>/gu, '');
}
