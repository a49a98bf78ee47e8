import { describe, expect, it } from 'vitest';
import { readThroughStandIn } from '../../../test/support/stand-in-reading.ts';
import { nextcloud } from './index.ts';

const TARGET = { url: 'https://cloud.example.org/s/YE7jBkk9sDqRwzA', accessCode: 'zz99' };

function state(name: string, value: unknown): string {
  const encoded = Buffer.from(JSON.stringify(value)).toString('base64');
  return `<input type="hidden" id="initial-state-files_sharing-${name}" value="${encoded}">`;
}

const FILE = state('filename', '证.zip') + state('view', 'public-file-share');
const FOLDER = state('filename', '资料') + state('view', 'public-share');
const OLD =
  '<input id="sharingToken" value="x"><input id="filename" value="证.zip"><input id="filesize" value="99">';

describe('nextcloud states, whatever is asked being answered alike', () => {
  it.each([
    [FILE, 200, 'alive'],
    [FOLDER, 200, 'alive'],
    [OLD, 200, 'alive'],
    [
      '<form method="post"><p>This share is password-protected</p><input type="password" name="password"></form>',
      200,
      'needs-code',
    ],
    ['<form><input name="user"><input type="password" name="password"></form>', 200, 'unknown'],
    ["<h2>Sorry, this link doesn't seem to work anymore.</h2>", 404, 'removed'],
    ['<h2>File not found</h2><p>Maybe the share was deleted or has expired?</p>', 404, 'removed'],
    ['<h2>文件未找到</h2>', 404, 'removed'],
    ['This share does not exist', 404, 'removed'],
    ['<h1>404 Not Found</h1><hr>nginx', 404, 'unknown'],
    ['<h1>Forbidden</h1>', 403, 'wall'],
    ['', 429, 'wall'],
    [FILE, 503, 'unknown'],
    [FILE, 403, 'wall'],
    ['<html><title>Welcome</title></html>', 200, 'unknown'],
    [{ filename: 'x' }, 200, 'unknown'],
  ])('case %#: status %s', (body, status, expected) => {
    const { extraction, requests } = readThroughStandIn(nextcloud, TARGET, () => ({
      body,
      status,
    }));

    expect(extraction.facts).toMatchObject({ state: expected });
    expect(extraction.wall !== null).toBe(expected === 'wall');
    expect(requests).toHaveLength(1);
  });

  it('knows a password by the page that it was led to', () => {
    const { extraction } = readThroughStandIn(nextcloud, TARGET, () => ({
      body: '<div id="app"></div>',
      finalUrl: `${TARGET.url}/authenticate/showShare`,
    }));

    expect(extraction.facts).toMatchObject({ state: 'needs-code' });
  });
});

describe('nextcloud pages', () => {
  it.each([
    [state('ownerDisplayName', '快办***'), '快办***'],
    ['<div class="header-shared-by">shared by zz99</div>', 'zz99'],
    ['<div class="header-shared-by">由 zz99 共享</div>', 'zz99'],
    ['<div class="header-shared-by">Log in</div>', null],
  ])('name their owner as %s does', (markup, owner) => {
    const { extraction } = readThroughStandIn(nextcloud, TARGET, () => ({ body: FILE + markup }));

    expect(extraction.facts?.owner).toBe(owner);
  });

  it('are filled by a browser where they are of a folder', () => {
    const rows =
      '<table><tr data-file="a.jpg" data-type="file" data-size="7"></tr><tr data-cy-files-list-row-name="b.jpg"></tr></table>';
    const empty = readThroughStandIn(nextcloud, TARGET, () => ({ body: FOLDER }));
    const filled = readThroughStandIn(nextcloud, TARGET, () => ({ body: FOLDER + rows }));

    expect(empty.extraction).toMatchObject({ needsBrowser: true, facts: { title: '资料' } });
    expect(filled.extraction.needsBrowser).toBe(false);
    expect(filled.extraction.facts?.files).toEqual([
      { name: 'a.jpg', size: 7, isDirectory: false },
      { name: 'b.jpg', size: null, isDirectory: false },
    ]);
  });

  it('take a title from what they tell other sites, without the brand', () => {
    const body =
      '<meta property="og:title" content="资料 - 小云"><meta property="og:site_name" content="小云"><input id="isPublic">';
    const { extraction } = readThroughStandIn(nextcloud, TARGET, () => ({ body }));

    expect(extraction.facts?.title).toBe('资料');
  });

  it('survive state that is no JSON', () => {
    const body =
      '<input id="initial-state-files_sharing-filename" value="%%%"><title>证 - Nextcloud</title>';
    const { extraction } = readThroughStandIn(nextcloud, TARGET, () => ({ body }));

    expect(extraction.facts?.title).toBe('证');
  });
});
