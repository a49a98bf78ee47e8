import { describe, expect, it } from 'vitest';
import { readThroughStandIn } from '../../../test/support/stand-in-reading.ts';
import { cmcc } from './index.ts';

const TARGET = { url: 'https://yun.139.com/shareweb/#/w/i/1A5CvAbCdEfGh', accessCode: 'zz99' };
const SHELL =
  '<!DOCTYPE html><html><head><title>中国移动云盘</title></head><body><div id="app"></div></body></html>';

function isForBrowser(body: string, status = 200): boolean {
  return readThroughStandIn(cmcc, TARGET, () => ({ body, status })).extraction.needsBrowser;
}

describe('cmcc states, whatever is asked being answered alike', () => {
  it.each([
    [{ resultCode: '0', data: {} }, 200, 'alive'],
    ['分享已取消', 200, 'removed'],
    ['<div class="empty">分享不存在</div>', 200, 'removed'],
    ['<div class="empty">该分享链接已过期</div>', 200, 'expired'],
    ['<label>请输入提取码</label>', 200, 'needs-code'],
    ['<li>正面.jpg</li><li>反面.jpg</li>', 200, 'alive'],
    [{ resultCode: '200000727', desc: '外链不存在' }, 200, 'removed'],
    [{ resultCode: '9999', desc: 'sorry' }, 200, 'unknown'],
    [{ resultCode: '0', data: {} }, 500, 'unknown'],
    [{ resultCode: '0', data: {} }, 403, 'wall'],
    [SHELL, 200, 'unknown'],
    ['<h1>404</h1>', 404, 'unknown'],
    ['<li>正面.jpg</li>', 404, 'unknown'],
    ['<li>已过期的证.jpg</li>', 200, 'alive'],
    ['', 429, 'wall'],
    ['', 503, 'unknown'],
  ])('case %#: status %s', (body, status, state) => {
    const { extraction, requests } = readThroughStandIn(cmcc, TARGET, () => ({ body, status }));

    expect(extraction.facts).toMatchObject({ state });
    expect(extraction.wall !== null).toBe(state === 'wall');
    expect(requests).toHaveLength(1);
  });

  it('is looked at through a browser where the page is empty, and only there', () => {
    expect(isForBrowser(SHELL)).toBe(true);
    expect(isForBrowser('<html>分享已取消</html>')).toBe(false);
    expect(isForBrowser(SHELL, 503)).toBe(false);
  });
});
