import { assert, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readThroughStandIn } from '../../../test/support/stand-in-reading.ts';
import { fileList } from './index.ts';

const TARGET = { url: 'http://203.0.113.9:8080/pub/', accessCode: null };

function nginx(...rows: readonly string[]): string {
  return `<html><head><title>Index of /pub/</title></head><body><h1>Index of /pub/</h1><hr><pre><a href="../">../</a>\n${rows.join('\n')}\n</pre><hr></body></html>`;
}

const FILE = '<a href="a.jpg">a.jpg</a>          20-Nov-2026 10:00     31179';

describe('file-list states, whatever is asked being answered alike', () => {
  it.each([
    [nginx(FILE), 200, 'alive'],
    [nginx(), 200, 'alive'],
    ['<h1>404 Not Found</h1>', 404, 'removed'],
    ['<h1>410 Gone</h1>', 410, 'removed'],
    ['<h1>401</h1>', 401, 'private'],
    ['<h1>403 Forbidden</h1>', 403, 'wall'],
    ['', 429, 'wall'],
    [nginx(FILE), 500, 'unknown'],
    [nginx(FILE), 503, 'unknown'],
    ['<h1>Welcome</h1><a href="a.jpg">a.jpg</a>', 200, 'unknown'],
    [{ code: 200 }, 200, 'unknown'],
    ['', 200, 'unknown'],
  ])('case %#: status %s', (body, status, state) => {
    const { extraction, requests } = readThroughStandIn(fileList, TARGET, () => ({ body, status }));

    expect(extraction.facts).toMatchObject({ state });
    expect(extraction.wall !== null).toBe(state === 'wall');
    expect(requests).toHaveLength(1);
  });
});

describe('file-list rows', () => {
  it.each([
    [FILE, 31_179, '2026-11-20T02:00:00.000Z'],
    [
      '<a href="a.jpg">a-long-na..&gt;</a> 20-Nov-2026 10:00 31K',
      31_744,
      '2026-11-20T02:00:00.000Z',
    ],
    ['<a href="a.jpg">a.jpg</a> 20-Nov-2026 10:00 -', null, '2026-11-20T02:00:00.000Z'],
    [
      '<table><tr><td><img alt="[IMG]"></td><td><a href="a.jpg">a.jpg</a></td><td align="right">2026-11-20 10:00  </td><td align="right"> 30K</td></tr></table>',
      30_720,
      '2026-11-20T02:00:00.000Z',
    ],
    [
      '<table><tr><td class="n"><a href="a.jpg">a.jpg</a></td><td class="m">2026-Nov-20 10:00:05</td><td class="s">30.4K</td><td class="t">image/jpeg</td></tr></table>',
      31_130,
      '2026-11-20T02:00:05.000Z',
    ],
    [
      '<table><tr class="file"><td></td><td><a href="./a.jpg"><span class="name">a.jpg</span></a></td><td class="size" data-size="31179">30 KiB</td><td><time datetime="2026-11-20T10:00:00Z">11/20/2026</time></td></tr></table>',
      31_179,
      '2026-11-20T10:00:00.000Z',
    ],
    ['<li><a href="a.jpg">a.jpg</a></li>', null, null],
    ['<a href="a.jpg">a.jpg</a> 99-Xyz-2026 10:00 7', 7, null],
  ])('are read as their servers write them (case %#)', (row, size, time) => {
    const { extraction } = readThroughStandIn(fileList, TARGET, () => ({ body: nginx(row) }));

    expect(extraction.facts?.files).toEqual([
      { name: 'a.jpg', size, isDirectory: false, thumbnail: 'http://203.0.113.9:8080/pub/a.jpg' },
    ]);
    expect(extraction.listings[0]?.postedAt?.toISOString() ?? null).toBe(time);
  });

  it('leave out links upwards, to another order and elsewhere', () => {
    const body = nginx(
      '<a href="?C=N;O=D">Name</a><a href="/">Parent Directory</a><a href="/other/b.txt">b</a>',
      '<a href="https://elsewhere.example/pub/c.txt">c</a><a href="sub/d.txt">d</a><a href="#x">x</a>',
      '<a href="%E4%BB%B7%E7%9B%AE%E8%A1%A8.txt">价目..&gt;</a>',
    );
    const { extraction } = readThroughStandIn(fileList, TARGET, () => ({ body }));

    expect(extraction.facts?.files.map(({ name }) => name)).toEqual(['价目表.txt']);
  });

  it('never throw, whatever a name holds', () => {
    assert(
      property(string({ unit: 'binary', maxLength: 60 }), (noise) => {
        const body = nginx(`<a href="%${noise}">${noise}</a> ${noise}`);

        expect(() => readThroughStandIn(fileList, TARGET, () => ({ body }))).not.toThrow();
      }),
    );
  });
});

describe('file-list pages made to be slow', () => {
  it.each([
    ['one row', `<table><tr>${'<td><a href="a.jpg">x</a></td>'.repeat(100_000)}`],
    [
      'rows within rows',
      `${'<table><tr><td><a href="a.jpg">x</a>'.repeat(300)}${'<i>x</i>'.repeat(300_000)}`,
    ],
    [
      'many names',
      Array.from({ length: 50_000 }, (_, n) => `<a href="${n}.jpg">x</a> 7\n`).join(''),
    ],
  ])('are read in time: %s', (_, rows) => {
    const body = nginx(rows);

    const began = performance.now();
    readThroughStandIn(fileList, TARGET, () => ({ body }));

    expect(performance.now() - began).toBeLessThan(10_000);
  });
});

describe('file-list folders', () => {
  it('are read below the index, level by level, one that is refused left out', () => {
    const pages: Readonly<Record<string, string>> = {
      '/pub/': nginx('<a href="a/">a/</a>', '<a href="b/">b/</a>'),
      '/pub/b/': nginx('<a href="c.txt">c.txt</a> 20-Nov-2026 10:00 7'),
    };
    const { extraction, requests } = readThroughStandIn(fileList, TARGET, ({ url }) => {
      const body = pages[new URL(url).pathname];
      return body === undefined ? { body: 'no', status: 403 } : { body };
    });

    expect(requests.map(({ url }) => new URL(url).pathname)).toEqual([
      '/pub/',
      '/pub/a/',
      '/pub/b/',
    ]);
    expect(extraction.facts?.files.map(({ name }) => name)).toEqual(['a', 'b', 'b/c.txt']);
  });

  it('come to an end where each holds another', () => {
    const { requests } = readThroughStandIn(fileList, TARGET, () => ({
      body: nginx('<a href="a/">a/</a>', '<a href="b/">b/</a>'),
    }));

    expect(requests.length).toBeLessThanOrEqual(12);
  });

  it('that were not reached are targets of their own, unless they lie too deep', () => {
    const names = Array.from({ length: 15 }, (_, n) => `<a href="${n}/">${n}/</a>`);
    const { extraction, requests } = readThroughStandIn(fileList, TARGET, (_, at) => ({
      body: at === 0 ? nginx(...names) : nginx(),
    }));
    const deep = { ...TARGET, url: `${TARGET.url}${'x/'.repeat(12)}` };
    const below = readThroughStandIn(fileList, deep, () => ({
      body: nginx('<a href="y/">y/</a>'),
    }));

    expect(requests).toHaveLength(10);
    expect(extraction.next.map(({ url, kind }) => [url, kind])).toEqual(
      [9, 10, 11, 12, 13, 14].map((n) => [`${TARGET.url}${n}/`, 'share']),
    );
    expect(below.extraction.next).toEqual([]);
  });
});
