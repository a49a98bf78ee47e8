import { assert, date, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readWechatCard } from './wechat-card.ts';

const SEEN = { fetchedAt: new Date('2026-11-22T00:00:00Z'), timeZone: 'Asia/Shanghai' };

describe('readWechatCard', () => {
  it.each([
    [
      '群聊：办证资料三群\n该二维码7天内(11月25日前)有效，重新进入将更新',
      '办证资料三群',
      '2026-11-25T16:00:00.000Z',
    ],
    [
      '群聊邀请\n“办证资料”邀请你加入群聊\n该二维码7天内（11月28日前）有效',
      '办证资料',
      '2026-11-28T16:00:00.000Z',
    ],
    ['小王邀请你加入群聊“证件 9 群”', '证件 9 群', null],
    [
      '群 聊 ： 证 件\n该 二 维 码 7 天 内 （ 11 月 2 日 前 ） 有 效',
      '证件',
      '2026-11-02T16:00:00.000Z',
    ],
    ['该二维码7天内 11月25日前 有效，重新进入将更新', null, '2026-11-25T16:00:00.000Z'],
    ['该二维码7天内有效，重新进入将更新', null, null],
    ['该二维码7天内(13月45日前)有效', null, null],
  ])('reads %j', (text, name, validUntil) => {
    const card = readWechatCard(text, SEEN);

    expect(card?.name).toBe(name);
    expect(card?.validUntil?.toISOString() ?? null).toBe(validUntil);
  });

  it.each([
    ['2026-12-30T12:00:00Z', '1月5日', '2027-01-05T16:00:00.000Z'],
    ['2027-01-03T12:00:00Z', '12月30日', '2026-12-30T16:00:00.000Z'],
    ['2026-11-22T00:00:00Z', '12月20日', '2025-12-20T16:00:00.000Z'],
    ['2026-03-01T00:00:00Z', '2月29日', null],
  ])('seen at %s, %s is of the year of %s', (fetchedAt, day, validUntil) => {
    const seen = { fetchedAt: new Date(fetchedAt), timeZone: 'Asia/Shanghai' };

    const card = readWechatCard(`该二维码7天内(${day}前)有效`, seen);

    expect(card?.validUntil?.toISOString() ?? null).toBe(validUntil);
  });

  it.each(['', '扫一扫上面的二维码图案，加我微信', '群聊：证件', '加微信 zz9999，价格 7 天内有效'])(
    'is silent on %j',
    (text) => {
      expect(readWechatCard(text, SEEN)).toBeNull();
    },
  );

  it('never throws, and never finds a day more than nine days ahead', () => {
    assert(
      property(
        string({ unit: 'binary' }),
        date({ min: new Date('2020-01-01'), max: new Date('2040-01-01'), noInvalidDate: true }),
        (noise, fetchedAt) => {
          const text = `${noise}该二维码7天内(6月15日前)有效${noise}`;

          const card = readWechatCard(text, { fetchedAt, timeZone: 'UTC' });

          const ahead = (card?.validUntil?.getTime() ?? 0) - fetchedAt.getTime();
          expect(ahead).toBeLessThanOrEqual(9 * 86_400_000);
        },
      ),
    );
  });
});
