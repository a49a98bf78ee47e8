import { forumPlatform } from '../../forum/forum-platform.ts';
import { ADDRESSES } from './address.ts';

/** XenForo 2.x, and 1.5 where the templates agree. Selectors as real pages of 2.0 to 2.3 show them. */
export const xenforo = forumPlatform({
  id: 'xenforo',
  version: 2,
  marks: /<html[^>]{0,600}\bid="XF"|<html[^>]{0,600}\bid="XenForo"|Forum software by XenForo/u,
  addresses: ADDRESSES,
  message:
    '.blockMessage, .p-body-pageContent .block-body .blockMessage, .errorOverlay, .errorPanel',
  thread: {
    title: 'h1.p-title-value, .titleBar h1, h1[qid], h1',
    tag: '.js-tagList a.tagItem, .tagBlock a.tag',
    length: null,
    post: '.js-post, article.message--post, li.message[id^="post-"]',
    idOf: ({ attribs }) =>
      /(?:^|-)post-(\d{1,12})$/u.exec(attribs['data-content'] ?? attribs['id'] ?? '')?.[1] ?? null,
    author: '.message-name .username, .message-name, .username, a[href*="/members/"]:not(.avatar)',
    authorLink: '.message-name a.username, a.username[href], a[href*="/members/"]',
    time: '.message-attribution-main time, .message-attribution time, header time, time, .DateTime, .message-header a',
    body: '.message-body .bbWrapper, .message-body, .messageText',
    signature: '.message-signature .bbWrapper, .message-signature, .baseHtml.signature',
    quote: 'blockquote, .bbCodeBlock--quote, .bbCodeQuote',
    leftOut:
      '.message-lastEdit, .js-selectToQuoteEnd, .bbCodeBlock-title, .bbCodeBlock-expandLink, .attribution, .messageTextEndMarker',
    attachment: '.message-attachments .file-name a, .message-attachments a.file-preview',
    floor:
      '.message-attribution-opposite li:last-child a, .message-attribution-opposite a, .postNumber',
    postsPerPage: null,
    isOrnament: ({ attribs }) =>
      /(?:^|\s)(?:smilie|mceSmilie\w*)(?:\s|$)/u.test(attribs['class'] ?? ''),
    permalinkOf: (post, thread, root) => `${ADDRESSES.addressOf(thread, root)}#post-${post}`,
    isOwnFile: (address, root) => address.startsWith(`${root}attachments/`),
  },
  board: {
    threadRow: '.structItem--thread, li.discussionListItem',
    threadLink: '.structItem-title a[href*="threads/"], .title a[href*="threads/"]',
    threadReplies: '.structItem-cell--meta dl:first-child dd, .stats .major dd',
    threadLastPost: '.structItem-cell--latest time, .structItem-latestDate, .lastPost .DateTime',
    sticky:
      '.structItem--thread.is-sticky, .js-threadList--sticky *, .structItemContainer-group--sticky *, .sticky',
    boardRow: '.node--forum, li.node.forum',
    boardLink: '.node-title a[href*="forums/"], .nodeTitle a[href*="forums/"]',
    boardStamp:
      '.node-extra time, .node-extra-date, .node-statsMeta dd, .node-stats dd, .nodeLastPost .DateTime',
  },
  profile: {
    name: '.memberHeader-name .username, .memberHeader-name, h1.username',
    field: '.memberTab-about .bbWrapper, .block-row .bbWrapper, .pairs--columns dd, .aboutPairs dd',
    label: null,
    value: null,
    boring: /joined|messages|reaction|points|last seen|trophy|birthday|注册|消息|得分|最后/iu,
  },
});
