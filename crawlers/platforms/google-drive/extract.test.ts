import { assert, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readThroughStandIn } from '../../../test/support/stand-in-reading.ts';
import { googleDrive } from './index.ts';

const FILE = {
  url: 'https://drive.google.com/file/d/1AbCdEfGhIjKlMnOpQrStUvWxYz012345',
  accessCode: null,
};
const FOLDER = {
  ...FILE,
  url: 'https://drive.google.com/drive/folders/1AbCdEfGhIjKlMnOpQrStUvWxYz012345',
};
const NAMED = '<title>证.zip - Google Drive</title><meta property="og:title" content="证.zip">';

describe('google-drive states, whatever is asked being answered alike', () => {
  it.each([
    [NAMED, 200, 'alive'],
    [
      '<title>Google Drive – Page Not Found</title><p>Sorry, the file you have requested does not exist.</p>',
      404,
      'removed',
    ],
    ['<title>Google Drive</title><p>抱歉，您请求的文件不存在。</p>', 404, 'removed'],
    ['<title>Google 云端硬盘</title>', 404, 'removed'],
    ['<p>This item is in violation of our Terms of Service.</p>', 200, 'removed'],
    ['<title>Google Drive: Sign-in</title><p>You need access</p>', 200, 'private'],
    ["<p>Sorry, you can't view or download this file at this time.</p>", 200, 'wall'],
    ['<p>我们的系统检测到您的计算机网络中存在异常流量</p>', 429, 'wall'],
    ['<h1>Forbidden</h1>', 403, 'wall'],
    [NAMED, 403, 'wall'],
    [NAMED, 503, 'unknown'],
    ['<title>502 Bad Gateway</title><h1>502 Bad Gateway</h1>', 200, 'unknown'],
    ['<title>安全验证</title><p>请完成下方验证</p>', 200, 'unknown'],
    ['<h1>404</h1>', 404, 'unknown'],
    ['<title>Google Drive</title>', 200, 'unknown'],
    [{ error: { code: 404 } }, 200, 'unknown'],
    ['', 500, 'unknown'],
  ])('case %#: status %s', (body, status, state) => {
    for (const target of [FILE, FOLDER]) {
      const { extraction } = readThroughStandIn(googleDrive, target, () => ({ body, status }));

      expect(extraction.facts).toMatchObject({ state });
      expect(extraction.wall !== null).toBe(state === 'wall');
    }
  });

  it('is private where it leads to a login', () => {
    const { extraction } = readThroughStandIn(googleDrive, FILE, () => ({
      body: '<title>Sign in - Google Accounts</title>',
      finalUrl: 'https://accounts.google.com/v3/signin/identifier?continue=x',
    }));

    expect(extraction.facts).toMatchObject({ state: 'private' });
  });

  it('is not taken for what its own name says', () => {
    const body = NAMED.replaceAll('证.zip', 'you need access.zip');
    const { extraction } = readThroughStandIn(googleDrive, FILE, () => ({
      body: `${body}<h1>you need access.zip</h1>`,
    }));

    expect(extraction.facts).toMatchObject({ state: 'alive', title: 'you need access.zip' });
  });
});

describe('google-drive folders', () => {
  it('are read from what the page hands to its script', () => {
    const handed = JSON.stringify([
      [
        ['id1', ['p'], "正'面", 'application/vnd.google-apps.folder', 0],
        ['id2', ['p'], '价目表.txt', 'text/plain', 0],
        ['broken'],
      ],
      null,
    ])
      .replaceAll('[', '\\x5b')
      .replaceAll(']', '\\x5d')
      .replaceAll('"', '\\x22')
      .replaceAll("'", '\\x27')
      .replaceAll('/', '\\/');
    const body = `<title>资料 - Google Drive</title><script>window['_DRIVE_ivd'] = '${handed}';</script>`;
    const { extraction } = readThroughStandIn(googleDrive, FOLDER, () => ({ body }));

    expect(extraction.facts).toMatchObject({
      title: '资料',
      files: [
        { name: "正'面", size: null, isDirectory: true },
        { name: '价目表.txt', size: null, isDirectory: false },
      ],
    });
    expect(extraction.needsBrowser).toBe(false);
  });

  it('are filled by a browser where the page names nothing', () => {
    const { extraction } = readThroughStandIn(googleDrive, FOLDER, () => ({ body: NAMED }));

    expect(extraction.needsBrowser).toBe(true);
  });

  it('never throw, whatever is handed', () => {
    assert(
      property(string({ unit: 'binary', maxLength: 60 }), (noise) => {
        const body = `${NAMED}<script>_DRIVE_ivd = '[["${noise}"]]\\x5${noise}'</script>`;

        expect(() => readThroughStandIn(googleDrive, FOLDER, () => ({ body }))).not.toThrow();
      }),
    );
  });
});
