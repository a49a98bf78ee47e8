import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '../normalize/fold.ts';
import { tightenWithPictures } from '../normalize/tighten.ts';
import { isConvincing, isPlain } from './convincing.ts';
import { buildLexicon } from './lexicon.ts';
import { type Match, searchLexicon } from './search.ts';
import { DISGUISED_TERMS } from './terms.ts';

const shipped = buildLexicon(DISGUISED_TERMS);

function find(text: string): readonly Match[] {
  return searchLexicon(shipped, tightenWithPictures(fold(text)).text, isConvincing);
}

function termsIn(text: string): string[] {
  return find(text).map(({ term }) => term);
}

describe('the lexicon', () => {
  it.each([
    ['身份证', '身份证'],
    ['申份正', '身份证'],
    ['深汾挣', '身份证'],
    ['shen fen zheng', '身份证'],
    ['woyaoshenfenzheng', '身份证'],
    ['shēn fèn zhèng', '身份证'],
    ['𝐬𝐡𝐞𝐧𝐟𝐞𝐧𝐳𝐡𝐞𝐧𝐠', '身份证'],
    ['身亻分讠正', '身份证'],
    ['身😀份😀证', '身份证'],
    ['八件🧤', '八件套'],
    ['4件套', '四件套'],
    ['⑧件套', '八件套'],
    ['银行咔', '银行卡'],
    ['营业zhi照', '营业执照'],
    ['护zhao', '护照'],
    ['huzhao', '护照'],
    ['讠正件', '证件'],
    ['讠正亻牛', '证件'],
    ['现🔥', '现货'],
    ['高亻方', '高仿'],
    ['yhk', '银行卡'],
  ])('sees in %s %s', (text, term) => {
    const found = termsIn(text);

    expect(found).toEqual([term]);
  });

  it.each([
    '湖找',
    '护找',
    '正件事',
    '板证',
    '办正事',
    '事件套利',
    '恒生银行上升',
    '户口一栏',
    'ahuzhao',
    'huzhaoxi',
    'gaofangel',
    '吃🔥锅',
    '身份',
    'shenfen',
    '现在🔥了',
  ])('sees in %s nothing', (text) => {
    const found = termsIn(text);

    expect(found).toEqual([]);
  });

  it('knows a term as it stands from a disguised one', () => {
    const found = find('身份证和申份证');

    expect(found.map(isPlain)).toEqual([true, false]);
  });

  it('takes any term, and hears it in whatever it is written', () => {
    const own = buildLexicon([{ term: '过机包用' }]);

    const found = searchLexicon(own, '锅基包用，guojibaoyong', isConvincing);

    expect(found.map(({ from, to }) => [from, to])).toEqual([
      [0, 4],
      [5, 17],
    ]);
  });

  it('gives matches of any text from left to right, none overlapping another', () => {
    const piece = fc.constantFrom(
      '身',
      '份',
      '证',
      '申',
      '亻',
      '分',
      'sh',
      'en',
      'z',
      ' ',
      '🔥',
      '1',
    );
    const texts = fc.array(fc.oneof(piece, fc.string({ unit: 'binary', maxLength: 2 })));
    fc.assert(
      fc.property(texts, (pieces) => {
        const { text } = tightenWithPictures(fold(pieces.join('')));
        let before = 0;
        for (const { from, to } of searchLexicon(shipped, text, isConvincing)) {
          expect(from).toBeGreaterThanOrEqual(before);
          expect(to).toBeGreaterThan(from);
          before = to;
        }
        expect(before).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 300 },
    );
  });
});
