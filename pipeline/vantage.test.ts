import { describe, expect, it } from 'vitest';
import type { Outcome } from '../core/notice.ts';
import type { Vantage } from '../core/vantage.ts';
import { agreed } from './vantage.ts';

function unasked(): never {
  throw new Error('nobody asks');
}

const FETCHER = { fetch: unasked, close: () => Promise.resolve() };

/** What is made of a finding here and findings there, the vantages being `a`, `b` and so on; and who was asked. */
async function agreedOn(here: Outcome, ...there: readonly Outcome[]) {
  const vantages = there.map(
    (_, index): Vantage => ({ name: 'ab'[index] ?? '', fetcher: FETCHER }),
  );
  const asked: string[] = [];
  const { outcome, seenFrom } = await agreed(
    { outcome: here, proof: 'here' },
    vantages,
    ({ name }) => {
      asked.push(name);
      return Promise.resolve({ outcome: there[asked.length - 1] ?? 'unknown', proof: name });
    },
    () => undefined,
  );
  return [outcome, seenFrom, asked.join('')];
}

describe('what several places find', () => {
  it.each([
    ['removed', ['removed'], 'removed', null, 'a'],
    ['removed', ['restricted'], 'restricted', null, 'a'],
    ['restricted', ['removed'], 'restricted', null, 'a'],
    ['restricted', ['restricted'], 'restricted', null, 'a'],
    ['removed', ['still-up'], 'restricted', 'a', 'a'],
    ['restricted', ['moved'], 'restricted', 'a', 'a'],
    ['removed', ['unknown'], 'unknown', null, 'a'],
    ['removed', ['unknown', 'removed'], 'unknown', null, 'ab'],
    ['removed', ['unknown', 'still-up'], 'restricted', 'b', 'ab'],
    ['removed', ['still-up', 'removed'], 'restricted', 'a', 'a'],
    ['removed', [], 'removed', null, ''],
    ['still-up', ['removed'], 'still-up', null, ''],
    ['moved', ['removed'], 'moved', null, ''],
    ['unknown', ['removed'], 'unknown', null, ''],
  ] as const)('%s from here and %j from there is %s', async (here, there, ...expected) => {
    expect(await agreedOn(here, ...there)).toEqual(expected);
  });
});
