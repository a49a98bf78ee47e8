import { assert, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readThroughStandIn } from '../../../test/support/stand-in-reading.ts';
import { weiyun } from './index.ts';

const TARGET = { url: 'https://share.weiyun.com/5TqLqFn9', accessCode: 'zz99' };
const SHELL =
  '<!DOCTYPE html><html><head><title>腾讯微云</title></head><body><script src="a.js"></script></body></html>';

function page(state: unknown): string {
  return `<html><title>腾讯微云</title><script>window.syncData = ${JSON.stringify(state)};window.x={}</script></html>`;
}

function told(share: unknown, retcode = 0, retmsg = ''): unknown {
  return { data: { rsp_header: { retcode, retmsg }, rsp_body: { RspMsg_body: share } } };
}

const SHARE = {
  share_name: '资料',
  share_nick_name: '快办***',
  file_list: [{ file_name: 'a}".zip', file_size: 7 }],
};

describe('weiyun states, whatever is asked being answered alike', () => {
  it.each([
    [page({ shareInfo: SHARE }), 200, 'alive'],
    [told(SHARE), 200, 'alive'],
    [page({ shareInfo: { need_pwd: 1, share_name: '资料' } }), 200, 'needs-code'],
    [page({ shareInfo: { pwd: 'x' } }), 200, 'needs-code'],
    ['<p>该分享文件已被删除</p>', 200, 'removed'],
    ['<p>该文件因违反相关法规，已被屏蔽</p>', 200, 'removed'],
    ['<p>目录无效</p>', 200, 'removed'],
    ['<p>该分享已过期</p>', 200, 'expired'],
    [page({ shareInfo: { retcode: 114303, retmsg: '分享资源已删除' } }), 200, 'removed'],
    [told(null, 20002, '系统繁忙'), 200, 'unknown'],
    [told({ ...SHARE, share_name: '已过期的证' }), 200, 'alive'],
    [told(SHARE, 9), 200, 'unknown'],
    [SHELL, 200, 'unknown'],
    [page({ shareInfo: SHARE }), 503, 'unknown'],
    [page({ shareInfo: SHARE }), 404, 'unknown'],
    ['<h1>Forbidden</h1>', 403, 'wall'],
    ['', 429, 'wall'],
    ['', 500, 'unknown'],
    ['{"data":', 200, 'unknown'],
  ])('case %#: status %s', (body, status, state) => {
    const { extraction } = readThroughStandIn(weiyun, TARGET, () => ({ body, status }));

    expect(extraction.facts).toMatchObject({ state });
    expect(extraction.wall !== null).toBe(state === 'wall');
  });
});

describe('weiyun requests', () => {
  it('ask the interface where the page decides nothing, and a browser where neither does', () => {
    const open = readThroughStandIn(weiyun, TARGET, (_, at) => ({
      body: at === 0 ? SHELL : told(SHARE),
    }));
    const shut = readThroughStandIn(weiyun, TARGET, () => ({ body: SHELL }));

    expect(open.requests.map(({ method }) => method)).toEqual(['GET', 'POST']);
    expect(open.requests[1]?.body).toContain(
      '\\"share_pwd\\":\\"zz99\\",\\"share_key\\":\\"5TqLqFn9\\"',
    );
    expect(open.extraction.facts).toMatchObject({
      state: 'alive',
      title: '资料',
      owner: '快办***',
    });
    expect(shut.extraction.needsBrowser).toBe(true);
    expect(open.extraction.needsBrowser).toBe(false);
  });

  it.each([
    [told(SHARE), 'alive'],
    [told(null, 114304, '密码错误'), 'needs-code'],
    ['<h1>502</h1>', 'needs-code'],
  ])('try the published code (case %#)', (body, state) => {
    const { extraction } = readThroughStandIn(weiyun, TARGET, (_, at) => ({
      body: at === 0 ? page({ shareInfo: { need_pwd: 1 } }) : body,
    }));

    expect(extraction.facts).toMatchObject({ state });
  });

  it('read notes as what the sharer wrote', () => {
    const note = {
      share_name: '价目',
      note_list: [{ html_content: '<p>加Q&nbsp;99993028011</p>' }],
    };
    const { extraction } = readThroughStandIn(weiyun, TARGET, () => ({ body: told(note) }));

    expect(extraction.listings[0]?.text).toBe('价目\n加Q 99993028011');
  });

  it('never throw, whatever a page holds', () => {
    assert(
      property(string({ unit: 'binary', maxLength: 60 }), (noise) => {
        const body = `<script>window.syncData = {"a":"${noise}{${noise}`;

        expect(() => readThroughStandIn(weiyun, TARGET, () => ({ body }))).not.toThrow();
      }),
    );
  });
});
