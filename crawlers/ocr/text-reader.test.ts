import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { textOfLines } from './text-of-lines.ts';
import { createTextReader } from './text-reader.ts';

const poster = new URL('../../test/fixtures/pictures/ad_poster_02.jpg', import.meta.url);

describe('the reader of text', () => {
  it('reads a poster, and goes on after what is no picture', async () => {
    const reader = createTextReader();
    const { signal } = new AbortController();

    const refused = reader.read(new Uint8Array(3), signal);
    await expect(refused).rejects.toMatchObject({ code: 'IMAGE_UNREADABLE' });
    const text = textOfLines(await reader.read(await readFile(poster), signal));

    expect(text).toContain('全网最低价');
    await reader.close();
  }, 120_000);

  it('stops at once when it is told to', async () => {
    const reader = createTextReader();
    const stop = new AbortController();

    const reading = reader.read(await readFile(poster), stop.signal);
    stop.abort();

    await expect(reading).rejects.toMatchObject({ name: 'AbortError' });
    await reader.close();
  }, 120_000);
});
