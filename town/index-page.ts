import { lastPostAt } from './catalogue.ts';
import type { Board, Thread } from './content.ts';
import { escapeHtml, shownTime } from './html.ts';
import { framed } from './layout.ts';
import type { View } from './view.ts';

const ICON =
  '<svg width="31" height="29" viewBox="0 0 31 29"><path d="M31 13c0-7-7-13-15-13S0 6 0 13s7 13 15 13c2 0 3 0 5-1l7 4-2-6c4-2 6-6 6-10z"/></svg>';

function lastPost(threads: readonly Thread[], view: View): string {
  const thread = threads[0];
  const last = thread?.posts.at(-1);
  if (thread === undefined || last === undefined) {
    return '<div>从未</div>';
  }
  const name = view.catalogue.users.get(last.uid)?.name ?? '';
  return `<div><a href="forum.php?mod=redirect&amp;tid=${thread.tid}&amp;goto=lastpost#lastpost" class="xi2">${escapeHtml(thread.title)}</a> <cite>${shownTime(lastPostAt(thread))} <a href="home.php?mod=space&amp;uid=${last.uid}">${escapeHtml(name)}</a></cite></div>`;
}

function boardRow(board: Board, view: View): string {
  const threads = (view.catalogue.threadsOf.get(board.fid) ?? []).filter(
    (thread) => !view.isThreadGone(thread.tid),
  );
  const posts = threads.reduce((total, thread) => total + thread.posts.length, 0);
  const href = `forum.php?mod=forumdisplay&amp;fid=${board.fid}`;
  const counts = board.guests
    ? `<span class="xi2">${threads.length}</span><span class="xg1"> / ${posts}</span>`
    : '<span class="xg1">-</span>';
  return `<tr class="fl_row">
<td class="fl_icn"><a href="${href}" title="${escapeHtml(board.name)}">${ICON}</a></td>
<td><h2><a href="${href}">${escapeHtml(board.name)}</a></h2><p class="xg2">${escapeHtml(board.about)}</p></td>
<td class="fl_i">${counts}</td>
<td class="fl_by">${board.guests ? lastPost(threads, view) : '<div>私密版块</div>'}</td>
</tr>`;
}

/** The forum's front page: its boards. */
export function indexPage(view: View): string {
  const { content } = view.catalogue;
  const posts = content.threads.reduce((total, thread) => total + thread.posts.length, 0);
  const newest = content.users.at(-1);
  return framed({
    origin: view.origin,
    title: '论坛',
    charset: 'utf-8',
    bodyId: 'nv_forum',
    trail: [{ name: '论坛', href: 'forum.php' }],
    content: `<div id="ct" class="wp cl">
<div id="chart" class="bm bw0 cl"><p class="chart z">帖子: <em>${posts}</em> 会员: <em>${content.users.length}</em> 欢迎新会员: <em><a href="home.php?mod=space&amp;uid=${newest?.uid ?? 0}" class="xi2">${escapeHtml(newest?.name ?? '')}</a></em></p></div>
<div class="mn"><div class="fl bm"><div class="bm bmw cl">
<div class="bm_h cl"><h2><a href="forum.php?gid=1">镇上生活</a></h2></div>
<div id="category_1" class="bm_c"><table cellspacing="0" cellpadding="0" class="fl_tb">
${content.boards.map((board) => boardRow(board, view)).join('\n')}
</table></div>
</div></div></div>
</div>`,
  });
}
