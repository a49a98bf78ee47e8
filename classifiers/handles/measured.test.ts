import { readFileSync } from 'node:fs';
import { array, assert, constantFrom, oneof, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { read } from '../reading.ts';
import { findHandles } from './index.ts';

const Case = z.object({ text: z.string(), handles: z.array(z.string()) });

function casesIn(name: string): z.infer<typeof Case>[] {
  return readFileSync(new URL(`fixtures/${name}.jsonl`, import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .map((line) => Case.parse(JSON.parse(line)));
}

function kindsAndValues(text: string): string[] {
  return findHandles(read(text), []).map(({ kind, value }) => `${kind} ${value}`);
}

/** Exact matches of kind and value over all cases. */
function measured(cases: readonly z.infer<typeof Case>[]): { precision: number; recall: number } {
  let right = 0;
  let found = 0;
  let wanted = 0;
  for (const { text, handles } of cases) {
    const got = kindsAndValues(text);
    right += got.filter((handle) => handles.includes(handle)).length;
    found += got.length;
    wanted += handles.length;
  }
  return { precision: right / found, recall: right / wanted };
}

describe('handles as they are written', () => {
  it.each(casesIn('cases'))('$text gives $handles', ({ text, handles }) => {
    const found = kindsAndValues(text);

    expect(found.toSorted()).toEqual(handles.toSorted());
  });

  it('are found exactly in texts that were written before they were looked for', () => {
    const { precision, recall } = measured(casesIn('held-out'));

    expect(precision).toBeGreaterThanOrEqual(0.95);
    expect(recall).toBeGreaterThanOrEqual(0.9);
  });
});

const PIECES = [
  '扣扣',
  'v❤',
  '微信',
  '@',
  '加',
  '群',
  '9999',
  '一四一',
  '💥',
  ' ',
  '.',
  'kalo_',
  '同号',
  'QQ',
  '（',
  '\ud83d',
  'T',
  '0x',
  'https://t.me/',
  '#',
  '点',
  'a',
];
const anyText = oneof(
  string({ unit: 'binary', maxLength: 200 }),
  array(constantFrom(...PIECES), { maxLength: 60 }).map((pieces) => pieces.join('')),
);

describe('handles of any text', () => {
  it('stand where their span says, and nothing is thrown', () => {
    assert(
      property(anyText, (text) => {
        const found = findHandles(read(text), []);

        for (const { span, certainty } of found) {
          expect(span[0]).toBeGreaterThanOrEqual(0);
          expect(span[1]).toBeGreaterThan(span[0]);
          expect(span[1]).toBeLessThanOrEqual(text.length);
          expect(certainty).toBeGreaterThan(0);
        }
      }),
      { numRuns: 300 },
    );
  });
});
