import { describe, expect, it } from 'vitest';
import { fileNamesIn } from './file-names.ts';

describe('names of files in a rendered page', () => {
  it('are lines that end as files do, each once', () => {
    const files = fileNamesIn(
      '中国移动云盘\n正面.jpg\n2026-11-20\n正面.jpg\n打包.7Z\n.zip\n见 a.zip 内',
    );

    expect(files.map(({ name }) => name)).toEqual(['正面.jpg', '打包.7Z']);
  });
});
