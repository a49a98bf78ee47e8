import type {
  SimulatedBoard,
  SimulatedForum,
  SimulatedPost,
  SimulatedThread,
} from './discuz-content.ts';

/** What a new forum sets: threads and posts a page. */
export const THREADS_PER_PAGE = 20;
export const POSTS_PER_PAGE = 10;

const DAY_S = 86_400;
const OFFSET_S = 8 * 3_600;

/** A member's name by number. */
export function nameOf(uid: number): string {
  return `成员${uid}`;
}

/** `2026-6-14 11:09`, in China's time. */
function written(time: number, seconds = false): string {
  const date = new Date((time + OFFSET_S) * 1_000);
  const day = `${date.getUTCFullYear()}-${date.getUTCMonth() + 1}-${date.getUTCDate()}`;
  return `${day} ${date.toISOString().slice(11, seconds ? 19 : 16)}`;
}

/** A time as `dgmdate` prints it: of the last week by its age, with the exact form as a title. */
export function printed(time: number, now: number, seconds = false): string {
  const exact = written(time, seconds);
  const today = now - ((now + OFFSET_S) % DAY_S);
  const age = now - time;
  const days = Math.floor((today - time) / DAY_S);
  if (time < today && days >= 7) {
    return exact;
  }
  return `<span title="${exact}">${time >= today ? young(age) : old(days, exact)}</span>`;
}

function young(age: number): string {
  if (age > 3_600) {
    return `${Math.floor(age / 3_600)}&nbsp;小时前`;
  }
  if (age > 1_800) {
    return '半小时前';
  }
  return age > 60 ? `${Math.floor(age / 60)}&nbsp;分钟前` : `${age}&nbsp;秒前`;
}

function old(days: number, exact: string): string {
  const clock = exact.split(' ')[1]?.slice(0, 5) ?? '';
  return ['昨天', '前天'][days] === undefined
    ? `${days + 1}&nbsp;天前`
    : `${['昨天', '前天'][days]}&nbsp;${clock}`;
}

function pageHtml(body: string, base: string, kind: string): string {
  return `<!DOCTYPE html>
<html><head><meta charset="utf-8" /><title>便民信息网 - Powered by Discuz!</title>
<meta name="generator" content="Discuz! X3.5" /><base href="${base}" />
<link rel="archives" title="便民信息网" href="${base}archiver/" /></head>
<body id="nv_forum" class="pg_${kind}">
<div class="xi1 bm bm_c">请选择 <a href="${base}forum.php?mobile=yes">进入手机版</a></div>
<div id="nv"><ul><li><a href="forum.php" hidefocus="true">论坛</a></li></ul></div>
<div id="wp" class="wp">${body}</div>
<div id="ft"><p><a href="archiver/">Archiver</a><a href="forum.php?showmobile=yes">手机版</a></p></div>
</body></html>`;
}

/** What the forum says in place of a page. */
export function messageHtml(message: string, base: string): string {
  return pageHtml(
    `<div id="messagetext" class="alert_info"><p>${message}</p></div>`,
    base,
    'message',
  );
}

function pagerHtml(page: number, count: number, perPage: number, address: string): string {
  const pages = Math.ceil(count / perPage);
  if (pages < 2) {
    return '';
  }
  const numbers = Array.from({ length: Math.min(pages, 10) }, (_, at) => at + 1).map((number) =>
    number === page
      ? `<strong>${number}</strong>`
      : `<a href="${address}&amp;page=${number}">${number}</a>`,
  );
  const further =
    page < pages ? `<a href="${address}&amp;page=${page + 1}" class="nxt">下一页</a>` : '';
  return `<div class="pg">${numbers.join('')}<a href="${address}&amp;page=${pages}" class="last">... ${pages}</a><label><input type="text" name="custompage" value="${page}" /><span title="共 ${pages} 页"> / ${pages} 页</span></label>${further}</div>`;
}

function lastPostOf(thread: SimulatedThread): SimulatedPost {
  return postAt(thread, -1);
}

function postAt(thread: SimulatedThread, order: number): SimulatedPost {
  const post = thread.posts.at(order);
  if (post === undefined) {
    throw new Error(`thread ${thread.tid} is empty`);
  }
  return post;
}

/** The moment by which a list is ordered; a thread that was moved away leaves a row as it was. */
function lastTime(thread: SimulatedThread, board?: SimulatedBoard): number {
  const isMoved = board !== undefined && thread.movedFrom === board.fid;
  return (isMoved ? thread.posts[0] : lastPostOf(thread))?.time ?? 0;
}

