import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { campaignOf, textDigestOf } from './listing.ts';

describe('textDigestOf', () => {
  it.each([
    ['white space', '出售 手机\n\n八成新', ' 出售\t手机 八成新 '],
    ['an ideographic space', '出售 手机', '出售\u3000手机'],
    ['composed letters', 'caf\u00e9', 'cafe\u0301'],
  ])('is the same whatever the %s', (_, one, other) => {
    expect(textDigestOf(one)).toBe(textDigestOf(other));
  });

  it.each([
    ['a figure', '出售手机 100', '出售手机 101'],
    ['a word run together', '出售 手机', '出售手机'],
    ['the width of letters', 'QQ', 'ＱＱ'],
    ['upper case', 'qq', 'QQ'],
  ])('changes with %s', (_, one, other) => {
    expect(textDigestOf(one)).not.toBe(textDigestOf(other));
  });

  it('is a digest for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(textDigestOf(text)).toMatch(/^[0-9a-f]{64}$/u);
        expect(textDigestOf(` ${text}\n`)).toBe(textDigestOf(text));
      }),
    );
  });
});

describe('campaignOf', () => {
  it('is the same for an advertisement with another price, number, mark or layout', () => {
    const first = campaignOf('出售二手相机镜头，价格 300，QQ 99990001');

    expect(campaignOf('出售二手相机镜头 —— 价格：450！ＱＱ：99990002')).toBe(first);
    expect(campaignOf('出售 二手 相机 镜头 价格 300 qq 99990001')).toBe(first);
  });

  it('differs where letters do', () => {
    expect(campaignOf('出售二手相机镜头价格')).not.toBe(campaignOf('出售二手相机机身价格'));
  });

  it('tells short texts apart by all that they hold', () => {
    expect(campaignOf('加微信 141')).not.toBe(campaignOf('加微信 142'));
    expect(campaignOf('加微信 141')).toBe(textDigestOf('加微信 141'));
  });

  it('counts letters from eight on', () => {
    expect(campaignOf('一二三四五六七 1')).not.toBe(campaignOf('一二三四五六七 2'));
    expect(campaignOf('一二三四五六七八 1')).toBe(campaignOf('一二三四五六七八 2'));
  });
});
