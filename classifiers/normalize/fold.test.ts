import { describe, expect, it } from 'vitest';
import { fold } from './fold.ts';

describe('folding', () => {
  it.each([
    ['①②③⓪⑩', '123010'],
    ['⑴⒈❶➀➊⓵', '111111'],
    ['㈠㊀一', '一一一'],
    ['𝟙𝟚𝟛𝟬𝟶１２', '1230012'],
    ['1️⃣2️⃣🔟', '1210'],
    ['٣۳३๓᠓', '33333'],
    ['〡〢〩', '129'],
    ['²³₅', '235'],
    ['Ｓ𝕗𝐙ⓢ🅵🇿', 'sfzsfz'],
    ['ѕғᴢ', 'sfz'],
    ['ꓪꓳꓢ ꮶ', 'wos k'],
    ['sf\u200bz\u202e\u2800\u{e0041}', 'sfz'],
    ['s̶f̷z̲', 'sfz'],
    ['身份證 証件 護照 臺灣', '身份证 证件 护照 台湾'],
    ['⺅分⻈正', '亻分讠正'],
    ['㊣㊕', '正特'],
    ['🆔🐧', '身份证企鹅'],
    ['一〇壹', '一〇壹'],
    ['ﷺ'.repeat(2), 'صلى صلى '],
  ])('%s reads %s', (text, expected) => {
    const { text: folded } = fold(text);

    expect(folded).toBe(expected);
  });

  it('keeps halves of surrogate pairs as marks that join nothing', () => {
    const { text, starts } = fold('身\ud83d份\udc00');

    expect(text).toBe('身\ufffd份\ufffd');
    expect([...starts]).toEqual([0, 1, 2, 3]);
  });
});
