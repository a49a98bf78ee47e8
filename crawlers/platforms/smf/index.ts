import { first, selector } from '../../dom/select.ts';
import { forumPlatform } from '../../forum/forum-platform.ts';
import { ADDRESSES } from './address.ts';

const MESSAGE = selector('[id^="msg_"]');

/**
 * Simple Machines Forum 2.0 and 2.1. Selectors as their default themes write them (the sources are public) and, for threads, as
 * a public forum of 2.1 shows them.
 */
export const smf = forumPlatform({
  id: 'smf',
  version: 1,
  marks: /var smf_(?:theme_url|default_theme_url|scripturl)|Simple Machines(?: LLC)?<\/a>|>SMF \d/u,
  addresses: ADDRESSES,
  message:
    '#fatal_error .windowbg, #fatal_error, #frmLogin .information, #frmLogin .noticebox, .login .errorbox, #frmLogin, .errorbox',
  thread: {
    title: '#top_subject, h2.display_title, #forumposts h3 .subject, #forumposts h3.catbg, h1',
    length: null,
    post: '.post_wrapper',
    idOf: (post) => /^msg_(\d{1,12})/u.exec(first(MESSAGE, post)?.attribs['id'] ?? '')?.[1] ?? null,
    author:
      '.poster h4 a[href*="action=profile"], .poster h4 a:not([href*="action=pm"]), .poster h4',
    authorLink: '.poster h4 a[href*="action=profile"]',
    time: '.postinfo a.smalltext, .keyinfo .smalltext:not(.modified), .postinfo',
    body: '.post .inner, .inner',
    signature: '.signature',
    quote: 'blockquote',
    leftOut: '.quoteheader, .quotefooter, blockquote > cite, .codeheader, .code > a, .modified',
    attachment: '.attachments a[href*="dlattach"]:not([id^="link_"])',
    floor: null,
    postsPerPage: null,
    isOrnament: ({ attribs }) => /(?:^|\s)smiley/u.test(attribs['class'] ?? ''),
    permalinkOf: (post, thread, root) => `${ADDRESSES.addressOf(thread, root)}#msg${post}`,
    isOwnFile: (address, root) => address.startsWith(root) && address.includes('action=dlattach'),
  },
  board: {
    threadRow: '#topic_container > div, .table_grid tr',
    threadLink: 'span[id^="msg_"] a, .preview a, .subject a[href*="topic"]',
    threadReplies: '.board_stats p, td.stats',
    threadLastPost: '.lastpost',
    sticky: '.sticky, div:has(.main_icons.sticky), tr:has(> .stickybg), tr:has(> .stickybg2)',
    boardRow: '.up_contain, tr[id^="board_"]',
    boardLink: 'a.subject, a[id^="b"], a[name^="b"]',
    boardStamp: '.board_stats p, td.stats p, .lastpost p',
  },
  profile: {
    name: '#basicinfo .username h4, .username h4, .user_name',
    field: '#detailedinfo dd, #profileview .signature',
    label: null,
    value: null,
    leftOut: '.position, .signature > h5',
    boring:
      /posts|date registered|registered|local time|last active|language|position|karma|\bage\b|likes|warning|帖|注册|时间|语言|等级|年龄|在线/iu,
  },
});
