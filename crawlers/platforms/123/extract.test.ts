import { assert, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readThroughStandIn } from '../../../test/support/stand-in-reading.ts';
import { disk123 } from './index.ts';

const TARGET = { url: 'https://www.123pan.com/s/2Rkx-3dx5S', accessCode: null };
const OPEN = {
  code: 0,
  data: { Len: 1, Expired: false, InfoList: [{ FileName: '示例', Size: 123 }] },
};
const LOCKED = { code: 0, data: { HasPwd: true } };

describe('123 states, whatever is asked being answered alike', () => {
  it.each([
    [200, OPEN, 'alive'],
    [200, LOCKED, 'needs-code'],
    [200, { code: 5103, message: '提取码错误' }, 'needs-code'],
    [200, { code: 5103, message: '此分享不存在' }, 'removed'],
    [200, '<p>分享页面不存在</p>', 'removed'],
    [200, { code: 1, message: '分享页面不存在' }, 'removed'],
    [403, '', 'wall'],
    [200, { code: 5103, message: '网络错误' }, 'unknown'],
    [200, { code: '0', data: { Expired: 'true' } }, 'expired'],
    [200, { code: 0, data: { InfoList: [{ FileName: '分享页面不存在.jpg' }] } }, 'alive'],
    [200, { code: 0 }, 'unknown'],
    [403, OPEN, 'wall'],
    [429, { code: 5103, message: '此分享不存在' }, 'wall'],
    [500, { code: 5103, message: '此分享不存在' }, 'unknown'],
    [503, OPEN, 'unknown'],
    [200, '<html><div id="root"></div></html>', 'unknown'],
    [200, '', 'unknown'],
  ])('status %i, case %#', (status, body, state) => {
    for (const accessCode of [null, 'zz99']) {
      const target = { ...TARGET, accessCode };

      const { extraction } = readThroughStandIn(disk123, target, () => ({ status, body }));

      expect(extraction.facts).toMatchObject({ state });
      expect(extraction.wall !== null).toBe(state === 'wall');
    }
  });

  it.each([
    [{ body: { code: 5103, message: '提取码错误' } }, 'needs-code'],
    [{ body: OPEN }, 'alive'],
    [{ status: 403, body: '' }, 'needs-code'],
  ])('takes a published code for what its answer says (case %#)', (second, state) => {
    const target = { ...TARGET, accessCode: 'zz99' };

    const { extraction } = readThroughStandIn(disk123, target, (_, at) =>
      at === 0 ? { body: LOCKED } : second,
    );

    expect(extraction.facts).toMatchObject({ state });
  });
});

describe('123 requests', () => {
  it('asks what the share is, then for its folders with the code, page by page', () => {
    const many = Array.from({ length: 100 }, (_, at) => ({ FileId: at, FileName: `${at}.jpg` }));
    const answers = [
      LOCKED,
      { code: 0, data: { Next: '77', InfoList: many } },
      { code: 0, data: { Next: '-1', InfoList: [{ FileId: 'x', FileName: 'x.jpg', Size: '9' }] } },
    ];

    const { extraction, requests } = readThroughStandIn(
      disk123,
      { ...TARGET, accessCode: 'zz99' },
      (_, at) => ({ body: answers[at] }),
    );

    expect(requests[0]?.url).toBe('https://www.123pan.com/api/share/info?shareKey=2Rkx-3dx5S');
    const asked = requests.slice(1).map(({ url }) => new URL(url).searchParams);
    expect(
      asked.map((query) =>
        ['SharePwd', 'ParentFileId', 'Page', 'next'].map((key) => query.get(key)),
      ),
    ).toEqual([
      ['zz99', '0', '1', '0'],
      ['zz99', '0', '2', '77'],
    ]);
    expect(extraction.facts?.files).toHaveLength(101);
  });

  it('asks for mirrors at the disk itself', () => {
    const url = 'https://www.123684.com/s/2Rkx-3dx5S.html?pwd=zz99';

    expect(disk123.nextRequest({ ...TARGET, url }, [])?.url).toContain('shareKey=2Rkx-3dx5S');
  });

  it('never throws', () => {
    const never = property(string(), string(), (body, message) => {
      for (const text of [body, JSON.stringify({ code: 5103, message })]) {
        const { extraction } = readThroughStandIn(disk123, TARGET, () => ({ body: text }));
        expect(extraction.facts?.state).not.toBe('alive');
      }
    });

    assert(never);
  });
});
