import { forumPlatform } from '../../forum/forum-platform.ts';
import { ADDRESSES } from './address.ts';

/** phpBB 3.x with templates that descend from prosilver. Selectors as seen in 3.3.17. */
export const phpbb = forumPlatform({
  id: 'phpbb',
  version: 1,
  marks: /<body id="phpbb"|Powered by (?:<a [^>]{0,80}>)?phpBB|phpBB style name/u,
  addresses: ADDRESSES,
  message: '#message .message-title ~ p, #message p, .login-title, #login h2, .error',
  thread: {
    title: 'h2.topic-title, h2 a[href*="viewtopic.php"]',
    length: '.pagination',
    post: '.post[id^="p"]',
    idOf: ({ attribs }) => /^p(\d{1,12})$/u.exec(attribs['id'] ?? '')?.[1] ?? null,
    author:
      '.postprofile .username, .postprofile .username-coloured, .author .username, .author .username-coloured, .author strong',
    authorLink: '.postprofile a[href*="viewprofile"], .author a[href*="viewprofile"]',
    time: '.author time, .author',
    body: '.content',
    signature: '.signature',
    quote: 'blockquote',
    leftOut: '.inline-attachment dd, .codebox > p, .notice, blockquote cite',
    attachment:
      '.attachbox a.postlink, .inline-attachment a.postlink, .attachbox img.postimage, .inline-attachment img.postimage',
    floor: null,
    postsPerPage: null,
    isOrnament: ({ attribs }) => /(?:^|\s)(?:smilies|emoji)(?:\s|$)/u.test(attribs['class'] ?? ''),
    permalinkOf: (post, thread, root) => `${ADDRESSES.addressOf(thread, root)}#p${post}`,
    isOwnFile: (address, root) => address.startsWith(`${root}download/file.php`),
  },
  board: {
    threadRow: '.topics > li.row, .topiclist.topics > li.row',
    threadLink: 'a.topictitle',
    threadReplies: 'dd.posts',
    threadLastPost: 'dd.lastpost time, dd.lastpost',
    sticky: 'li.sticky, li.announce, li.global-announce',
    boardRow: '.forums > li.row',
    boardLink: 'a.forumtitle',
    boardStamp: 'dd.lastpost time, dd.topics, dd.posts',
  },
  profile: {
    name: '#viewprofile .username, #viewprofile .username-coloured',
    field: '#viewprofile dl.details > dd, #viewprofile .postbody .signature',
    label: null,
    value: null,
    boring:
      /^(?:username|rank|groups?|joined|last active|total posts|most active|warnings|用户名|等级|用户组|注册|最后|帖子|发帖)/iu,
  },
});
