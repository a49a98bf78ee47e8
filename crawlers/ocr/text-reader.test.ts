import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { textOfLines } from './text-of-lines.ts';
import { createTextReader } from './text-reader.ts';

it('reads', async () => {
  const reader = createTextReader();
  const t = performance.now();
  const text = textOfLines(
    await reader.read(
      await readFile('/work/shared/fixtures/images/ad_poster_00.jpg'),
      new AbortController().signal,
    ),
  );
  console.log(text, performance.now() - t);
  await expect(reader.read(new Uint8Array(3), new AbortController().signal)).rejects.toMatchObject({
    code: 'IMAGE_UNREADABLE',
  });
  await reader.close();
});
