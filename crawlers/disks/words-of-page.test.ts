import { describe, expect, it } from 'vitest';
import { stateOfShown } from './words-of-page.ts';

const WORDS = [['分享已取消', 'removed']] as const;

function stateOf(html: string): string | null {
  return stateOfShown({ text: html }, WORDS)?.state ?? null;
}

describe('the words of a page', () => {
  it.each([
    ['<title>迅雷云盘</title><p>分享已取消</p>', 'removed'],
    ['<title>分享已取消 - 迅雷云盘</title><p>分享已取消</p>', 'removed'],
    ['<title>证 - 迅雷云盘</title><p>证</p><p>a.jpg</p><p>分享已取消</p>', 'removed'],
    ['<p>资料</p>', null],
    ['{"title":"分享已取消"}', null],
  ])('are its own: %s', (html, state) => {
    expect(stateOf(html)).toBe(state);
  });

  it.each([
    '<title>分享已取消 - 迅雷云盘</title><h1>分享已取消</h1><p>a.jpg</p>',
    '<title>分享已取消_移动云盘</title><h1>📁 分享已取消</h1><p>a.jpg</p>',
    '<title>证 - 迅雷云盘</title><h1>证</h1><p>分享已取消.jpg</p>',
  ])('are not what a seller called a share or a file: %s', (html) => {
    expect(stateOf(html)).toBeNull();
  });
});
