import { assert, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readThroughStandIn } from '../../../test/support/stand-in-reading.ts';
import { baidu } from './index.ts';

const TARGET = { url: 'https://pan.baidu.com/s/1AbC_dEf-GhIjKlMnOpQrStU', accessCode: null };
const INIT = 'https://pan.baidu.com/share/init?surl=AbC_dEf-GhIjKlMnOpQrStU';
const OPEN = {
  errno: 0,
  title: '…',
  list: [{ fs_id: 1, server_filename: '…', isdir: 0, size: 1, server_mtime: 0, path: '/…' }],
};

/** Sentences of the page by `errortype`, and the state that each is. */
const ERRORS = [
  [0, '啊哦，你来晚了，分享的文件已经被删除了，下次要早点哟。', 'removed'],
  [1, '啊哦，你来晚了，分享的文件已经被取消了，下次要早点哟。', 'removed'],
  [2, '此链接分享内容暂时不可访问', 'removed'],
  [3, '此链接分享内容可能因为涉及侵权、色情、反动、低俗等信息，无法访问！', 'removed'],
  [5, '啊哦！链接错误没找到文件，请打开正确的分享链接!', 'removed'],
  [10, '啊哦，来晚了，该分享文件已过期', 'expired'],
  [11, '由于访问次数过多，该分享链接已失效', 'expired'],
  [17, '该链接访问范围受限，请使用正常的访问方式', 'private'],
  [123, '该链接已超过访问人数上限，可联系分享者重新分享', 'wall'],
] as const;

function scripted(object: unknown, shown = ''): string {
  return `<html><script>yunData.setData(${JSON.stringify(object)});</script><p>${shown}</p></html>`;
}

describe('baidu states, whatever is asked being answered alike', () => {
  it.each([
    [200, OPEN, 'alive'],
    [200, { errno: -12 }, 'needs-code'],
    [200, { errno: -9 }, 'needs-code'],
    [200, { errno: -8 }, 'expired'],
    [200, { errno: -62 }, 'wall'],
    [200, { errno: 140, show_msg: '…' }, 'removed'],
    [200, { errno: -3 }, 'removed'],
    [200, { errno: '-9', errtype: 'mispw_9' }, 'needs-code'],
    [200, { errno: 2, errtype: 10 }, 'expired'],
    [200, { errno: 2, errtype: 5 }, 'unknown'],
    [200, { errno: 2, errtype: 'constructor' }, 'unknown'],
    [200, { errno: 9019 }, 'unknown'],
    [200, { errno: 0, data: { title: '/a/b', list: [] } }, 'alive'],
    [200, '<p>请输入提取码</p>', 'needs-code'],
    [200, scripted({ shareid: 99, file_list: [{ server_filename: 'a' }], errortype: 0 }), 'alive'],
    [200, scripted({ shareid: 99, errortype: 0 }), 'unknown'],
    [403, scripted({ file_list: [{ server_filename: 'a' }] }), 'wall'],
    [403, OPEN, 'wall'],
    [403, '<h1>Forbidden</h1>', 'wall'],
    [404, '<h1>Not Found</h1>', 'unknown'],
    [429, { errno: 140 }, 'wall'],
    [500, { errno: 140 }, 'unknown'],
    [503, OPEN, 'unknown'],
    [200, '<html><div id="app"></div></html>', 'unknown'],
    [200, '{"errno":', 'unknown'],
    [200, '', 'unknown'],
  ])('status %i, case %#', (status, body, state) => {
    for (const accessCode of [null, 'zz99']) {
      const target = { ...TARGET, accessCode };

      const { extraction } = readThroughStandIn(baidu, target, () => ({ status, body }));

      expect(extraction.facts).toMatchObject({ state });
      expect(extraction.wall !== null).toBe(state === 'wall');
    }
  });

  it.each(ERRORS)('errortype %i, by its number and by its sentence', (errortype, shown, state) => {
    const pages = [
      scripted({ errortype }),
      scripted({ errortype, error_msg: shown }, shown),
      `<p>${shown}</p>`,
      shown,
    ];

    const states = pages.map(
      (body) => readThroughStandIn(baidu, TARGET, () => ({ body })).extraction.facts?.state,
    );

    expect(states).toEqual(pages.map(() => state));
  });

  it.each([
    [INIT, null, 'needs-code'],
    [INIT, 'zz99', 'needs-code'],
    ['https://pan.baidu.com/error/404.html', null, 'removed'],
  ])('a page that leads to %s with the code %s', (finalUrl, accessCode, state) => {
    const { extraction } = readThroughStandIn(baidu, { ...TARGET, accessCode }, () => ({
      body: '<p>百度网盘</p>',
      finalUrl,
    }));

    expect(extraction.facts).toMatchObject({ state });
  });

  it.each([
    [OPEN, 200, 'alive'],
    [{ errno: -9 }, 200, 'needs-code'],
    [{ errno: -62 }, 200, 'wall'],
    [{ errno: 2 }, 200, 'removed'],
    ['<p>404</p>', 200, 'removed'],
  ])(
    'asks the interface before a page that is not found counts (case %#)',
    (body, status, state) => {
      const { extraction } = readThroughStandIn(baidu, TARGET, (_, at) =>
        at === 0
          ? { body: '<p>404</p>', finalUrl: 'https://pan.baidu.com/error/404.html' }
          : { body, status },
      );

      expect(extraction.facts).toMatchObject({ state });
    },
  );

  it('does not take what a seller called a file for a word of the host', () => {
    const name = '分享的文件已经被删除了.jpg';
    const body = scripted({ file_list: { list: [{ server_filename: name }] } }, name);

    const { extraction } = readThroughStandIn(baidu, TARGET, () => ({ body }));

    expect(extraction.facts).toMatchObject({ state: 'alive', files: [{ name }] });
  });
});

