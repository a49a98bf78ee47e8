import { forumPlatform } from '../../forum/forum-platform.ts';
import { ADDRESSES } from './address.ts';

/** MyBB 1.8. Selectors of threads as a public forum shows them; the rest as the default theme writes it. */
export const mybb = forumPlatform({
  id: 'mybb',
  version: 1,
  marks: /Powered By (?:<a [^>]{0,120}>)?MyBB|var my_post_key|jscripts\/general\.js\?ver=/iu,
  addresses: ADDRESSES,
  message: '.error_message, .red_alert, #content td.trow1, .error, td.trow1',
  thread: {
    title: 'td.thead > div > strong, .thead > strong, .thead strong, h1',
    length: null,
    post: '.post[id^="post_"], table[id^="post_"]',
    idOf: ({ attribs }) => /^post_(\d{1,12})$/u.exec(attribs['id'] ?? '')?.[1] ?? null,
    author: '.author_information .largetext, .post_author .largetext, .largetext',
    authorLink: '.author_information .largetext a, .largetext a, .author_avatar a',
    time: '.post_date > span[title*=":"], .post_date, [class*="post_date"]',
    body: '.post_body',
    signature: '.signature',
    quote: 'blockquote',
    leftOut: '.post_edit, .edited_post, blockquote > cite, .codeblock > .title, .post_meta',
    attachment: 'fieldset a[href*="attachment.php"]',
    floor: '.post_head strong a, .post_head .float_right a',
    postsPerPage: null,
    isOrnament: ({ attribs }) => /(?:^|\s)smilie/u.test(attribs['class'] ?? ''),
    permalinkOf: (post, thread, root) => `${ADDRESSES.addressOf(thread, root)}#pid${post}`,
    isOwnFile: (address, root) => address.startsWith(`${root}attachment.php`),
  },
  board: {
    threadRow: 'tr.inline_row, tr:has(> td span[id^="tid_"])',
    threadLink: 'span[id^="tid_"] a, .subject_new a, .subject_old a',
    threadReplies: 'a[href*="whoPosted"], td:nth-child(4)',
    threadLastPost: '.lastpost > span[title*=":"], .lastpost',
    sticky: 'tr:has(> .forumdisplay_sticky)',
    boardRow: 'tr:has(> td > .forum_status), tr:has(> td > strong > a[href*="forum"])',
    boardLink: 'td > strong > a, .forum_name a',
    boardStamp: 'td:nth-child(3), td:nth-child(4), td:last-child > .smalltext',
  },
  profile: {
    name: '.largetext strong, .largetext',
    field: 'td.scaleimages, td:has(> strong) + td',
    label: null,
    value: null,
    boring:
      /registration|birth|local time|status|joined|last visit|total (?:posts|threads)|time spent|reputation|warning|referred|private message|用户|注册|时间|状态|帖|主题|声望/iu,
  },
});
