import { assert, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readThroughStandIn } from '../../../test/support/stand-in-reading.ts';
import { disk115 } from './index.ts';

const TARGET = { url: 'https://115.com/s/swabc123xyz', accessCode: null };
const OPEN = { state: true, error: '', errno: 0, data: {} };

function refused(error: string, errno?: number): unknown {
  return { state: false, error, errno };
}

describe('115 states, whatever is asked being answered alike', () => {
  it.each([
    [200, OPEN, 'alive'],
    [200, refused('分享已取消', 4100010), 'removed'],
    [200, refused('请输入访问码'), 'needs-code'],
    [200, refused('需要验证码'), 'wall'],
    [200, refused('操作过于频繁'), 'wall'],
    [200, refused('请稍后再试'), 'wall'],
    [200, refused('人机验证'), 'wall'],
    [200, '<p>操作过于频繁，请稍后再试</p>', 'wall'],
    [200, '<p>请完成人机验证</p>', 'wall'],
    [200, '<div>无法加载分享</div><div>分享已取消</div>', 'removed'],
    [200, refused('该文件分享链接不存在或已被删除', 4100026), 'removed'],
    [200, refused('访问码错误', 4100008), 'needs-code'],
    [200, refused('链接已过期'), 'expired'],
    [200, refused('登录超时，请重新登录。', 990001), 'wall'],
    [200, refused('系统繁忙', 990009), 'unknown'],
    [200, { state: 0, error: '', errno: '4100010' }, 'removed'],
    [200, { state: 1, data: { shareinfo: { share_state: '1' } } }, 'alive'],
    [200, { state: true, data: { shareinfo: { share_state: 0 } } }, 'unknown'],
    [
      200,
      { state: true, data: { shareinfo: { share_state: 6, forbid_reason: '违规' } } },
      'removed',
    ],
    [403, OPEN, 'wall'],
    [403, '<h1>Forbidden</h1>', 'wall'],
    [429, refused('分享已取消', 4100010), 'wall'],
    [500, refused('分享已取消', 4100010), 'unknown'],
    [503, OPEN, 'unknown'],
    [200, '<html><div id="app"></div></html>', 'unknown'],
    [200, {}, 'unknown'],
    [200, '', 'unknown'],
  ])('status %i, case %#', (status, body, state) => {
    for (const accessCode of [null, 'zz99']) {
      const target = { ...TARGET, accessCode };

      const { extraction } = readThroughStandIn(disk115, target, () => ({ status, body }));

      expect(extraction.facts).toMatchObject({ state });
      expect(extraction.wall !== null).toBe(state === 'wall');
    }
  });
});

describe('115 requests', () => {
  it('asks for the root with the published code, page by page, then for the folders below', () => {
    const many = Array.from({ length: 99 }, (_, at) => ({ fid: `f${at}`, n: `${at}.jpg`, s: at }));
    const root = [{ cid: 'd', n: '原图' }, ...many];
    const answers = [
      { state: true, data: { count: '101', list: root } },
      { state: true, data: { count: '101', list: [{ fid: 'x', n: 'x.jpg' }] } },
      { state: true, data: { count: 1, list: [{ fid: 'y', n: 'y.jpg', s: '7' }] } },
    ];

    const { extraction, requests } = readThroughStandIn(
      disk115,
      { ...TARGET, accessCode: 'zz99' },
      (_, at) => ({ body: answers[at] }),
    );

    const asked = requests.map(({ url }) => new URL(url).searchParams);
    expect(asked.map((query) => [query.get('cid'), query.get('offset')])).toEqual([
      ['0', '0'],
      ['0', '100'],
      ['d', '0'],
    ]);
    expect(asked[0]?.get('receive_code')).toBe('zz99');
    expect(extraction.facts?.files).toHaveLength(102);
    expect(extraction.facts?.files.at(-1)).toEqual({
      name: '原图/y.jpg',
      size: 7,
      isDirectory: false,
    });
  });

  it('never throws', () => {
    const never = property(string(), string(), (body, error) => {
      for (const text of [body, JSON.stringify(refused(error))]) {
        const { extraction } = readThroughStandIn(disk115, TARGET, () => ({ body: text }));
        expect(extraction.facts?.state).not.toBe('alive');
      }
    });

    assert(never);
  });
});
