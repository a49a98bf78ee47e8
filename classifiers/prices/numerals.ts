const DIGITS: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
  壹: 1,
  贰: 2,
  叁: 3,
  肆: 4,
  伍: 5,
  陆: 6,
  柒: 7,
  捌: 8,
  玖: 9,
};
const UNITS: Readonly<Record<string, number>> = {
  十: 10,
  拾: 10,
  百: 100,
  佰: 100,
  千: 1000,
  仟: 1000,
};
const TEN_THOUSAND = 10_000;

/**
 * The value of a Chinese numeral such as 八百, 一千二, 三万五. A last digit without a unit counts one unit below the one
 * before it, as it is spoken (一千二 is 1200); after 零 it counts as itself.
 */
export function valueOfNumeral(numeral: string): number {
  let total = 0;
  let section = 0;
  let digit = 0;
  let lastUnit = 1;
  for (const character of numeral) {
    const unit = UNITS[character];
    if (unit !== undefined) {
      section += (digit === 0 ? 1 : digit) * unit;
      digit = 0;
      lastUnit = unit;
    } else if (character === '万') {
      total += (section + digit) * TEN_THOUSAND;
      section = 0;
      digit = 0;
      lastUnit = TEN_THOUSAND;
    } else {
      digit = DIGITS[character] ?? 0;
      lastUnit = digit === 0 ? 10 : lastUnit;
    }
  }
  return total + section + digit * Math.max(1, lastUnit / 10);
}
