import type { SimulatedForum, SimulatedPost, SimulatedThread } from './discuz-content.ts';
import {
  nameOf,
  newestFirst,
  POSTS_PER_PAGE,
  printed,
  shownPosts,
  THREADS_PER_PAGE,
} from './discuz-pages.ts';

function archiveHtml(content: string, full: string, base: string): string {
  return `<!DOCTYPE html>
<html><head><meta charset="utf-8" /><base href="${base}archiver/" /><title>论坛 - Powered by Discuz! Archiver</title><meta name="generator" content="Discuz! X3.5" /></head>
<body vlink="#333333" link="#333333"><center id="header"><h2>便民信息网's Archiver </h2></center><div id="nav"><a href="./">论坛</a></div>
<div id="content">${content}</div>
<div id="end">查看完整版本: <a href="../${full}" target="_blank"><strong>论坛</strong></a></div></body></html>`;
}

/** `arch_multi`: ten pages before this one and nine after it. */
function pagerHtml(total: number, perPage: number, page: number, link: string): string {
  const pages = Math.ceil(total / perPage);
  const numbers = Array.from({ length: pages }, (_, at) => at + 1)
    .filter((number) => number >= page - 10 && number < page + 10)
    .map((number) =>
      number === page
        ? `<strong>[${number}]</strong>`
        : `<a href="${link}&page=${number}">${number}</a>`,
    );
  return `<div class="page">页: ${numbers.join(' ')}</div>`;
}

/** What the archiver answers at its address behind the `?`; null where nothing is. */
export function archiveAnswer(query: string, forum: SimulatedForum, base: string): string | null {
  const [, kind = '', id = '', page = '1'] =
    /^\?(fid|tid)-(\d+)\.html(?:&page=(\d+))?$/u.exec(query) ?? [];
  if (kind === 'fid') {
    return archivedBoard(Number(id), Number(page), forum, base);
  }
  const thread = forum.threads.find(({ tid }) => tid === Number(id));
  if (kind === 'tid') {
    return thread === undefined ? null : archivedThread(thread, Number(page), forum, base);
  }
  const boards = forum.boards.filter(({ isClosed }) => isClosed !== true);
  const rows = boards.map(({ fid, name }) => `<li><a href="?fid-${fid}.html">${name}</a></li>`);
  return archiveHtml(`<h3>城市生活</h3><ul>${rows.join('')}</ul>`, 'forum.php', base);
}

function archivedBoard(fid: number, page: number, forum: SimulatedForum, base: string): string {
  const threads = newestFirst(forum.threads.filter((thread) => thread.fid === fid));
  const rows = threads
    .slice((page - 1) * THREADS_PER_PAGE, page * THREADS_PER_PAGE)
    .map(
      ({ tid, title, posts }) =>
        `<li><a href="?tid-${tid}.html">${title}</a> (${posts.length - 1}篇回复)\n`,
    );
  const pager = pagerHtml(threads.length, THREADS_PER_PAGE, page, `?fid-${fid}.html`);
  return archiveHtml(
    `<ul type="1" start="1">${rows.join('')}</ul>${pager}`,
    `forum.php?mod=forumdisplay&fid=${fid}&page=${page}`,
    base,
  );
}

function archivedThread(
  thread: SimulatedThread,
  page: number,
  forum: SimulatedForum,
  base: string,
): string {
  const posts = shownPosts(thread, page).map(([order]) => {
    const post = thread.posts[order];
    return post === undefined ? '' : archivedPost(post, order === 0 ? thread.title : '', forum);
  });
  const pager = pagerHtml(thread.posts.length, POSTS_PER_PAGE, page, `?tid-${thread.tid}.html`);
  return archiveHtml(
    posts.join('') + pager,
    `forum.php?mod=viewthread&tid=${thread.tid}&page=${page}`,
    base,
  );
}

function archivedPost(
  { uid, time, text, as }: SimulatedPost,
  subject: string,
  forum: SimulatedForum,
): string {
  const name = as === 'anonymous' ? '<i>Anonymous</i>' : nameOf(uid);
  const isHeldBack = as === 'banned' || as === 'password';
  return `<p class="author"><strong>${name}</strong> 发表于 ${printed(time, forum.now, true)}</p>${isHeldBack ? '' : `<h3>${subject}</h3>${text}<br />`}`;
}
