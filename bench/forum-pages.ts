/** Posts of a page, as many as the measured peers were given. */
const POSTS = 20;
/** Bytes of a page that hold no post: head, navigation, scripts, the reply form. */
const CHROME_BYTES = 12_000;

/** A thread's page of about 40 KB with 20 posts, in the template of an engine. The same for the same number. */
export function threadPage(engine: string, thread: number): string {
  return engine === 'phpbb' ? phpbbPage(thread) : discuzPage(thread);
}

function words(thread: number, post: number): string {
  const names = ['周末', '旧书', '相机', '火锅', '公园', '地铁', '加班', '猫粮', '跑步', '电影'];
  const count = 30 + ((thread * 7 + post * 13) % 60);
  return Array.from({ length: count }, (_, at) => names[(thread + post * 3 + at * 7) % 10]).join(
    '，',
  );
}

function filler(bytes: number): string {
  const item =
    '<li><a href="misc.php?mod=rank&amp;type=member">排行榜</a><span class="pipe">|</span></li>\n';
  return item.repeat(Math.ceil(bytes / Buffer.byteLength(item)));
}

function discuzPage(thread: number): string {
  const posts = Array.from({ length: POSTS }, (_, at) => discuzPost(thread, at)).join('\n');
  return `<!DOCTYPE html><html><head><meta charset="utf-8"><title>主题 ${thread}</title>
<meta name="generator" content="Discuz! X3.5"></head><body id="nv_forum" class="pg_viewthread"><ul>${filler(CHROME_BYTES / 2)}</ul>
<div id="wp" class="wp"><div id="postlist" class="pl bm"><h1 class="ts"><span id="thread_subject">主题 ${thread}</span></h1>
${posts}</div><div id="f_pst"><ul>${filler(CHROME_BYTES / 2)}</ul></div></div></body></html>`;
}

function discuzPost(thread: number, at: number): string {
  const pid = thread * 100 + at;
  const uid = 1 + ((thread + at * 17) % 900);
  return `<div id="post_${pid}"><table id="pid${pid}" class="plhin" summary="pid${pid}"><tr><td class="pls" rowspan="2">
<div class="pi"><div class="authi"><a href="home.php?mod=space&amp;uid=${uid}" target="_blank" class="xw1">会员${uid}</a></div></div>
<div class="p_pop blk bui card_gender_0"><div class="m z"><div id="userinfo${pid}_ma"></div></div></div>
<div class="tns xg2"><table><th><p><a href="home.php?mod=space&amp;uid=${uid}&amp;do=thread" class="xi2">${uid}</a></p>主题</th></table></div></td>
<td class="plc"><div class="pi"><strong><a href="forum.php?mod=redirect&amp;goto=findpost&amp;ptid=${thread}&amp;pid=${pid}" id="postnum${pid}"><em>${at + 1}</em><sup>#</sup></a></strong>
<div class="pti"><div class="authi"><em id="authorposton${pid}">发表于 2026-6-14 11:${String(at).padStart(2, '0')}:00</em></div></div></div>
<div class="pct"><div class="pcb"><div class="t_fsz"><table cellspacing="0" cellpadding="0"><tr><td class="t_f" id="postmessage_${pid}">${words(thread, at)}<br />
<a href="https://news.example/${pid}">相关</a></td></tr></table></div></div></div></td></tr>
<tr><td class="plc plm"><div class="sign">签名 ${uid}</div></td></tr></table></div>`;
}

function phpbbPage(thread: number): string {
  const posts = Array.from({ length: POSTS }, (_, at) => phpbbPost(thread, at)).join('\n');
  return `<!DOCTYPE html><html lang="zh"><head><meta charset="utf-8"><title>主题 ${thread}</title></head>
<body id="phpbb" class="nojs section-viewtopic"><ul>${filler(CHROME_BYTES / 2)}</ul><div id="page-body"><h2 class="topic-title"><a href="./viewtopic.php?t=${thread}">主题 ${thread}</a></h2>
<div class="pagination">${POSTS} posts</div>${posts}</div><ul>${filler(CHROME_BYTES / 2)}</ul></body></html>`;
}

function phpbbPost(thread: number, at: number): string {
  const id = thread * 100 + at;
  const uid = 1 + ((thread + at * 17) % 900);
  return `<div id="p${id}" class="post has-profile bg2"><div class="inner"><dl class="postprofile" id="profile${id}"><dt class="no-profile-rank no-avatar">
<a href="./memberlist.php?mode=viewprofile&amp;u=${uid}" class="username">会员${uid}</a></dt><dd class="profile-posts"><strong>Posts:</strong> <a href="./search.php?author_id=${uid}&amp;sr=posts">${uid}</a></dd></dl>
<div class="postbody"><div id="post_content${id}"><h3><a href="./viewtopic.php?p=${id}#p${id}">Re: 主题 ${thread}</a></h3>
<p class="author"><a class="unread" href="./viewtopic.php?p=${id}#p${id}" title="Post"><i class="icon fa-file"></i></a><span class="responsive-hide">by <strong><a href="./memberlist.php?mode=viewprofile&amp;u=${uid}" class="username">会员${uid}</a></strong> &raquo; </span><time datetime="2026-06-14T11:${String(at).padStart(2, '0')}:00+00:00">Sun Jun 14, 2026</time></p>
<div class="content">${words(thread, at)}<br><a href="https://news.example/${id}" class="postlink">相关</a></div><div id="sig${id}" class="signature">签名 ${uid}</div></div></div></div></div>`;
}
