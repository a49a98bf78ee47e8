import { describe, expect, it } from 'vitest';
import { readThroughStandIn } from '../../../test/support/stand-in-reading.ts';
import { onedrive } from './index.ts';

const FILE = { url: 'https://1drv.ms/u/s!AbCdEfGhIjKlMnOpQ', accessCode: null };
const FOLDER = {
  ...FILE,
  url: 'https://zz99-my.sharepoint.com/:f:/g/personal/zz99_zz99_onmicrosoft_com/EabcDEF0123456789_abcdefGH',
};
const NAMED = '<title>证.zip - OneDrive</title>';
const SHELL =
  '<!DOCTYPE html><html><head><title>OneDrive</title></head><body><script src="a.js"></script></body></html>';

describe('onedrive states, whatever is asked being answered alike', () => {
  it.each([
    [NAMED, 200, 'alive'],
    [
      '<title>OneDrive</title><p>This item might not exist or is no longer available</p>',
      200,
      'removed',
    ],
    ['<p>此项可能不存在或不再可用</p>', 200, 'removed'],
    ['<title>Error</title><p>404 FILE NOT FOUND</p>', 404, 'removed'],
    ['<title>OneDrive</title>', 404, 'removed'],
    ['<p>Sorry, this link has expired.</p>', 200, 'expired'],
    ['<p>Enter password</p>', 200, 'needs-code'],
    ['<p>You need permission to access this item</p>', 403, 'private'],
    ['<title>错误</title>', 200, 'unknown'],
    [SHELL, 200, 'unknown'],
    ['<h1>Forbidden</h1>', 403, 'wall'],
    ['', 429, 'wall'],
    [NAMED, 503, 'unknown'],
    ['<title>502 Bad Gateway</title><h1>502 Bad Gateway</h1>', 200, 'unknown'],
    ['<title>安全验证</title><p>请完成下方验证</p>', 200, 'unknown'],
    ['<h1>404</h1>', 404, 'unknown'],
    [{ error: 'x' }, 200, 'unknown'],
  ])('case %#: status %s', (body, status, state) => {
    for (const target of [FILE, FOLDER]) {
      const { extraction, requests } = readThroughStandIn(onedrive, target, () => ({
        body,
        status,
      }));

      expect(extraction.facts).toMatchObject({ state });
      expect(extraction.wall !== null).toBe(state === 'wall');
      expect(requests).toHaveLength(1);
    }
  });

  it.each([
    ['https://login.live.com/login.srf?wa=x', 'private'],
    [
      'https://zz99-my.sharepoint.com/personal/zz99/_layouts/15/guestaccess.aspx?share=x',
      'needs-code',
    ],
    ['https://zz99-my.sharepoint.com/personal/zz99/_layouts/15/AccessDenied.aspx?x', 'private'],
  ])('is told by where it is led: %s', (finalUrl, state) => {
    const { extraction } = readThroughStandIn(onedrive, FILE, () => ({ body: SHELL, finalUrl }));

    expect(extraction.facts).toMatchObject({ state });
  });

  it('has a browser fill shells, and folders that name nothing', () => {
    const read = (
      [
        [FILE, SHELL],
        [FILE, NAMED],
        [FOLDER, NAMED],
        [FOLDER, `${NAMED}<p>a.jpg</p>`],
      ] as const
    ).map(([target, body]) => readThroughStandIn(onedrive, target, () => ({ body })).extraction);

    expect(read.map(({ needsBrowser }) => needsBrowser)).toEqual([true, false, true, false]);
  });
});