/** Threads as a board lists them. */
export function newestFirst(
  threads: readonly SimulatedThread[],
  board?: SimulatedBoard,
): readonly SimulatedThread[] {
  return threads.toSorted((a, b) => lastTime(b, board) - lastTime(a, board) || b.tid - a.tid);
}

function boardRow(board: SimulatedBoard, forum: SimulatedForum): string {
  const fids = [board, ...forum.boards.filter((one) => one.of === board.fid)].map(({ fid }) => fid);
  const threads = newestFirst(forum.threads.filter(({ fid }) => fids.includes(fid)));
  const [newest] = threads;
  const posts = threads.reduce((sum, thread) => sum + thread.posts.length, 0);
  const last = newest === undefined ? null : lastPostOf(newest);
  const below = forum.boards.filter((one) => one.of === board.fid);
  return `<td class="fl_icn"><a href="forum.php?mod=forumdisplay&fid=${board.fid}"></a></td><td><h2><a href="forum.php?mod=forumdisplay&fid=${board.fid}">${board.name}</a><em class="xw0 xi1" title="今日"> (3)</em></h2>
${below.length === 0 ? '' : `<p>子版块: ${below.map(({ fid, name }) => `<a href="forum.php?mod=forumdisplay&fid=${fid}">${name}</a>`).join(', ')}</p>`}</td>
<td class="fl_i"><span class="xi2">${threads.length}</span><span class="xg1"> / ${posts}</span></td>
<td class="fl_by"><div>${last === null || newest === undefined ? '从未' : `<a href="forum.php?mod=redirect&amp;tid=${newest.tid}&amp;goto=lastpost#lastpost" class="xi2">${newest.title}</a> <cite>${printed(last.time, forum.now)} <a href="home.php?mod=space&username=${encodeURIComponent(nameOf(last.uid))}">${nameOf(last.uid)}</a></cite>`}</div></td>`;
}

function boardTable(boards: readonly SimulatedBoard[], forum: SimulatedForum): string {
  const rows = boards.map((board) => boardRow(board, forum)).join('</tr><tr class="fl_row">');
  return `<div class="fl bm"><table cellspacing="0" cellpadding="0" class="fl_tb"><tr>${rows}</tr><tr class="fl_row"></tr></table></div>`;
}

/** The forum's start page. */
export function indexHtml(forum: SimulatedForum, base: string): string {
  const boards = forum.boards.filter(({ of, isClosed }) => of === undefined && isClosed !== true);
  return pageHtml(boardTable(boards, forum), base, 'index');
}

/** A board's page. */
export function boardHtml(
  board: SimulatedBoard,
  page: number,
  forum: SimulatedForum,
  base: string,
): string {
  const everywhere = forum.threads.filter(({ sticky }) => sticky === 'everywhere');
  const own = newestFirst(
    forum.threads.filter(
      (thread) =>
        (thread.fid === board.fid && thread.sticky !== 'everywhere') ||
        thread.movedFrom === board.fid,
    ),
    board,
  ).toSorted((a, b) => Number(b.sticky === 'board') - Number(a.sticky === 'board'));
  const shown = own.slice((page - 1) * THREADS_PER_PAGE, page * THREADS_PER_PAGE);
  const top = page === 1 && board.hasPictures !== true ? everywhere : [];
  const below = forum.boards.filter((one) => one.of === board.fid);
  const address = `forum.php?mod=forumdisplay&fid=${board.fid}`;
  const pager = pagerHtml(page, own.length, THREADS_PER_PAGE, address);
  const rows = [...top, ...shown].map((thread) => threadRow(thread, board, page, forum));
  const list =
    board.hasPictures === true
      ? `<ul id="waterfall" class="ml waterfall cl">${shown.map(pictureRow).join('')}</ul>`
      : `<table summary="forum_${board.fid}" id="threadlisttableid"><tbody id="separatorline" class="emptb"><tr><td class="icn"></td><th></th><td class="by"></td><td class="num"></td><td class="by"></td></tr></tbody>${rows.join('')}</table>`;
  return pageHtml(
    `${page === 1 && below.length > 0 ? boardTable(below, forum) : ''}
<div id="pgt"><span id="fd_page_top">${pager}</span></div><div id="threadlist" class="tl bm bmw"><div class="th"><a href="${address}&filter=lastpost&orderby=lastpost" class="xi2">最新</a><a href="${address}&filter=typeid&typeid=1&page=2">出售</a></div>${list}</div>
<a class="bm_h" href="javascript:;" rel="${address}&page=${page + 1}" id="autopbn">下一页 &raquo;</a><span id="fd_page_bottom">${pager}</span>`,
    base,
    'forumdisplay',
  );
}

