import { assert, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readThroughStandIn } from '../../../test/support/stand-in-reading.ts';
import { quark } from './index.ts';

const TARGET = { url: 'https://pan.quark.cn/s/c836b42830bc', accessCode: null };
const OPEN = {
  status: 200,
  code: 0,
  message: 'ok',
  data: { stoken: '…', title: '示例', expired_type: 1, author: { nick_name: '分享者' } },
};

function folder(total: number, ...list: readonly unknown[]): unknown {
  return { status: 200, code: 0, data: { list }, metadata: { _total: total } };
}

describe('quark states, whatever is asked being answered alike', () => {
  it.each([
    [200, OPEN, 'alive'],
    [400, { code: 41005, message: '请输入提取码' }, 'needs-code'],
    [400, { message: '需要提取码' }, 'needs-code'],
    [404, { status: 404, code: 41004, message: '文件不存在' }, 'removed'],
    [404, { status: 404, code: 41006, message: '分享不存在' }, 'removed'],
    [404, { status: 404, code: 41011 }, 'expired'],
    [404, { status: 404, code: 41012 }, 'removed'],
    [403, { status: 403, code: 41031, message: '分享者用户封禁链接查看受限' }, 'removed'],
    [429, { code: 41013, message: '操作过于频繁' }, 'wall'],
    [200, '<p>分享地址已失效</p>', 'expired'],
    [200, '<p>该分享已被取消，无法访问</p>', 'removed'],
    [200, '<p>该分享已失效，不可访问</p>', 'removed'],
    [404, { status: '404', code: '41012' }, 'removed'],
    [400, { code: 49999, message: '好友已取消了分享' }, 'removed'],
    [400, { code: 49999, message: '系统繁忙' }, 'unknown'],
    [401, { code: 31001, message: 'require login [guest]' }, 'wall'],
    [403, OPEN, 'wall'],
    [400, OPEN, 'unknown'],
    [403, '<h1>Forbidden</h1>', 'wall'],
    [429, OPEN, 'wall'],
    [500, { code: 41012 }, 'unknown'],
    [503, OPEN, 'unknown'],
    [200, '<html><div id="root"></div></html>', 'unknown'],
    [200, '{"code":0,"data":{', 'unknown'],
    [200, { code: 0 }, 'unknown'],
    [200, 'null', 'unknown'],
    [200, '', 'unknown'],
  ])('status %i, case %#', (status, body, state) => {
    for (const accessCode of [null, 'zz99']) {
      const target = { ...TARGET, accessCode };

      const { extraction } = readThroughStandIn(quark, target, () => ({ status, body }));

      expect(extraction.facts).toMatchObject({ state });
      expect(extraction.wall !== null).toBe(state === 'wall');
    }
  });

  it('takes no name of a file for a word of the host', () => {
    const page = `<p>${'分享地址已失效 IMG.jpg '.repeat(300)}</p>`;

    const { extraction } = readThroughStandIn(quark, TARGET, () => ({ body: page }));

    expect(extraction.facts?.state).toBe('unknown');
  });
});

describe('quark requests', () => {
  it('asks for a token with the published code, then for folders with the token, page by page', () => {
    const many = Array.from({ length: 50 }, (_, at) => ({ fid: `f${at}`, file_name: `${at}.jpg` }));
    const answers = [OPEN, folder(51, ...many), folder(51, { fid: 'x', file_name: 'x.jpg' })];

    const { extraction, requests } = readThroughStandIn(
      quark,
      { ...TARGET, accessCode: 'zz99' },
      (_, at) => ({ body: answers[at] }),
    );

    expect(requests[0]).toMatchObject({
      method: 'POST',
      body: '{"pwd_id":"c836b42830bc","passcode":"zz99"}',
    });
    const asked = requests.slice(1).map(({ url }) => new URL(url).searchParams);
    expect(asked.map((query) => [query.get('pdir_fid'), query.get('_page')])).toEqual([
      ['0', '1'],
      ['0', '2'],
    ]);
    expect(asked[0]?.get('stoken')).toBe('…');
    expect(extraction.facts?.files).toHaveLength(51);
  });

  it('ends with folders that hold each other, below the questions that a target may take', () => {
    const { requests } = readThroughStandIn(quark, TARGET, (_, at) => ({
      body:
        at === 0
          ? OPEN
          : folder(
              9,
              { fid: `a${at}`, file_name: 'a', dir: true },
              { fid: `b${at}`, file_name: 'b', dir: 1 },
            ),
    }));

    expect(requests.length).toBeLessThan(16);
  });

  it('calls a share that gave a token and then refuses its files what the refusal says', () => {
    const refused = readThroughStandIn(quark, TARGET, (_, at) =>
      at === 0 ? { body: OPEN } : { status: 404, body: { code: 41012 } },
    );
    const walled = readThroughStandIn(quark, TARGET, (_, at) =>
      at === 0 ? { body: OPEN } : { status: 403, body: '' },
    );

    expect(refused.extraction.facts).toMatchObject({ state: 'removed', title: '示例' });
    expect(refused.extraction.listings).toEqual([]);
    expect(walled.extraction.facts).toMatchObject({ state: 'alive', owner: '分享者' });
  });
});

describe('quark listings', () => {
  it('reads a hundred thousand files, caps them, and skips what is no file', () => {
    const list = Array.from({ length: 100_000 }, (_, at) =>
      at === 0 ? 'broken' : { fid: at, file_name: `${at}.jpg`, size: String(at) },
    );

    const { extraction } = readThroughStandIn(quark, TARGET, (_, at) => ({
      body: at === 0 ? OPEN : folder(100_000, ...list),
    }));

    expect(extraction.facts?.files).toHaveLength(1_999);
    expect(extraction.facts?.files[0]).toEqual({ name: '1.jpg', size: 1, isDirectory: false });
    expect(extraction.listings).toHaveLength(1);
  });

  it('never throws', () => {
    const never = property(string(), string(), (body, title) => {
      for (const text of [body, JSON.stringify({ code: 0, data: { title, list: [body] } })]) {
        const { extraction } = readThroughStandIn(quark, TARGET, () => ({ body: text }));
        expect(extraction.facts?.state).toBeDefined();
      }
    });

    assert(never);
  });
});

describe('quark addresses', () => {
  it.each([
    'https://pan.quark.cn/s/c836b42830bc#/list/share/1',
    'https://pan.qoark.cn/s/c836b42830bc?pwd=ab12',
  ])('asks the interface for %s', (url) => {
    expect(quark.nextRequest({ ...TARGET, url }, [])?.body).toContain('c836b42830bc');
  });

  it('takes the code that the address carries where none was found beside it', () => {
    const url = 'https://pan.quark.cn/s/c836b42830bc?pwd=ab12#/list/share';

    const bodies = [null, 'zz99'].map(
      (accessCode) => quark.nextRequest({ url, accessCode }, [])?.body ?? '',
    );

    expect(bodies.map((body) => JSON.parse(body) as unknown)).toMatchObject([
      { passcode: 'ab12' },
      { passcode: 'zz99' },
    ]);
  });

  it.each(['https://pan.quark.cn.evil.example/s/c836b42830bc', 'https://pan.quark.cn/', 'x'])(
    'does not take %s for a share',
    (url) => {
      expect(quark.nextRequest({ ...TARGET, url }, [])).toMatchObject({ method: 'GET', url });
    },
  );
});
