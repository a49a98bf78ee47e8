import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { PageAnswer } from '../../../core/page.ts';
import { loadPlatformFixtures } from '../../../test/support/platform-fixtures.ts';
import { kodbox } from './index.ts';
import { MAX_QUESTIONS } from './requests.ts';

const fixtures = loadPlatformFixtures(fileURLToPath(new URL('fixtures', import.meta.url)));
const TARGET = { url: 'http://127.0.0.1:8111/cloud/#s/EFQAhUaq', accessCode: 'jqgz' };

function answer(body: unknown, status = 200): PageAnswer {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  const url = 'http://127.0.0.1:8111/cloud/index.php?explorer/share/get';
  return {
    request: { method: 'POST', url, headers: {}, body: null },
    finalUrl: url,
    status,
    headers: {},
    text,
    bytes: new Uint8Array(),
    fetchedAt: new Date('2026-11-22T00:00:00Z'),
  };
}

function factsOf(...answers: readonly PageAnswer[]): ReturnType<typeof kodbox.extract>['facts'] {
  return kodbox.extract({ ...TARGET, timeZone: 'UTC', answers }).facts;
}

/** A folder that holds folders of these names. */
function folder(...names: readonly string[]): PageAnswer {
  return answer({
    code: true,
    data: {
      pageInfo: { page: 1, pageTotal: 1 },
      folderList: names.map((name) => ({ name, path: `{shareItemLink:EFQAhUaq}/${name}/` })),
      fileList: [],
    },
  });
}

const OPEN = answer({
  code: true,
  data: { title: '资料', sourceInfo: { name: '资料', type: 'folder' } },
});

describe('kodbox requests', () => {
  it('asks for the share with the published code, below where it is installed', () => {
    const request = kodbox.nextRequest(TARGET, []);

    expect(request).toEqual({
      method: 'POST',
      url: 'http://127.0.0.1:8111/cloud/index.php?explorer/share/get',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: 'shareID=EFQAhUaq&password=jqgz',
    });
  });

  it('asks for folders level by level, and for nothing of a share that is closed', () => {
    const paths = [
      [OPEN],
      [OPEN, folder('正面', '反面')],
      [OPEN, folder('正面', '反面'), folder()],
    ].map((answers) =>
      new URLSearchParams(kodbox.nextRequest(TARGET, answers)?.body ?? '').get('path'),
    );

    expect(paths).toEqual([
      '{shareItemLink:EFQAhUaq}/',
      '{shareItemLink:EFQAhUaq}/正面/',
      '{shareItemLink:EFQAhUaq}/反面/',
    ]);
    expect(kodbox.nextRequest(TARGET, [answer({ code: 30104, data: '' })])).toBeNull();
  });

  it('comes to an end with a share whose folders hold each other', () => {
    const endless = answer({
      code: true,
      data: { folderList: [{ name: 'a', path: '{shareItemLink:x}/a/' }], fileList: [] },
    });
    const answers: PageAnswer[] = [OPEN];
    while (kodbox.nextRequest(TARGET, answers) !== null) {
      answers.push(endless);
    }

    expect(answers.length).toBeLessThanOrEqual(MAX_QUESTIONS);
  });
});

describe('kodbox states', () => {
  it.each([
    [answer({ code: 30100, data: '分享不存在！', info: false }), 'removed'],
    [answer({ code: 30101, data: '分享已过期' }), 'expired'],
    [answer({ code: 30102, data: '' }), 'wall'],
    [answer({ code: 30103, data: '' }), 'private'],
    [answer({ code: 30104, data: '' }), 'needs-code'],
    [answer({ code: 99999, data: '' }), 'unknown'],
    [answer({ code: false, data: '' }), 'unknown'],
    [answer('<html>502</html>', 502), 'unknown'],
    [answer({ code: true, data: { title: 'x' } }, 503), 'unknown'],
    [answer('', 404), 'unknown'],
    [answer('', 429), 'wall'],
    [answer('', 403), 'wall'],
    [answer('{"code":'), 'unknown'],
  ])('proves no more than the answer says (case %#)', (first, state) => {
    expect(factsOf(first)).toMatchObject({ state });
  });

  it('takes a share that opens and refuses its files for what the refusal says', () => {
    expect(factsOf(OPEN, answer({ code: 30103, data: '' }))).toMatchObject({ state: 'private' });
  });
});

describe('kodbox listings', () => {
  it('holds the title and the names of the files, a line each', () => {
    const page = fixtures.find(({ name }) => name === 'ok.open-folder')?.page;

    const [listing] = page === undefined ? [] : kodbox.extract(page).listings;

    expect(listing?.text.split('\n')).toEqual([
      '样品实拍',
      'IMG_card_00.jpg',
      'IMG_card_01.jpg',
      'IMG_card_03.jpg',
      'IMG_card_04.jpg',
      'IMG_card_06.jpg',
      '价目表.txt',
    ]);
    expect(listing?.postedAt).toEqual(new Date(1_795_297_201_000));
  });

  it('names files by their folder', () => {
    const files = answer({
      code: true,
      data: {
        folderList: [],
        fileList: [{ name: 'a.jpg', path: '{shareItemLink:EFQAhUaq}/正面/a.jpg', size: 7 }],
      },
    });

    expect(factsOf(OPEN, files)?.files).toEqual([
      { name: '正面/a.jpg', size: 7, isDirectory: false },
    ]);
  });
});
