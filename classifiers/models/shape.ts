import { type Channel, ChannelBuilder } from '../normalize/channel.ts';

/** What a run of each kind is written as. */
const HAN = 0x6c49;
const DIGIT = 0x30;
const LOWER = 0x61;
const UPPER = 0x41;

function isHan(unit: number): boolean {
  return (unit >= 0x3400 && unit <= 0x9fff) || (unit >= 0xf900 && unit <= 0xfaff);
}

function markOf(unit: number): number {
  if (unit >= 0x30 && unit <= 0x39) {
    return DIGIT;
  }
  if (unit >= 0x61 && unit <= 0x7a) {
    return LOWER;
  }
  if (unit >= 0x41 && unit <= 0x5a) {
    return UPPER;
  }
  return isHan(unit) ? HAN : unit;
}

function isRun(mark: number): boolean {
  return mark === HAN || mark === DIGIT || mark === LOWER || mark === UPPER;
}

/** How a text is set out, whatever it says: a run of Chinese characters, of digits, of letters is one mark; all else stands. */
export function shapeOf(text: string): Channel {
  const builder = new ChannelBuilder(text.length);
  let index = 0;
  while (index < text.length) {
    const mark = markOf(text.charCodeAt(index));
    let end = index + 1;
    while (isRun(mark) && end < text.length && markOf(text.charCodeAt(end)) === mark) {
      end += 1;
    }
    builder.addUnit(mark, index, end);
    index = end;
  }
  return builder.build();
}
