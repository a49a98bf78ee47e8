import { assert, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { membersIn } from './members.ts';

describe('membersIn', () => {
  it.each([
    ['12 members, 3 online', 12],
    ['1 204 members', 1_204],
    ['26\u00A0481 members, 1\u00A0564 online', 26_481],
    ['1,234 members', 1_234],
    ['1.234 members', 1_234],
    ['1 234 567 subscribers', 1_234_567],
    ['1.2K subscribers', 1_200],
    ['12,4K followers', 12_400],
    ['Channel • 1.5M followers • 看公告', 1_500_000],
    ['3.4万人', 34_000],
    ['128人', 128],
    ['群成员：128', 128],
    ['成員 1,024', 1_024],
    ['メンバー 77', 77],
    ['128 名成员', 128],
    ['Members 128', 128],
    ['群人数：1.2万', 12_000],
    ['@some_name', null],
    ['3 online', null],
    ['价格 300元', null],
    ['', null],
  ])('reads %s as %s', (written, members) => {
    expect(membersIn(written)).toBe(members);
  });

  it('never throws, and gives whole numbers only', () => {
    assert(
      property(string(), string(), (before, after) => {
        const members = membersIn(`${before}1 234 members${after}`);

        expect(members === null || Number.isSafeInteger(members)).toBe(true);
      }),
    );
  });

  it('takes time in proportion to a long text', () => {
    const began = performance.now();

    membersIn('1 234 567 '.repeat(200_000));

    expect(performance.now() - began).toBeLessThan(500);
  });
});
