import { escapeHtml } from './html.ts';

/** The town's name, as every page shows it. */
const TOWN_NAME = '青梧镇便民网';

/** What goes into the frame of a page. */
export interface Frame {
  readonly origin: string;
  readonly title: string;
  readonly charset: string;
  /** Id of the body element, as Discuz! sets it. */
  readonly bodyId: string;
  /** Steps from the index to this page. */
  readonly trail: readonly { readonly name: string; readonly href: string }[];
  readonly content: string;
}

function headOf(frame: Frame): string {
  const title = escapeHtml(frame.title);
  return `<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="${frame.charset}" />
<meta name="viewport" content="width=device-width, initial-scale=1" />
<title>${title} - ${TOWN_NAME} - Powered by Discuz!</title>
<meta name="keywords" content="${title}" />
<meta name="description" content="${title}" />
<meta name="generator" content="Discuz! X3.5" />
<base href="${frame.origin}/" />
<link rel="icon" href="data:," />
<link rel="stylesheet" type="text/css" href="static/town.css" />
</head>`;
}

/** A whole page of the forum around its content. */
export function framed(frame: Frame): string {
  const trail = frame.trail
    .map((step) => `<em>&rsaquo;</em> <a href="${step.href}">${escapeHtml(step.name)}</a>`)
    .join(' ');
  return `${headOf(frame)}
<body id="${frame.bodyId}" class="pg_index">
<div id="hd"><div class="wp">
<div class="hdc cl"><h2><a href="forum.php" title="${TOWN_NAME}">${TOWN_NAME}</a></h2><p>街坊邻里的事，这里问得到</p></div>
<div id="nv"><ul><li class="a" id="mn_forum"><a href="forum.php" title="BBS">论坛</a></li><li><a href="member.php?mod=logging&amp;action=login" rel="nofollow">登录</a></li></ul></div>
</div></div>
<div id="wp" class="wp">
<div id="pt" class="cl"><div class="z"><a href="forum.php" class="nvhm">${TOWN_NAME}</a> ${trail}</div></div>
${frame.content}
</div>
<div id="ft" class="wp cl">
<p class="xs0">演示站点：人物、账号与事件均为虚构 · Demonstration site: every person and account is invented.</p>
<p class="xs0">GMT+8 · <a href="staff/rota.html" rel="nofollow">值班表</a> · Powered by <strong>Discuz!</strong> <em>X3.5</em> (structure)</p>
</div>
</body>
</html>
`;
}

/** A page that holds one message in place of content. */
export function messagePage(
  origin: string,
  kind: 'alert_info' | 'alert_error',
  message: string,
): string {
  return framed({
    origin,
    title: '提示信息',
    charset: 'utf-8',
    bodyId: 'nv_forum',
    trail: [{ name: '提示信息', href: 'forum.php' }],
    content: `<div id="ct" class="wp cl w">
<div class="nfl" id="main_message"><div class="f_c altw">
<div id="messagetext" class="${kind}">
<p>${escapeHtml(message)}</p>
</div>
<div id="messagelogin"></div>
</div></div>
</div>`,
  });
}

/** The links to the pages of a list; the empty string where there is only one. */
export function pager(base: string, page: number, pages: number): string {
  if (pages < 2) {
    return '';
  }
  const href = `${base}&amp;page=`;
  const numbers = Array.from({ length: pages }, (_, index) =>
    index + 1 === page
      ? `<strong>${page}</strong>`
      : `<a href="${href}${index + 1}">${index + 1}</a>`,
  ).join('');
  const before = page > 1 ? `<a href="${href}${page - 1}" class="prev">&nbsp;&nbsp;</a>` : '';
  const after = page < pages ? `<a href="${href}${page + 1}" class="nxt">下一页</a>` : '';
  return `<div class="pg">${before}${numbers}<label><span title="共 ${pages} 页"> / ${pages} 页</span></label>${after}</div>`;
}