function threadRow(
  thread: SimulatedThread,
  board: SimulatedBoard,
  page: number,
  forum: SimulatedForum,
): string {
  const isMoved = thread.movedFrom === board.fid;
  const first = postAt(thread, 0);
  const last = isMoved ? first : lastPostOf(thread);
  // A thread that was moved leaves a row of another number behind.
  const id = isMoved ? thread.tid + 50_000 : thread.tid;
  const address = `forum.php?mod=viewthread&amp;tid=${thread.tid}&amp;extra=page%3D${page}`;
  return `<tbody id="${thread.sticky === undefined ? 'normal' : 'stick'}thread_${id}"><tr><td class="icn"><a href="${address}" target="_blank"><i></i></a></td>
<th class="common"><em>[<a href="forum.php?mod=forumdisplay&fid=${board.fid}&amp;filter=typeid&amp;typeid=1">出售</a>]</em> ${isMoved ? '移动:' : ''}<a href="${address}" onclick="atarget(this)" class="s xst">${thread.title}</a>${pageLinks(thread, address)}<a href="forum.php?mod=redirect&amp;tid=${thread.tid}&amp;goto=lastpost#lastpost" class="xi1">New</a></th>
<td class="by"><cite><a href="home.php?mod=space&amp;uid=${first.uid}" c="1">${nameOf(first.uid)}</a></cite><em><span>${printed(first.time, forum.now)}</span></em></td>
<td class="num"><a href="${address}" class="xi2">${isMoved ? '-' : thread.posts.length - 1}</a><em>${isMoved ? '-' : forum.now % 1_000}</em></td>
<td class="by"><cite><a href="home.php?mod=space&username=${encodeURIComponent(nameOf(last.uid))}" c="1">${nameOf(last.uid)}</a></cite><em><a href="forum.php?mod=redirect&tid=${thread.tid}&goto=lastpost#lastpost">${printed(last.time, forum.now)}</a></em></td></tr></tbody>`;
}

function pageLinks({ posts }: SimulatedThread, address: string): string {
  return posts.length <= POSTS_PER_PAGE
    ? ''
    : `<span class="tps">&nbsp;...<a href="${address}&amp;page=2">2</a></span>`;
}

function pictureRow({ tid, title, posts }: SimulatedThread): string {
  const address = `forum.php?mod=viewthread&tid=${tid}&extra=page%3D1`;
  return `<li style="width:227px"><div class="c cl"><a href="${address}" title="${title}" class="z"><span class="nopic"></span></a></div><h3 class="xw0"><a href="${address}" title="${title}">${title}</a></h3><div class="auth cl"><cite class="xg1 y">喜欢: 0 &nbsp; 回复: <a href="${address}" title="${posts.length - 1} 回复">${posts.length - 1}</a></cite><a href="home.php?mod=space&uid=${posts[0]?.uid}">${nameOf(posts[0]?.uid ?? 0)}</a></div></li>`;
}

/** A thread's page. A number past the end shows the last page. */
export function threadHtml(
  thread: SimulatedThread,
  asked: number,
  forum: SimulatedForum,
  base: string,
): string {
  const pages = Math.ceil(thread.posts.length / POSTS_PER_PAGE);
  const page = Math.min(asked, pages);
  const address = `forum.php?mod=viewthread&tid=${thread.tid}&amp;extra=`;
  const pager = pagerHtml(page, thread.posts.length, POSTS_PER_PAGE, address);
  const posts = shownPosts(thread, page).map(([order, mark]) =>
    postHtml(thread, order, mark, page, forum),
  );
  return pageHtml(
    `<div id="pgt" class="pgs mbm cl">${pager}</div><div id="postlist" class="pl bm"><table><tr><td class="pls ptn pbn"><div class="hm ptn"><span class="xg1">查看:</span> <span class="xi1">${forum.now % 1_000}</span><span class="pipe">|</span><span class="xg1">回复:</span> <span class="xi1">${thread.posts.length - 1}</span></div></td><td class="plc"><h1 class="ts"><span id="thread_subject">${thread.title}</span></h1><a href="forum.php?mod=viewthread&amp;action=printable&amp;tid=${thread.tid}">打印</a></td></tr></table>${posts.join('')}</div><div class="pgs mtm mbm cl">${pager}</div>`,
    base,
    'viewthread',
  );
}

