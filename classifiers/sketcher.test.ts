import { describe, expect, it } from 'vitest';
import { NEAR_SIMILARITY, similarityOf } from '../core/sketch.ts';
import { ADS } from './corpus/ads.ts';
import { write } from './corpus/grammar.ts';
import { SLOTS } from './corpus/slots.ts';
import { randomFrom } from './models/random.ts';
import { createSketcher } from './sketcher.ts';

const SKETCHER = createSketcher(9);
const NOTHING = new Uint32Array(0);

function runsOf(text: string): Uint32Array {
  return SKETCHER.sketch(text, [])?.runs ?? NOTHING;
}

function likeness(one: string, other: string): number {
  return similarityOf(runsOf(one), runsOf(other));
}

const AD =
  '出售真人身份证，干净有磁，无不良记录，年龄性别省份可选，300元一张，支持当面读卡，可走平台担保交易';

describe('the sketch of an advertisement', () => {
  it.each([
    [
      'spacing and marks',
      '出售 真人 身份证 干净有磁！无不良记录~年龄·性别·省份可选…300元一张 支持当面读卡；可走平台担保交易',
    ],
    ['price', AD.replace('300', '1 250')],
    ['characters of other width', AD.replace('300', '３００')],
    ['a disguised term', AD.replace('身份证', '身*份*证')],
    ['traditional characters', AD.replace('无不良记录', '無不良記錄')],
  ])('is nearly the same with other %s', (_, copy) => {
    expect(likeness(AD, copy)).toBeGreaterThan(0.9);
  });

  it('is the same whatever stands where handles stand', () => {
    const one = `${AD}，微信 kalomi_1234`;
    const other = `${AD}，微信 shiwen-99`;
    function spanOf(text: string): readonly [number, number] {
      return [AD.length + 4, text.length];
    }

    const sketches = [one, other].map((text) => SKETCHER.sketch(text, [spanOf(text)]));

    expect(sketches[0]).toEqual(sketches[1]);
    expect(likeness(one, other)).toBeLessThan(1);
  });

  it.each([
    ['微信：kalomi1234', 'QQ 9999 1234'],
    ['电话 14112345678', '飞机@shiwen99'],
    ['加V lonyshi88', '➕企鹅号：99991234'],
    ['三百 usdt 邮箱 katen42@example.com', '1200元 t.me/bozu_32'],
    ['样图 https://pan.example.com/s/1kaloten4421', '样图 http://drive.example.org/s/1shiwen77'],
  ])('is the same with %s and with %s, though nobody says where they stand', (one, other) => {
    expect(SKETCHER.sketch(`${AD}，${one}`, [])).toEqual(SKETCHER.sketch(`${AD}，${other}`, []));
  });

  it('leaves out spans in any order, across each other and beyond the end', () => {
    const spans = [
      [30, 900],
      [10, 20],
      [0, 12],
    ] as const;

    const bare = SKETCHER.sketch(AD, spans);

    expect(bare).toEqual(SKETCHER.sketch(AD.slice(20, 30), []));
  });

  it.each(['a', 'a.', 'a+a@', '一', '加微x', 'v加', 'q'])(
    'costs no more than its length where it is made of %s alone',
    (piece) => {
      const text = piece.repeat(Math.ceil(100_000 / piece.length));
      const before = process.cpuUsage();

      SKETCHER.sketch(text, []);

      expect(process.cpuUsage(before).user).toBeLessThan(2_000_000);
    },
  );

  it('is of other wording where another template was written from', () => {
    const random = randomFrom(17);
    const templates = ADS.flatMap(({ templates: some }) => some);
    const ads = templates.flatMap((template, group) =>
      Array.from({ length: 4 }, () => {
        const text = write(template, SLOTS, random);
        return { group, runs: runsOf(text) };
      }),
    );

    const joined = ads.flatMap((one, at) =>
      ads
        .slice(at + 1)
        .filter(
          ({ group, runs }) =>
            group !== one.group && similarityOf(one.runs, runs) >= NEAR_SIMILARITY,
        ),
    );

    expect(ads.length).toBeGreaterThan(200);
    expect(joined.length).toBeLessThanOrEqual(2);
  });
});
