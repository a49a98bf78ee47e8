import { describe, expect, it } from 'vitest';
import { xenforo } from './index.ts';

describe('xenforo', () => {
  it.each([
    ['threads/some-title.123/', 'threads/some-title.123/'],
    ['threads/some-title.123/page-2#post-9', 'threads/some-title.123/page-2'],
    ['threads/some-title.123/page-1', 'threads/some-title.123/'],
    ['index.php?threads/some-title.123/page-3', 'index.php?threads/some-title.123/page-3'],
    ['forums/buy-sell.7/page-2', 'forums/buy-sell.7/page-2'],
    ['forums/7/', 'forums/7/'],
    ['members/dealer.9/', 'members/dealer.9/'],
    ['members/dealer.9/#about', 'members/dealer.9/'],
    ['forums/buy-sell.7/?order=post_date', 'forums/buy-sell.7/?order=post_date'],
    ['threads/some-title.123/latest', 'threads/some-title.123/latest'],
  ])('asks once for %s under its one address', (asked, address) => {
    const target = { url: `https://forum.example/community/${asked}`, accessCode: null };

    const request = xenforo.nextRequest(target, []);

    expect(request?.url).toBe(`https://forum.example/community/${address}`);
    expect(xenforo.nextRequest(target, [{} as never])).toBeNull();
  });
});
