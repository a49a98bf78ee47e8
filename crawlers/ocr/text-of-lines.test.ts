import { describe, expect, it } from 'vitest';
import type { PictureLine } from './picture-line.ts';
import { textOfLines } from './text-of-lines.ts';

/** A line of a picture that is 600 wide, its place in lines from the top. */
function line(text: string, at: number, right = 600, confidence = 0.9): PictureLine {
  const top = at * 40;
  return {
    text,
    confidence,
    box: [
      [20, top],
      [right, top],
      [right, top + 30],
      [20, top + 30],
    ],
  };
}

describe('textOfLines', () => {
  it('keeps lines apart and leaves out what is hardly text', () => {
    expect(textOfLines([line('第一行', 0), line('~', 1, 600, 0.3), line('第二行', 2)])).toBe(
      '第一行\n第二行',
    );
  });

  it('joins a number that runs over the end of a full line, and no other', () => {
    expect(textOfLines([line('加QQ：99999', 0), line('302807 看', 1)])).toBe(
      '加QQ：99999302807 看',
    );
    expect(textOfLines([line('价300', 0, 200), line('2号', 1), line('满', 2)])).toBe(
      '价300\n2号\n满',
    );
  });

  it('gives the number of a card in one piece, so that it is masked', () => {
    expect(textOfLines([line('公民身份号码 000000000000 0000 0X', 0)])).toBe(
      '公民身份号码 00000000000000000X',
    );
  });

  it('is empty for a picture without text', () => {
    expect(textOfLines([])).toBe('');
  });
});
