import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { bundledModel, createScorer } from '../../classifiers/index.ts';
import { sha256 } from '../../core/digest.ts';
import { createTextReader, textOfLines } from '../../crawlers/index.ts';

interface TruePicture {
  readonly file: string;
  readonly label: string;
  readonly handles: readonly { readonly type: string; readonly value: string }[];
}

interface Read {
  readonly picture: TruePicture;
  /** Values of the handles that the scorer finds in the text. */
  readonly values: ReadonlySet<string>;
}

const folder = new URL('../fixtures/pictures/', import.meta.url);
const scorer = createScorer({ model: bundledModel(), fingerprint: sha256 });

describe('the text of pictures', () => {
  let read: readonly Read[];

  beforeAll(async () => {
    const pictures = JSON.parse(
      await readFile(new URL('truth.json', folder), 'utf8'),
    ) as readonly TruePicture[];
    const reader = createTextReader();
    const { signal } = new AbortController();
    const all: Read[] = [];
    for (const picture of pictures) {
      const lines = await reader.read(await readFile(new URL(picture.file, folder)), signal);
      const values = scorer
        .score(textOfLines(lines))
        .handles.map(({ value }) => value.toLowerCase());
      all.push({ picture, values: new Set(values) });
    }
    await reader.close();
    read = all;
  }, 240_000);

  it('gives nine of ten phone numbers, QQ numbers, WeChat and Telegram names exactly', () => {
    const wanted = read.flatMap(({ picture, values }) =>
      picture.handles.map(({ value }) => ({
        file: picture.file,
        value,
        isFound: values.has(value.toLowerCase()),
      })),
    );

    const found = wanted.filter(({ isFound }) => isFound);
    expect(wanted.length).toBeGreaterThan(8);
    expect(found.length / wanted.length).toBeGreaterThanOrEqual(0.9);
  });

  it('gives no handle that no picture shows', () => {
    const invented = read.filter(
      ({ picture, values }) => !picture.label.startsWith('ad_') && values.size > 0,
    );

    expect(invented.map(({ picture, values }) => [picture.file, ...values])).toEqual([]);
  });
});