/** The orders of the posts on a page, and how each is marked in place of its floor. */
export function shownPosts(
  thread: SimulatedThread,
  page: number,
): readonly (readonly [number, string])[] {
  const orders = thread.posts.map((_, order) => order);
  const turned =
    thread.isReversed === true ? [...orders.slice(0, 1), ...orders.slice(1).toReversed()] : orders;
  const own = turned.slice((page - 1) * POSTS_PER_PAGE, page * POSTS_PER_PAGE);
  const lifted: readonly (readonly [number, string])[] =
    page > 1
      ? []
      : [
          ...(thread.stuck ?? []).map(
            (order) => [order, `<em class="replystick vm">置顶</em> 来自 ${order + 1}#`] as const,
          ),
          ...(thread.recommended ?? []).map((order) => [order, '推荐'] as const),
        ];
  const above = new Set(lifted.map(([order]) => order));
  const plain = own
    .filter((order) => !above.has(order))
    .map((order) => [order, floorHtml(order + 1)] as const);
  return [...plain.slice(0, 1), ...lifted, ...plain.slice(1)];
}

function floorHtml(floor: number): string {
  return ['楼主', '沙发', '板凳', '地板'][floor - 1] ?? `<em>${floor}</em><sup>#</sup>`;
}

function authorHtml({ uid, as }: SimulatedPost): string {
  if (as === 'anonymous') {
    return '<div class="pi">匿名</div>';
  }
  return as === 'of-deleted'
    ? `<div class="pi">${nameOf(uid)} <em>该用户已被删除</em></div>`
    : `<div class="pi"><div class="authi"><a href="home.php?mod=space&amp;uid=${uid}" target="_blank" class="xw1">${nameOf(uid)}</a></div></div><div class="avatar"><a href="home.php?mod=space&amp;uid=${uid}" class="avtm"><img src="uc_server/avatar.php?uid=${uid}&size=middle"></a></div>`;
}

function bodyHtml({ pid, text, as }: SimulatedPost): string {
  if (as === 'banned') {
    return '<div class="locked">提示: <em>作者被禁止或删除 内容自动屏蔽</em></div>';
  }
  return as === 'password'
    ? `<div class="locked">本帖为密码帖 ，请输入密码<input type="text" id="postpw_${pid}" class="vm" /></div>`
    : `<div class="t_fsz"><table cellspacing="0" cellpadding="0"><tr><td class="t_f" id="postmessage_${pid}"><i class="pstatus"> 本帖最后由 版主 于 2026-6-1 10:00 编辑 </i><br /><br />${text}<font class="jammer">, x8 Q</font></td></tr></table></div>`;
}

function postHtml(
  thread: SimulatedThread,
  order: number,
  mark: string,
  page: number,
  forum: SimulatedForum,
): string {
  const post = thread.posts[order];
  if (post === undefined) {
    return '';
  }
  const { pid, uid, as } = post;
  const view = `forum.php?mod=viewthread&amp;tid=${thread.tid}`;
  const name = as === 'anonymous' ? '匿名&nbsp;' : '';
  return `<div id="post_${pid}" ><table id="pid${pid}" class="plhin" summary="pid${pid}" cellspacing="0" cellpadding="0"><tr><td class="pls" rowspan="2"><div id="favatar${pid}" class="pls cl favatar">${authorHtml(post)}</div></td>
<td class="plc"><div class="pi">${order === 0 ? '<div id="fj" class="y"><label class="z">电梯直达</label></div>' : ''}<strong><a href="forum.php?mod=redirect&goto=findpost&ptid=${thread.tid}&pid=${pid}" id="postnum${pid}">${mark}</a></strong><div class="pti"><div class="pdbt"></div><div class="authi"><img class="authicn vm" id="authicon${pid}" src="static/image/common/online_member.gif" />${name}<em id="authorposton${pid}">发表于 ${printed(post.time, forum.now, true)}</em><span class="pipe">|</span><a href="${view}&amp;page=${page}&amp;authorid=${uid}" rel="nofollow">只看该作者</a><span class="pipe show">|</span><a href="${view}&amp;extra=&amp;ordertype=1" class="show">倒序浏览</a></div></div></div>
<div class="pct"><div class="pcb">${bodyHtml(post)}<div id="comment_${pid}" class="cm"></div><div id="post_rate_div_${pid}"></div></div></div></td></tr><tr><td class="plc plm"><div class="sign" style="max-height:100px;">${as === undefined ? `${nameOf(uid)}的签名` : ''}</div></td></tr></table></div>`;
}
