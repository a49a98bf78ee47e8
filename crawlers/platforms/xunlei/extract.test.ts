import { describe, expect, it } from 'vitest';
import { readThroughStandIn } from '../../../test/support/stand-in-reading.ts';
import { xunlei } from './index.ts';

const TARGET = { url: 'https://pan.xunlei.com/s/VNabc-def_GHI1', accessCode: 'zz99' };

describe('xunlei states, whatever is asked being answered alike', () => {
  it.each([
    [{ share_status: 'OK' }, 200, 'alive'],
    [{ share_status: 'PASS_CODE_EMPTY' }, 200, 'needs-code'],
    [{ share_status: 'SENSITIVE_RESOURCE', share_status_text: '该分享涉嫌违规' }, 200, 'removed'],
    [{ share_status: 'NOT_FOUND' }, 200, 'removed'],
    [{ share_status: 'NOT_FOUND' }, 404, 'removed'],
    [{ share_status: 'DELETED' }, 200, 'removed'],
    [{ share_status: 'EXPIRED' }, 200, 'expired'],
    [{ share_status: 'SOMETHING_NEW' }, 200, 'unknown'],
    [{ error: 'captcha_required', error_code: 9, error_description: '' }, 400, 'wall'],
    [{ error: 'captcha_invalid', error_code: 9 }, 403, 'wall'],
    [{ error: 'unauthenticated', error_code: 16 }, 401, 'unknown'],
    [{ share_status: 'OK' }, 500, 'unknown'],
    [{ share_status: 'OK' }, 403, 'wall'],
    ['<p>该分享已被取消，无法访问</p><p>分享已被取消</p>', 200, 'removed'],
    ['<html>迅雷云盘</html>', 200, 'unknown'],
    ['', 429, 'wall'],
    ['', 503, 'unknown'],
    ['{"share_status":"OK"', 200, 'unknown'],
  ])('case %#: status %s', (body, status, state) => {
    const { extraction } = readThroughStandIn(xunlei, TARGET, () => ({ body, status }));

    expect(extraction.facts).toMatchObject({ state });
    expect(extraction.wall !== null).toBe(state === 'wall');
  });

  it('asks once, with the published code and without a token', () => {
    const { requests } = readThroughStandIn(xunlei, TARGET, () => ({ body: {} }));

    expect(requests).toEqual([
      {
        method: 'GET',
        url: 'https://api-pan.xunlei.com/drive/v1/share?share_id=VNabc-def_GHI1&pass_code=zz99',
        headers: { accept: 'application/json;charset=UTF-8' },
        body: null,
      },
    ]);
  });
});
