import { lastPostAt, POSTS_PER_PAGE, THREADS_PER_PAGE } from './catalogue.ts';
import type { Board, Thread } from './content.ts';
import { escapeHtml, shownTime } from './html.ts';
import { framed, pager } from './layout.ts';
import type { View } from './view.ts';

function pageLinks(thread: Thread): string {
  const pages = Math.ceil(thread.posts.length / POSTS_PER_PAGE);
  if (pages < 2) {
    return '';
  }
  const links = Array.from(
    { length: pages - 1 },
    (_, index) =>
      `<a href="forum.php?mod=viewthread&amp;tid=${thread.tid}&amp;extra=page%3D1&amp;page=${index + 2}">${index + 2}</a>`,
  );
  return `<span class="tps">&nbsp;...${links.join('')}</span>`;
}

function threadRow(thread: Thread, view: View): string {
  const { users } = view.catalogue;
  const first = thread.posts[0];
  const last = thread.posts.at(-1);
  if (first === undefined || last === undefined) {
    return '';
  }
  const href = `forum.php?mod=viewthread&amp;tid=${thread.tid}&amp;extra=page%3D1`;
  return `<tbody id="normalthread_${thread.tid}">
<tr>
<td class="icn"><a href="${href}" title="新窗口打开" target="_blank">&#9656;</a></td>
<th class="common"><a href="${href}" onclick="atarget(this)" class="s xst">${escapeHtml(thread.title)}</a>${pageLinks(thread)}</th>
<td class="by"><cite><a href="home.php?mod=space&amp;uid=${first.uid}" c="1">${escapeHtml(users.get(first.uid)?.name ?? '')}</a></cite><em><span>${shownTime(first.at).slice(0, -9)}</span></em></td>
<td class="num"><a href="${href}" class="xi2">${thread.posts.length - 1}</a><em>${thread.views}</em></td>
<td class="by"><cite><a href="home.php?mod=space&amp;uid=${last.uid}" c="1">${escapeHtml(users.get(last.uid)?.name ?? '')}</a></cite><em><a href="forum.php?mod=redirect&amp;tid=${thread.tid}&amp;goto=lastpost#lastpost">${shownTime(lastPostAt(thread)).slice(0, -3)}</a></em></td>
</tr>
</tbody>`;
}

/** A row that leads to a thread that is not there any more. */
function deadRow(tid: number, title: string): string {
  return `<tbody id="normalthread_${tid}">
<tr><td class="icn">&#9656;</td>
<th class="common"><a href="forum.php?mod=viewthread&amp;tid=${tid}&amp;extra=page%3D1" onclick="atarget(this)" class="s xst">${escapeHtml(title)}</a></th>
<td class="by"><cite>-</cite></td><td class="num">0</td><td class="by"><em>2026-1-2 08:00</em></td></tr>
</tbody>`;
}

/** One page of a board; a page past the end shows the last one, as Discuz! does. */
export function boardPage(board: Board, wanted: number, view: View): string {
  const threads = (view.catalogue.threadsOf.get(board.fid) ?? []).filter(
    (thread) => !view.isThreadGone(thread.tid),
  );
  const pages = Math.max(1, Math.ceil(threads.length / THREADS_PER_PAGE));
  const page = Math.min(Math.max(1, wanted), pages);
  const shown = threads.slice((page - 1) * THREADS_PER_PAGE, page * THREADS_PER_PAGE);
  const dead =
    page === 1 && board.deadLink !== null ? deadRow(board.deadLink.tid, board.deadLink.title) : '';
  const links = pager(`forum.php?mod=forumdisplay&amp;fid=${board.fid}`, page, pages);
  const href = `forum.php?mod=forumdisplay&amp;fid=${board.fid}`;
  return framed({
    origin: view.origin,
    title: board.name,
    charset: board.charset,
    bodyId: 'nv_forum',
    trail: [
      { name: '论坛', href: 'forum.php' },
      { name: board.name, href },
    ],
    content: `<div id="ct" class="wp cl"><div class="mn">
<div class="bm bml pbn"><div class="bm_h cl"><h1 class="xs2"><a href="${href}">${escapeHtml(board.name)}</a> <span class="xs1 xw0 i xg1">主题: ${threads.length}</span></h1></div><p class="xg2 pbm mbn">${escapeHtml(board.about)}</p></div>
<div id="threadlist" class="tl bm bmw">
<div class="th"><table cellspacing="0" cellpadding="0"><tr><td class="icn"></td><td>主题</td><td class="by">作者</td><td class="num">回复/查看</td><td class="by">最后发表</td></tr></table></div>
<div class="bm_c"><table summary="forum_${board.fid}" cellspacing="0" cellpadding="0" id="threadlisttableid">
${shown.map((thread) => threadRow(thread, view)).join('\n')}
${dead}
</table></div></div>
<div class="bm bw0 pgs cl"><span id="fd_page_bottom">${links}</span><span class="pgb y"><a href="forum.php">返&nbsp;回</a></span></div>
</div></div>`,
  });
}
