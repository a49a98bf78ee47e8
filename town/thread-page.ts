import { type PlacedPost, POSTS_PER_PAGE } from './catalogue.ts';
import type { Board, Thread } from './content.ts';
import { escapeHtml } from './html.ts';
import { framed, pager } from './layout.ts';
import { postBlock } from './post-block.ts';
import type { View } from './view.ts';

/** Shows lazily loaded pictures, as the forum's own script does. */
const LAZY_SCRIPT =
  "<script>document.querySelectorAll('img[file]').forEach(function(i){i.src=i.getAttribute('file')})</script>";

/** Fills the shell of a thread that is drawn by script. */
function shellScript(tid: number, page: number): string {
  return `<script>
fetch('plugin/thread.json?tid=${tid}&page=${page}').then(function(a){return a.json()}).then(function(t){
document.getElementById('thread_subject').textContent=t.subject;
document.getElementById('postlist_body').innerHTML=t.posts.join('');
document.querySelectorAll('img[file]').forEach(function(i){i.src=i.getAttribute('file')});
document.documentElement.setAttribute('data-ready','1')});
</script>
<noscript>本页需要启用 JavaScript 才能显示内容</noscript>`;
}

/** The posts of one page of a thread; a page past the end is the last one. */
function postsOn(thread: Thread, wanted: number): { page: number; posts: readonly PlacedPost[] } {
  const pages = Math.max(1, Math.ceil(thread.posts.length / POSTS_PER_PAGE));
  const page = Math.min(Math.max(1, wanted), pages);
  const from = (page - 1) * POSTS_PER_PAGE;
  const posts = thread.posts
    .slice(from, from + POSTS_PER_PAGE)
    .map((post, index) => ({ post, thread, floor: from + index + 1 }));
  return { page, posts };
}

/** What the shell of a scripted thread asks for. */
export function threadJson(thread: Thread, board: Board, wanted: number, view: View): unknown {
  const { posts } = postsOn(thread, wanted);
  return {
    subject: thread.title,
    posts: posts.map((placed) => postBlock(placed, board, view)),
  };
}

function postList(thread: Thread, board: Board, wanted: number, view: View): string {
  const { posts } = postsOn(thread, wanted);
  const subject = thread.scripted ? '' : escapeHtml(thread.title);
  const blocks = thread.scripted
    ? '<div id="postlist_body"></div>'
    : posts.map((placed) => postBlock(placed, board, view)).join('\n');
  return `<div id="postlist" class="pl bm">
<table cellspacing="0" cellpadding="0"><tr>
<td class="pls ptn pbn"><div class="hm ptn"><span class="xg1">查看:</span> <span class="xi1">${thread.views}</span></div></td>
<td class="plc ptm pbn vwthd"><h1 class="ts"><span id="thread_subject">${subject}</span></h1></td>
</tr></table><br />
${blocks}
</div>`;
}

/** One page of a thread. */
export function threadPage(thread: Thread, board: Board, wanted: number, view: View): string {
  const { page } = postsOn(thread, wanted);
  const pages = Math.max(1, Math.ceil(thread.posts.length / POSTS_PER_PAGE));
  const links = pager(`forum.php?mod=viewthread&amp;tid=${thread.tid}&amp;extra=`, page, pages);
  return framed({
    origin: view.origin,
    title: thread.scripted ? '主题' : thread.title,
    charset: board.charset,
    bodyId: 'nv_forum',
    trail: [
      { name: '论坛', href: 'forum.php' },
      { name: board.name, href: `forum.php?mod=forumdisplay&amp;fid=${board.fid}` },
    ],
    content: `<div id="ct" class="wp cl">
<div id="pgt" class="pgs mbm cl"><div class="pgt">${links}</div><span class="y pgb"><a href="forum.php?mod=forumdisplay&amp;fid=${board.fid}">返回列表</a></span></div>
${postList(thread, board, page, view)}
<div class="pgs mtm mbm cl">${links}</div>
${thread.scripted ? shellScript(thread.tid, page) : LAZY_SCRIPT}
</div>`,
  });
}
