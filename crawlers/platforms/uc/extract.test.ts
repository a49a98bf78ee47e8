import { assert, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readThroughStandIn } from '../../../test/support/stand-in-reading.ts';
import { uc } from './index.ts';

const TARGET = { url: 'https://drive.uc.cn/s/0a1b2c3d4e5f4', accessCode: null };
const SHELL = '<html><title>UC网盘分享</title><div id="root"></div></html>';
const OPEN = { status: 200, code: 0, data: { token_info: { stoken: 's', title: '示例' } } };

function tips(words: string): string {
  return `<html><title>UC网盘</title><div class="share-error-tips">${words}</div></html>`;
}

describe('uc states, whatever is asked being answered alike', () => {
  it.each([
    [200, tips('该分享已失效'), 'removed'],
    [200, tips('分享不存在'), 'removed'],
    [200, tips('内容<b>违规</b>'), 'removed'],
    [200, tips('文件已被删除'), 'removed'],
    [200, tips('分享者已停止分享'), 'removed'],
    [200, tips('分享已过期'), 'expired'],
    [200, tips('分享已被取消'), 'removed'],
    [200, tips('请稍候'), 'unknown'],
    [200, SHELL, 'unknown'],
    [200, `<p>已失效</p>${SHELL}`, 'unknown'],
    [200, '<script>".share-error-tips 已失效"</script>', 'unknown'],
    [200, OPEN, 'alive'],
    [400, { code: 41008, message: '需要提取码' }, 'needs-code'],
    [404, { code: 41006, message: '分享不存在' }, 'removed'],
    [403, SHELL, 'wall'],
    [403, OPEN, 'wall'],
    [429, tips('已失效'), 'wall'],
    [500, tips('已失效'), 'unknown'],
    [503, SHELL, 'unknown'],
  ])('status %i, case %#', (status, body, state) => {
    for (const accessCode of [null, 'zz99']) {
      const target = { ...TARGET, accessCode };

      const { extraction } = readThroughStandIn(uc, target, () => ({ status, body }));

      expect(extraction.facts).toMatchObject({ state });
      expect(extraction.wall !== null).toBe(state === 'wall');
    }
  });
});

describe('uc requests', () => {
  it('asks for the page, then for folders with the published code', () => {
    const file = { fid: 'b', file_name: 'b.jpg', size: 9 };
    const root = {
      ...OPEN,
      data: { detail_info: { list: [{ fid: 'd', file_name: 'a', dir: true }] } },
    };
    const answers = [SHELL, root, { ...OPEN, data: { detail_info: { list: [file] } } }];

    const { extraction, requests } = readThroughStandIn(
      uc,
      { ...TARGET, accessCode: 'zz99' },
      (_, at) => ({ body: answers[at] }),
    );

    expect(requests.map(({ method }) => method)).toEqual(['GET', 'POST', 'POST']);
    const bodies = requests.slice(1).map(({ body }) => JSON.parse(body ?? '') as unknown);
    expect(bodies).toMatchObject([
      { pwd_id: '0a1b2c3d4e5f4', passcode: 'zz99', pdir_fid: '0' },
      { pdir_fid: 'd' },
    ]);
    expect(extraction.facts?.files.map(({ name }) => name)).toEqual(['a', 'a/b.jpg']);
  });

  it('asks no more where the page refuses or says that the share is gone', () => {
    const refused = readThroughStandIn(uc, TARGET, () => ({ status: 403, body: SHELL }));
    const gone = readThroughStandIn(uc, TARGET, () => ({ body: tips('已失效') }));

    expect([refused.requests.length, gone.requests.length]).toEqual([1, 1]);
  });

  it('never throws', () => {
    const never = property(string(), (body) => {
      const { extraction } = readThroughStandIn(uc, TARGET, () => ({ body: tips(body) }));
      expect(extraction.facts?.state).not.toBe('alive');
    });

    assert(never);
  });
});