describe('baidu requests', () => {
  it('asks for the page, then for folders with the published code and without a cookie', () => {
    const folder = { server_filename: '正面', path: '/资料/正面', isdir: '1' };
    const answers = [
      { body: '<p>请输入提取码</p>', finalUrl: INIT },
      { body: { errno: 0, data: { title: '/资料', list: [folder] } } },
      { body: { errno: 0, data: { list: [{ server_filename: 'a.jpg', size: '7' }] } } },
    ];

    const { extraction, requests } = readThroughStandIn(
      baidu,
      { ...TARGET, accessCode: 'zz99' },
      (_, at) => answers[at] ?? { body: '' },
    );

    const forms = requests.slice(1).map(({ body }) => new URLSearchParams(body ?? ''));
    expect(requests[1]?.url).toMatch(/^https:\/\/pan\.baidu\.com\/share\/wxlist\?.*clienttype=25/u);
    expect(forms.map((form) => [form.get('dir'), form.get('root'), form.get('pwd')])).toEqual([
      ['/', '1', 'zz99'],
      ['/资料/正面', '0', 'zz99'],
    ]);
    expect(forms[0]?.get('shorturl')).toBe('1AbC_dEf-GhIjKlMnOpQrStU');
    expect(extraction.facts).toMatchObject({
      state: 'alive',
      title: '资料',
      files: [{ name: '正面' }, { name: '正面/a.jpg', size: 7 }],
    });
  });

  it('asks for an old link by its numbers', () => {
    const url = 'https://pan.baidu.com/share/link?shareid=99900222&uk=999000111';

    const { requests } = readThroughStandIn(baidu, { ...TARGET, url }, (_, at) => ({
      body: at === 0 ? '<p></p>' : { errno: 0, list: [] },
    }));

    expect(requests[1]).toMatchObject({ method: 'GET', body: null });
    expect(requests[1]?.url).toContain('/share/list?shareid=99900222&uk=999000111&root=1');
  });

  it('ends below the questions that a target may take', () => {
    const endless = {
      errno: 0,
      has_more: 1,
      list: [{ server_filename: 'a', path: '/a', isdir: 1 }],
    };

    const { requests } = readThroughStandIn(baidu, TARGET, () => ({ body: endless }));

    expect(requests.length).toBeLessThan(16);
  });
});

describe('baidu pages', () => {
  it.each([
    'locals.mset({"linkusername":"快办","file_list":[{"server_filename":"a}\\"{.jpg"}]});',
    'window.yunData = {"linkusername":"快办","file_list":{"list":[{"server_filename":"a}\\"{.jpg"}]}};',
  ])('reads what the page holds for its script (case %#)', (script) => {
    const body = `<title>资料_免费高速下载|百度网盘-分享无限制</title><script>${script}</script>`;

    const { extraction } = readThroughStandIn(baidu, TARGET, (_, at) => ({
      body: at === 0 ? body : '',
    }));

    expect(extraction.facts).toMatchObject({
      state: 'alive',
      title: '资料',
      owner: '快办',
      files: [{ name: 'a}"{.jpg' }],
    });
  });

  it('never throws, and takes no long for a page made to be slow', () => {
    const never = property(string(), (body) => {
      const text = `locals.mset({"file_list":[${body}`;
      const { extraction } = readThroughStandIn(baidu, TARGET, () => ({ body: text }));
      expect(extraction.facts?.state).toBeDefined();
    });
    const slow = `locals.mset(${'{"a":'.repeat(300_000)} errortype = ${' '.repeat(300_000)}`;
    const startedAt = performance.now();

    assert(never);
    readThroughStandIn(baidu, TARGET, () => ({ body: slow }));

    expect(performance.now() - startedAt).toBeLessThan(8_000);
  });
});
