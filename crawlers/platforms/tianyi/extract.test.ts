import { describe, expect, it } from 'vitest';
import { readThroughStandIn } from '../../../test/support/stand-in-reading.ts';
import { tianyi } from './index.ts';

const TARGET = { url: 'https://cloud.189.cn/t/AbCdEfGhIjKl', accessCode: null };
const LOCKED = { res_code: 0, fileName: '资料', fileId: '1', isFolder: true, needAccessCode: 1 };
const OPEN = { ...LOCKED, needAccessCode: 0, shareId: 99 };

function folder(folders: readonly string[], files: readonly string[]): unknown {
  return {
    res_code: 0,
    fileListAO: {
      count: folders.length + files.length,
      folderList: folders.map((name) => ({ id: `d-${name}`, name })),
      fileList: files.map((name) => ({ id: `f-${name}`, name, size: 7 })),
    },
  };
}

describe('tianyi states, whatever is asked being answered alike', () => {
  it.each([
    [
      { res_code: 0, res_message: '成功', fileName: 'x', shareId: 1, needAccessCode: 0 },
      200,
      'alive',
    ],
    [{ res_code: 0, needAccessCode: 1 }, 200, 'needs-code'],
    [{ res_code: 'FileNotFound' }, 400, 'removed'],
    [{ res_code: 'ShareNotFound' }, 400, 'removed'],
    [{ res_code: 'ShareAuditNotPass' }, 400, 'removed'],
    [{ res_code: 'ShareAuditWaiting' }, 400, 'unknown'],
    [{ res_code: 'ShareExpiredError' }, 400, 'expired'],
    ['<error><code>ShareNotFound</code></error>', 400, 'removed'],
    ['<p>抱歉，您访问的页面地址有误，或者该页面不存在。</p>', 200, 'removed'],
    ['该内容审核不通过', 200, 'removed'],
    [{ res_code: 'InternalError' }, 400, 'unknown'],
    [OPEN, 503, 'unknown'],
    [OPEN, 400, 'unknown'],
    [{ res_code: 0 }, 200, 'unknown'],
    ['<html>天翼云盘</html>', 200, 'unknown'],
    ['<h1>Forbidden</h1>', 403, 'wall'],
    ['', 429, 'wall'],
    ['{"res_code":', 200, 'unknown'],
  ])('case %#: status %s', (body, status, state) => {
    for (const accessCode of [null, 'zz99']) {
      const target = { ...TARGET, accessCode };

      const { extraction } = readThroughStandIn(tianyi, target, () => ({ body, status }));

      expect(extraction.facts).toMatchObject({ state });
      expect(extraction.wall !== null).toBe(state === 'wall');
    }
  });
});

describe('tianyi requests', () => {
  it('tries the published code, then lists the folders below', () => {
    const answers = [
      LOCKED,
      { res_code: 0, shareId: 98 },
      folder(['正面'], ['a.jpg']),
      folder([], ['b.jpg']),
    ];
    const { extraction, requests } = readThroughStandIn(
      tianyi,
      { ...TARGET, accessCode: 'zz99' },
      (_, at) => ({ body: answers[at] ?? {} }),
    );

    expect(requests.map(({ url }) => new URL(url).pathname.split('/').at(-1))).toEqual([
      'getShareInfoByCodeV2.action',
      'checkAccessCode.action',
      'listShareDir.action',
      'listShareDir.action',
    ]);
    expect(new URL(requests[3]?.url ?? '').searchParams.get('fileId')).toBe('d-正面');
    expect(new URL(requests[2]?.url ?? '').searchParams.get('shareId')).toBe('98');
    expect(extraction.facts).toMatchObject({ state: 'alive', title: '资料' });
    expect(extraction.facts?.files.map(({ name }) => name)).toEqual([
      '正面',
      'a.jpg',
      '正面/b.jpg',
    ]);
  });

  it.each([
    [{ res_code: 'ErrorAccessCode' }, 'needs-code'],
    [{ res_code: 0 }, 'needs-code'],
    [{ res_code: 'ShareNotFound' }, 'removed'],
  ])('does not take a refused code for an open share (case %#)', (body, state) => {
    const { extraction, requests } = readThroughStandIn(
      tianyi,
      { ...TARGET, accessCode: 'zz99' },
      (_, at) => ({ body: at === 0 ? LOCKED : body }),
    );

    expect(extraction.facts).toMatchObject({ state });
    expect(requests).toHaveLength(2);
  });

  it('comes to an end with folders that hold each other', () => {
    const { requests } = readThroughStandIn(tianyi, TARGET, (_, at) => ({
      body: at === 0 ? OPEN : folder([`x${at}`, `y${at}`], []),
    }));

    expect(requests.length).toBeLessThanOrEqual(12);
  });
});
