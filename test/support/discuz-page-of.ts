import { fileURLToPath } from 'node:url';
import type { Page } from '../../core/page.ts';
import { loadPlatformFixtures } from './platform-fixtures.ts';

/** Every fixture of Discuz!. */
export const discuzFixtures = loadPlatformFixtures(
  fileURLToPath(new URL('../../crawlers/platforms/discuz/fixtures', import.meta.url)),
);

/** The page of a fixture. */
export function recordedDiscuz(name: string): Page {
  const fixture = discuzFixtures.find((one) => one.name === name);
  if (fixture === undefined) {
    throw new Error(`no fixture ${name}`);
  }
  return fixture.page;
}

/** The address of a thread. */
export const THREAD = 'http://forum.example/forum.php?mod=viewthread&tid=7&page=1';

/** A page of a forum whose body is `html`. */
export function pageWith(html: string, url: string = THREAD, status = 200): Page {
  return {
    url,
    accessCode: null,
    timeZone: 'Asia/Shanghai',
    answers: [
      {
        request: { method: 'GET', url, headers: {}, body: null },
        finalUrl: url,
        status,
        headers: {},
        text: html,
        bytes: new Uint8Array(),
        fetchedAt: new Date('2026-11-22T00:00:00Z'),
      },
    ],
  };
}

/** A post, as the default template shows it. */
export function postHtml(pid: number, body: string, time = '2026-6-14 11:09:00'): string {
  return `<div id="post_${pid}"><table id="pid${pid}"><tr><td class="pls"><div class="authi"><a href="home.php?mod=space&amp;uid=5" class="xw1">张三</a></div></td><td class="plc"><a id="postnum${pid}" href="#"><em>${pid}</em><sup>#</sup></a><em id="authorposton${pid}">发表于 ${time}</em><div class="pct"><div class="pcb"><table><tr><td class="t_f" id="postmessage_${pid}">${body}</td></tr></table></div></div></td></tr></table></div>`;
}
