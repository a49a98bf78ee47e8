import { describe, expect, it } from 'vitest';
import { readThroughStandIn } from '../../../test/support/stand-in-reading.ts';
import { lanzou } from './index.ts';

const TARGET = { url: 'https://zz99.lanzouq.com/iAbCd12efgh', accessCode: 'zz99' };
const FOLDER =
  "<title>资料</title><script>var a_b='1795300500';var c_d = '0123456789abcdef';url : '/filemoreajax.php?file=99', data : { 'lx':2,'fid':99,'uid':'98','pg':pgs,'rep':'0','t':a_b,'k':c_d,'up':1,'pwd':pwd }</script>";
const FILE = '<title>a.zip - 蓝奏云</title><div class="fileinfo"></div>';

function files(count: number): unknown {
  const text = Array.from({ length: count }, (_, n) => ({ id: `i${n}`, name_all: `${n}.jpg` }));
  return { zt: 1, info: 'sucess', text };
}

describe('lanzou states, whatever is asked being answered alike', () => {
  it.each([
    ['来晚啦...文件取消分享了', 200, 'removed'],
    ['来晚啦...文件取消分享了', 404, 'removed'],
    ['文件不存在，或者已被删除', 200, 'removed'],
    ['文件链接失效，请获取新链接', 200, 'expired'],
    ['输入密码', 200, 'needs-code'],
    ['<div id="pwdload"></div>', 200, 'needs-code'],
    ['<div class="passwddiv"></div>', 200, 'needs-code'],
    ["<script>var arg1='00';setCookie('acw_sc__v2',x)</script>", 200, 'wall'],
    [FILE, 200, 'alive'],
    [FOLDER, 200, 'alive'],
    [`${FILE}<div class="n_box_des">文件不存在的话联系我</div>`, 200, 'alive'],
    [FILE, 503, 'unknown'],
    ['<h1>403 Forbidden</h1>', 403, 'wall'],
    ['<h1>Too Many Requests</h1>', 429, 'wall'],
    ['<h1>502 Bad Gateway</h1>', 500, 'unknown'],
    ['<h1>Not Found</h1>', 404, 'unknown'],
    ['', 200, 'unknown'],
    [{ zt: 1, info: 'x' }, 200, 'unknown'],
  ])('case %#: status %s', (body, status, state) => {
    const { extraction } = readThroughStandIn(lanzou, TARGET, () => ({ body, status }));

    expect(extraction.facts).toMatchObject({ state });
    expect(extraction.wall !== null).toBe(state === 'wall');
  });

  it.each([
    [files(1), 'alive'],
    [{ zt: 3, info: '密码不正确', text: null }, 'needs-code'],
    [{ zt: 4, info: '请刷新，重试' }, 'alive'],
    ['<h1>502</h1>', 'alive'],
  ])('of a folder whose files are answered so (case %#)', (body, state) => {
    const { extraction } = readThroughStandIn(lanzou, TARGET, (_, at) => ({
      body: at === 0 ? FOLDER : body,
    }));

    expect(extraction.facts).toMatchObject({ state });
  });
});

describe('lanzou requests', () => {
  it('sends the form with the keys that the page prints and the published code, a page at a time', () => {
    const { extraction, requests } = readThroughStandIn(lanzou, TARGET, (_, at) => ({
      body: at === 0 ? FOLDER : files(at === 1 ? 50 : 3),
    }));

    expect(requests.slice(1)).toEqual(
      ['1', '2'].map((page) => ({
        method: 'POST',
        url: 'https://zz99.lanzouq.com/filemoreajax.php?file=99',
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        body: `lx=2&fid=99&uid=98&pg=${page}&rep=0&t=1795300500&k=0123456789abcdef&up=1&pwd=zz99`,
      })),
    );
    expect(extraction.facts?.files).toHaveLength(53);
    expect(extraction.listings).toHaveLength(1);
  });

  it('comes to an end, and leaves what is locked without a code alone', () => {
    const endless = readThroughStandIn(lanzou, TARGET, (_, at) => ({
      body: at === 0 ? FOLDER : files(50),
    }));
    const locked = readThroughStandIn(lanzou, { ...TARGET, accessCode: null }, () => ({
      body: `${FOLDER}<div id="pwdload">`,
    }));

    expect(endless.requests).toHaveLength(12);
    expect(locked.requests).toHaveLength(1);
  });

  it('reads the sign of older pages', () => {
    const body =
      "<div id=\"pwdload\"></div>url : '/ajaxm.php', data : 'action=downprocess&sign=AbCd_1234&p='+pwd";
    const { requests } = readThroughStandIn(lanzou, TARGET, () => ({ body }));

    expect(requests[1]?.body).toBe('action=downprocess&sign=AbCd_1234&p=zz99');
  });
});
