import type { User } from './content.ts';
import { escapeHtml } from './html.ts';
import { framed } from './layout.ts';
import { postHtml } from './post-text.ts';
import type { View } from './view.ts';

/** The public profile of a member. */
export function profilePage(user: User, view: View): string {
  const own = view.catalogue.content.threads.filter(
    (thread) =>
      thread.posts[0]?.uid === user.uid &&
      !view.isThreadGone(thread.tid) &&
      view.catalogue.boards.get(thread.fid)?.guests === true,
  );
  const signature =
    user.signature === null || view.isSignatureGone(user.uid)
      ? ''
      : `<li><em class="xg2">个人签名&nbsp;&nbsp;</em><table><tr><td>${postHtml(user.signature, view.origin, null)}</td></tr></table></li>`;
  return framed({
    origin: view.origin,
    title: `${user.name}的个人资料`,
    charset: 'utf-8',
    bodyId: 'nv_home',
    trail: [{ name: user.name, href: `home.php?mod=space&amp;uid=${user.uid}` }],
    content: `<div id="ct" class="ct1 wp cl"><div class="mn"><div class="bm bw0"><div class="bm_c u_profile pbm">
<div class="pbm mbm bbda cl"><h2 class="mbn">${escapeHtml(user.name)}<span class="xw0"> (UID: ${user.uid})</span></h2>
<ul><li><em class="xg2">所在地&nbsp;&nbsp;</em>${escapeHtml(user.city)}</li>
<li><em class="xg2">注册时间&nbsp;&nbsp;</em>${user.joined}</li>
<li><em class="xg2">主题数&nbsp;&nbsp;</em>${own.length}</li>
${signature}</ul></div>
</div></div></div></div>`,
  });
}
