import { readFileSync } from 'node:fs';
import { array, assert, constantFrom, oneof, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { findHandles } from '../handles/index.ts';
import { read } from '../reading.ts';
import { findPrices } from './index.ts';

const Case = z.object({ text: z.string(), prices: z.array(z.string()) });

const CASES = readFileSync(new URL('fixtures/cases.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => Case.parse(JSON.parse(line)));

const PIECES = [
  '300',
  '元',
  '一张',
  '身份证',
  '五百',
  '1.2k',
  '到',
  '-',
  '价格',
  '💰',
  'o',
  '/套',
  '起',
  '\ud83d',
];
const anyText = oneof(
  string({ unit: 'binary', maxLength: 200 }),
  array(constantFrom(...PIECES), { maxLength: 60 }).map((pieces) => pieces.join('')),
);

describe('prices as they are written', () => {
  it.each(CASES)('$text asks $prices', ({ text, prices }) => {
    const reading = read(text);
    const taken = findHandles(reading, []).map(({ span }) => span);

    const found = findPrices(reading, taken);

    expect(found.map(({ amount, currency, per }) => `${amount} ${currency} ${per}`)).toEqual(
      prices,
    );
  });
});

describe('prices of any text', () => {
  it('stand where their span says, are worth something, and nothing is thrown', () => {
    assert(
      property(anyText, (text) => {
        const found = findPrices(read(text), []);

        for (const { amount, span } of found) {
          expect(Number.isFinite(amount) && amount > 0).toBe(true);
          expect(span[0]).toBeGreaterThanOrEqual(0);
          expect(span[1]).toBeGreaterThan(span[0]);
          expect(span[1]).toBeLessThanOrEqual(text.length);
        }
      }),
      { numRuns: 300 },
    );
  });
});
