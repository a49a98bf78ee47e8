/**
 * Pictures and ornaments that stand for letters, digits or words, and what they stand for. Written for this project from
 * how sellers' posts are described in the literature on disguised Chinese texts; dingbat digits from the Unicode charts
 * (U+2776 to U+2793), which NFKC leaves alone.
 */
const WORDS: Readonly<Record<string, string>> = {
  '🆔': '身份证',
  '🪪': '身份证',
  '🐧': '企鹅',
  '✈': '飞机',
  '🛩': '飞机',
  '🛫': '飞机',
  '🛬': '飞机',
  '💬': '微信',
  '📞': '电话',
  '☎': '电话',
  '☏': '电话',
  '✆': '电话',
  '📱': '电话',
  '📲': '电话',
  '📧': '邮箱',
  '✉': '邮箱',
  '📮': '邮箱',
  '🛰': '卫星',
  '➕': '+',
  '✚': '+',
  '➖': '-',
  '㊣': '正',
  '㊞': '印',
  '💴': '元',
  '💵': '元',
  '💰': '元',
  '🚗': '车',
  '🎫': '票',
  '💳': '卡',
  '🏦': '银行',
  '🈵': '满',
  '🉐': '得',
  '🈶': '有',
  '🈚': '无',
  '🈲': '禁',
  '🅰': 'a',
  '🅱': 'b',
  '🅾': 'o',
  '🅿': 'p',
  '⭕': 'o',
  '❌': 'x',
  '✖': 'x',
  '🔟': '10',
  '💯': '100',
};

/** Negative and sans-serif circled digits: each row starts at the code point of its 1. */
const DIGIT_ROWS = [0x2776, 0x2780, 0x278a];
const NEGATIVE_ZERO = 0x24ff;
const DOUBLE_CIRCLED_ONE = 0x24f5;

function digitCostumes(): [number, string][] {
  const rows = [...DIGIT_ROWS, DOUBLE_CIRCLED_ONE].flatMap((first) =>
    Array.from({ length: 10 }, (_, index): [number, string] => [first + index, String(index + 1)]),
  );
  return [...rows, [NEGATIVE_ZERO, '0']];
}

/** Regional indicators, squared and circled Latin letters: each row starts at the code point of its A. */
const LETTER_ROWS = [0x1f1e6, 0x1f130, 0x1f150, 0x1f170];

function letterCostumes(): [number, string][] {
  return LETTER_ROWS.flatMap((first) =>
    Array.from({ length: 26 }, (_, index): [number, string] => [
      first + index,
      String.fromCodePoint(0x61 + index),
    ]),
  );
}

/** By code point: what a picture or ornament stands for. */
export const COSTUMES: ReadonlyMap<number, string> = new Map([
  ...letterCostumes(),
  ...digitCostumes(),
  ...Object.entries(WORDS).map(([picture, word]): [number, string] => [
    picture.codePointAt(0) ?? 0,
    word,
  ]),
]);
