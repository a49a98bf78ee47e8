import { assert, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePage } from '../dom/parse-page.ts';
import { first, selector } from '../dom/select.ts';
import type { PagePrinting } from '../times/page-times.ts';
import { momentOfElement, orderOfElement, printedTimeOf } from './element-time.ts';

const PRINTING: PagePrinting = {
  timeZone: 'Asia/Shanghai',
  offsetMinutes: null,
  fetchedAt: new Date('2026-11-21T22:34:00Z'),
  order: 'month-first',
};

function element(html: string) {
  return first(selector('#t'), parsePage(html).document);
}

function momentOf(html: string, leftOut = '.none'): string | null {
  return momentOfElement(element(html), PRINTING, selector(leftOut))?.toISOString() ?? null;
}

describe('momentOfElement', () => {
  it.each([
    ['<time id="t" datetime="2026-06-16T08:00:00+0800">x</time>', '2026-06-16T00:00:00.000Z'],
    ['<time id="t" datetime="2026-06-16T08:00:00Z">x</time>', '2026-06-16T08:00:00.000Z'],
    ['<i id="t" data-time="1781568000">3 hours ago</i>', '2026-06-16T00:00:00.000Z'],
    ['<i id="t" data-timestamp="1781568000000">x</i>', '2026-06-16T00:00:00.000Z'],
    ['<i id="t" title="2026-6-16 08:00">昨天</i>', '2026-06-16T00:00:00.000Z'],
    ['<i id="t" title="Author">2026-6-16 08:00</i>', '2026-06-16T00:00:00.000Z'],
    ['<i id="t">06-16-2026, 08:00 AM</i>', '2026-06-16T00:00:00.000Z'],
    ['<i id="t"><b>3</b>天前</i>', '2026-11-18T22:34:00.000Z'],
    ['<i id="t">by somebody</i>', null],
    ['<i id="t"></i>', null],
    ['<i id="t" data-time="99999999999999999">x</i>', null],
  ])('reads %s as %s', (html, moment) => {
    expect(momentOf(html)).toBe(moment);
  });

  it('reads past notes that the software adds', () => {
    const html = '<p id="t"><s class="edit">last modified: 2026-1-1 08:00</s> 2026-6-16 08:00</p>';

    expect(momentOf(html, '.edit')).toBe('2026-06-16T00:00:00.000Z');
  });

  it('is nothing for no element', () => {
    expect(momentOfElement(null, PRINTING)).toBeNull();
  });

  it('never throws', () => {
    assert(
      property(string({ unit: 'binary', maxLength: 60 }), (written) => {
        const shown = element(`<i id="t" title="${written}" data-time="${written}">${written}</i>`);

        expect(() => [
          momentOfElement(shown, PRINTING),
          orderOfElement(shown, PRINTING),
        ]).not.toThrow();
      }),
    );
  });
});

describe('printedTimeOf', () => {
  it('prefers what is exact', () => {
    expect(printedTimeOf(element('<i id="t" title="2026-6-16 08:00">昨天</i>'))).toBe(
      '2026-6-16 08:00',
    );
    expect(printedTimeOf(element('<i id="t" title="Last post">昨天 08:00</i>'))).toBe('昨天 08:00');
    expect(printedTimeOf(null)).toBe('');
  });
});

describe('orderOfElement', () => {
  it('orders rows by what says too little for a text', () => {
    const printed = [
      '05:59',
      '00:12',
      '11-21',
      '6-14',
      '2月前',
      '12-30',
      '11月前',
      '2024-5',
      '3年前',
    ];

    const moments = ['05:59', '00:12', '11-21', '6-14', '12-30', '2019-5'].map((text) =>
      orderOfElement(element(`<i id="t">${text}</i>`), PRINTING)
        ?.toISOString()
        .slice(0, 10),
    );
    const ages = printed.map((text) => orderOfElement(element(`<i id="t">${text}</i>`), PRINTING));

    expect(moments).toEqual([
      '2026-11-21',
      '2026-11-21',
      '2026-11-20',
      '2026-06-13',
      '2025-12-29',
      '2019-04-30',
    ]);
    expect(ages.every((age) => age !== null)).toBe(true);
  });

  it('is nothing for a text without a time', () => {
    expect(orderOfElement(element('<i id="t">1:2:3 never</i>'), PRINTING)).toBeNull();
  });
});
