import { describe, expect, it } from 'vitest';
import { readThroughStandIn } from '../../../test/support/stand-in-reading.ts';
import { alist } from './index.ts';

const TARGET = { url: 'http://disk.example.org:5244/%E8%AF%81/zz', accessCode: 'zz99' };

function folder(...names: readonly string[]): unknown {
  const content = names.map((name) => ({
    name: name.replace(/\/$/u, ''),
    size: 7,
    is_dir: name.endsWith('/'),
    modified: '2026-11-20T10:00:00+08:00',
  }));
  return { code: 200, message: 'success', data: { content, total: names.length, readme: '' } };
}

function refused(code: number, message: string): unknown {
  return { code, message, data: null };
}

describe('alist states, whatever is asked being answered alike', () => {
  it.each([
    [folder('a.jpg'), 200, 'alive'],
    [{ code: 200, message: 'success', data: { content: null, total: 0 } }, 200, 'alive'],
    [refused(500, 'failed get objs: failed get dir: object not found'), 200, 'removed'],
    [refused(500, 'object not found'), 500, 'removed'],
    [refused(403, 'password is incorrect or you have no permission'), 200, 'needs-code'],
    [refused(403, 'password is incorrect or you have no permission'), 403, 'needs-code'],
    [refused(401, 'Guest user is disabled, login please'), 200, 'private'],
    [refused(401, 'token is invalidated'), 200, 'private'],
    [refused(500, 'storage not found; please add a storage first'), 200, 'unknown'],
    [refused(500, 'not a folder'), 200, 'unknown'],
    [refused(429, 'Too many requests'), 200, 'wall'],
    [{ code: 200, message: 'success', data: {} }, 200, 'unknown'],
    [folder('a.jpg'), 503, 'unknown'],
    ['<html><meta name="generator" content="AList"><div id="root"></div></html>', 200, 'unknown'],
    ['<h1>Forbidden</h1>', 403, 'wall'],
    ['', 429, 'wall'],
    ['<h1>500</h1>', 500, 'unknown'],
    ['<h1>Not Found</h1>', 404, 'unknown'],
    [{ hello: 1 }, 200, 'unknown'],
  ])('case %#: status %s', (body, status, state) => {
    const { extraction } = readThroughStandIn(alist, TARGET, () => ({ body, status }));

    expect(extraction.facts).toMatchObject({ state });
    expect(extraction.wall !== null).toBe(state === 'wall');
  });
});

describe('alist requests', () => {
  it('asks for folders by their paths, with the published code', () => {
    const answers = [folder('正"面/', '价目表.txt'), folder('a.jpg')];
    const { extraction, requests } = readThroughStandIn(alist, TARGET, (_, at) => ({
      body: answers[at],
    }));

    expect(requests.map(({ url, body }) => [url, JSON.parse(body ?? '')])).toEqual(
      ['/证/zz', '/证/zz/正"面'].map((path) => [
        'http://disk.example.org:5244/api/fs/list',
        { path, password: 'zz99', page: 1, per_page: 200, refresh: false },
      ]),
    );
    expect(extraction.facts?.files.map(({ name }) => name)).toEqual([
      '正"面',
      '价目表.txt',
      '正"面/a.jpg',
    ]);
    expect(extraction.listings[0]?.postedAt).toEqual(new Date('2026-11-20T02:00:00Z'));
  });

  it('asks for the file where the path is none of a folder', () => {
    const file = { name: 'a.zip', size: 99, is_dir: false, modified: '2026-11-20T10:00:00+08:00' };
    const { extraction, requests } = readThroughStandIn(alist, TARGET, (_, at) => ({
      body: at === 0 ? refused(500, 'not a folder') : { code: 200, message: 'success', data: file },
    }));

    expect(requests.map(({ url }) => new URL(url).pathname)).toEqual([
      '/api/fs/list',
      '/api/fs/get',
    ]);
    expect(extraction.facts).toMatchObject({
      state: 'alive',
      files: [{ name: 'a.zip', size: 99, isDirectory: false }],
    });
  });

  it('comes to an end with folders that hold each other', () => {
    const { requests } = readThroughStandIn(alist, TARGET, () => ({ body: folder('a/', 'b/') }));

    expect(requests.length).toBeLessThanOrEqual(12);
  });
});
