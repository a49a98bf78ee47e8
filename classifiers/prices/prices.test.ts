import { describe, expect, it } from 'vitest';
import { read } from '../reading.ts';
import { findPrices } from './index.ts';
import { valueOfNumeral } from './numerals.ts';

function written(text: string): string[] {
  return findPrices(read(text), []).map(
    ({ amount, currency, per }) => `${amount} ${currency} ${per}`,
  );
}

describe('prices', () => {
  it.each([
    ['420元一张', ['420 CNY card']],
    ['￥730/张，包邮', ['730 CNY card']],
    ['单张 2670元，带芯片的 265U。', ['2670 CNY card', '265 USDT null']],
    ['图片料 25元一套，四件套2220块。', ['25 CNY set', '2220 CNY null']],
    ['日租105U', ['105 USDT null']],
    ['RMB1600', ['1600 CNY null']],
    ['$120 each', ['120 USD card']],
    ['1,200元', ['1200 CNY null']],
    ['1.5万元', ['15000 CNY null']],
    ['身份证八百，驾驶证450元', ['800 CNY null', '450 CNY null']],
    ['价位三百，加急另算', ['300 CNY null']],
    ['一千二百块', ['1200 CNY null']],
    ['⑤⓪⓪元', ['500 CNY null']],
    ['价格：350', ['350 CNY null']],
    ['50 usdt', ['50 USDT null']],
    ['200 yuan each', ['200 CNY card']],
    ['80 kuai', ['80 CNY null']],
    ['500 RMB per card, two for 900.', ['500 CNY card', '900 CNY null']],
    ['600 RMB, 900 with a chip', ['600 CNY null', '900 CNY null']],
    ['一张560，两张900', ['560 CNY card', '900 CNY null']],
    ['2600一套，单出身份证250', ['2600 CNY set', '250 CNY null']],
    ['单出sfz250', ['250 CNY null']],
    ['电子档120，实物280', ['120 CNY null', '280 CNY null']],
    ['出二代证，340，电报 @kalo_bo12', ['340 CNY null']],
  ])('%s asks %j', (text, expected) => {
    const found = written(text);

    expect(found).toEqual(expected);
  });

  it.each([
    '16U盘',
    '月薪5000元',
    '2026年11月22日',
    '第100条',
    '百度',
    '一块去吧',
    '罚款500元',
    '20个工作日',
    '买了一套66平的',
    'three for 2 days',
    '来了30，20，10个人',
  ])('%s asks nothing', (text) => {
    const found = written(text);

    expect(found).toEqual([]);
  });

  it.each([
    ['八百', 800],
    ['一千二', 1200],
    ['一千零二', 1002],
    ['三万五', 35_000],
    ['十五', 15],
    ['两百五', 250],
  ])('%s is worth %d', (numeral, value) => {
    expect(valueOfNumeral(numeral)).toBe(value);
  });
});
