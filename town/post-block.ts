import type { PlacedPost } from './catalogue.ts';
import type { Board, Picture, User } from './content.ts';
import { escapeHtml, initialOf, shownTime } from './html.ts';
import { plainText, postHtml } from './post-text.ts';
import type { View } from './view.ts';

const COLOURS = [
  '#2f7f79',
  '#7a5c99',
  '#b0653a',
  '#3a6ea5',
  '#8a7f2d',
  '#a34f6c',
  '#4d7c4a',
  '#5a6b7b',
];

/** The address of a picture from the origin, without a leading slash. */
function picturePath(name: string): string {
  return `data/attachment/forum/2026/${name}.jpg`;
}

function pictureHtml(picture: Picture, pid: number): string {
  const path = picturePath(picture.name);
  return `<br />
<ignore_js_op>
<img id="aimg_${pid}" aid="${pid}" src="static/none.gif" zoomfile="${path}" file="${path}" class="zoom" width="${Math.min(600, picture.width)}" inpost="1" alt="${picture.name}.jpg" />
</ignore_js_op>`;
}

function quoteHtml(quoted: PlacedPost, view: View): string {
  const { post, thread } = quoted;
  const name = view.catalogue.users.get(post.uid)?.name ?? '';
  const text = view.isPostLocked(post.pid) ? '' : plainText(post.text, view.origin).slice(0, 60);
  return `<div class="quote"><blockquote><font size="2"><a href="forum.php?mod=redirect&amp;goto=findpost&amp;pid=${post.pid}&amp;ptid=${thread.tid}" target="_blank"><font color="#999999">${escapeHtml(name)} 发表于 ${shownTime(post.at).slice(0, -3)}</font></a></font><br />
${escapeHtml(text)}</blockquote></div><br />
`;
}

function bodyHtml(placed: PlacedPost, board: Board, view: View): string {
  const { post } = placed;
  if (view.isPostLocked(post.pid)) {
    return '<div class="locked">提示: <em>该帖被管理员或版主屏蔽</em></div>';
  }
  const quoted = post.quotes === null ? undefined : view.catalogue.posts.get(post.quotes);
  const picture = post.picture === null ? undefined : view.catalogue.pictures.get(post.picture);
  const quote = quoted === undefined ? '' : quoteHtml(quoted, view);
  const text = postHtml(post.text, view.origin, board.jammed ? post.pid : null);
  const shown = picture === undefined ? '' : pictureHtml(picture, post.pid);
  return `<div class="t_fsz"><table cellspacing="0" cellpadding="0"><tr><td class="t_f" id="postmessage_${post.pid}">
${quote}${text}${shown}</td></tr></table></div>`;
}

function timeHtml(at: string, relative: string | null): string {
  return relative === null
    ? `发表于 ${shownTime(at)}`
    : `发表于 <span title="${shownTime(at)}">${relative.replaceAll(' ', '&nbsp;')}</span>`;
}

function authorCell(user: User, pid: number): string {
  const colour = COLOURS[user.uid % COLOURS.length] ?? '#5a6b7b';
  const space = `home.php?mod=space&amp;uid=${user.uid}`;
  return `<td class="pls" rowspan="2"><div id="favatar${pid}" class="pls cl favatar">
<div class="pi"><div class="authi"><a href="${space}" target="_blank" class="xw1">${escapeHtml(user.name)}</a></div></div>
<div class="avatar" style="background:${colour}">${escapeHtml(initialOf(user.name))}</div>
<p>来自 ${escapeHtml(user.city)}</p></div></td>`;
}

/** One post with its author, time, text, picture and signature. */
export function postBlock(placed: PlacedPost, board: Board, view: View): string {
  const { post, thread, floor } = placed;
  const user = view.catalogue.users.get(post.uid);
  if (user === undefined) {
    return '';
  }
  const signature =
    user.signature === null || view.isSignatureGone(user.uid)
      ? ''
      : `<div class="sign" style="max-height:100px;">${postHtml(user.signature, view.origin, null)}</div>`;
  return `<div id="post_${post.pid}"><table id="pid${post.pid}" class="plhin" summary="pid${post.pid}" cellspacing="0" cellpadding="0">
<tr>
${authorCell(user, post.pid)}
<td class="plc">
<div class="pi"><strong><a href="forum.php?mod=redirect&amp;goto=findpost&amp;ptid=${thread.tid}&amp;pid=${post.pid}" id="postnum${post.pid}"><em>${floor}</em><sup>#</sup></a></strong>
<div class="pti"><div class="authi"><em id="authorposton${post.pid}">${timeHtml(post.at, post.relative)}</em></div></div></div>
<div class="pct"><div class="pcb">
${bodyHtml(placed, board, view)}
</div></div>
</td></tr>
<tr><td class="plc plm">
${signature}
</td></tr>
</table></div>`;
}
