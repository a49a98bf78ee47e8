import { describe, expect, it } from 'vitest';
import type { Page } from '../../../core/page.ts';
import { generic } from './index.ts';

const BOARD = 'http://forum.example/list-2.do';

/** A board set as a table without names: two cells of each row hold a name and a time. */
function boardOf(threads: readonly number[]): Page {
  const rows = threads.map(
    (tid) =>
      `<tr class="r${tid % 2}"><td><img src="/i/n.gif"></td><td><a href="/read-${tid}.do">出闲置相机 ${tid}</a></td><td><a href="/u/${tid % 7}.do">老王${tid % 7}</a><br><small>2026-11-${10 + (tid % 9)}</small></td><td>${tid % 5} / 30</td><td>2026-11-${10 + (tid % 9)} 12:0${tid % 10}<br>by <a href="/u/${tid % 5}.do">小李${tid % 5}</a></td></tr>`,
  );
  const text = `<html><body><h2>同城交易</h2><table class="list"><tr><th></th><th>标题</th><th>作者</th><th>回复/查看</th><th>最后发表</th></tr>${rows.join('')}</table></body></html>`;
  const request = { method: 'GET' as const, url: BOARD, headers: {}, body: null };
  return {
    url: BOARD,
    accessCode: null,
    timeZone: 'Asia/Shanghai',
    answers: [
      {
        request,
        finalUrl: BOARD,
        status: 200,
        headers: {},
        text,
        bytes: new Uint8Array(),
        fetchedAt: new Date('2026-11-22T00:00:00Z'),
      },
    ],
  };
}

describe('tables whose cells have names and times of their own', () => {
  it('are rows of threads, and no cell is a post', () => {
    const { listings, next } = generic.extract(boardOf([...Array(20).keys()]));

    expect(listings).toEqual([]);
    expect(next.filter(({ url }) => url.includes('/read-'))).toHaveLength(20);
  });

  it('are no posts where they have one row', () => {
    const { listings } = generic.extract(boardOf([4]));

    expect(listings).toEqual([]);
  });
});
