import { forumPlatform } from '../../forum/forum-platform.ts';
import { ADDRESSES } from './address.ts';

/**
 * vBulletin 3.8 and 4.2. Selectors as public forums of 3.8.11 and 4.2 show their threads, and as the default styles write the
 * rest; 5 is another program with other pages.
 */
export const vbulletin = forumPlatform({
  id: 'vbulletin',
  version: 1,
  marks:
    /content="vBulletin [34]|vBulletin(?:&reg;|®)? Version [34]|vbulletin_(?:global|menu|post_loader)\.js|clientscript\/vbulletin-core\.js/u,
  addresses: ADDRESSES,
  message:
    '.standard_error .blockrow, .panelsurround .panel > div > div, .panelsurround .panel, .errorwrap',
  thread: {
    title: '.threadtitle, #threadtitle, td.navbar strong, h1',
    length: '#postpagestats_above, .postpagestats',
    post: 'li[id^="post_"], table[id^="post"], div[id^="post"]',
    idOf: ({ attribs }) => /^post_?(\d{1,12})$/u.exec(attribs['id'] ?? '')?.[1] ?? null,
    author:
      'a.username strong, .username, .bigusername, .userinfo .guest, [id^="postmenu_"]:not([id$="_menu"])',
    authorLink: 'a.username, a.bigusername, [id^="postmenu_"] a[href*="member"]',
    time: '.postdate .date, .postdate, td.thead, .thead > *, .thead',
    body: '[id^="post_message_"]',
    signature:
      '.signaturecontainer, .signature, [id^="post_message_"] ~ div:not([class]):not([id]):not([style])',
    quote: '.bbcode_quote, td.alt2, .panel.alt2',
    leftOut:
      '.bbcode_postedby, .bbcode_description, .lastedited, .smallfont[style*="margin-bottom"], div:has(> label:only-child), .alt2 > div:first-child:has(+ div[style*="italic"])',
    attachment: 'fieldset a[href*="attachment.php"], .attachments a[href*="attachment.php"]',
    floor: '.postcounter, a[id^="postcount"]',
    postsPerPage: null,
    isOrnament: ({ attribs }) =>
      /inlineimg|smilies\//u.test(`${attribs['class'] ?? ''} ${attribs['src'] ?? ''}`),
    permalinkOf: (post, thread, root) => `${ADDRESSES.addressOf(thread, root)}#post${post}`,
    isOwnFile: (address, root) => address.startsWith(`${root}attachment.php`),
  },
  board: {
    threadRow: 'li.threadbit, tr:has(> td a[id^="thread_title_"])',
    threadLink: 'a[id^="thread_title_"], a.title',
    threadReplies:
      '.threadstats li:first-child, a[href*="whoposted"], a[onclick*="who("], td[title*=":"]',
    threadLastPost: '.threadlastpost dd:last-child, td[title*=":"] .smallfont, .threadlastpost',
    sticky: 'li:has(> .sticky), #stickies > li, .stickies > li, tr:has(img[src*="sticky"])',
    boardRow: 'li.forumbit_post, div.forumbit_post, tr:has(> td[id^="f"] a[href])',
    boardLink: '.forumtitle a, td[id^="f"] div > a[href], td[id^="f"] a[href]',
    boardStamp: '.forumstats li, .forumstats_2 li, .forumlastpost .lastpostdate, td[id^="f"] ~ td',
  },
  profile: {
    name: '.member_username, #username_box h1, #profile_username',
    field:
      '#view-aboutme dd, #view-aboutme .signature, #aboutme dd, .profilefield_list dd, #signature',
    label: null,
    value: null,
    boring:
      /join|last activity|posts|messages|friends|age\b|birth|total|per day|referrals|groups|reputation|注册|帖|年龄|活动|生日|好友/iu,
  },
});
