import { describe, expect, it } from 'vitest';
import { emptyMessage } from './message-reader.ts';
import { olderPages } from './older-posts.ts';

const FETCHED_AT = new Date('2026-11-22T00:00:00Z');

function olderThan(
  numbers: readonly number[],
  before: number | null,
  time = '2026-11-20T00:00:00Z',
): readonly (string | null)[] {
  const messages = numbers.map((number) => ({ ...emptyMessage(`some_name/${number}`), time }));
  return olderPages(messages, { channel: 'some_name', before, fetchedAt: FETCHED_AT }).flatMap(
    ({ url, stamp }) => [url, stamp],
  );
}

describe('olderPages', () => {
  it.each([
    [[33, 40, 52], null, 40],
    [[40, 52], null, 40],
    [[41, 59, 61], null, 60],
    [[21, 39], 40, 21],
    [[12, 39], 40, 20],
    [[20, 39], 40, 20],
    [[47, 48], null, 47],
  ])('of %j, begun before %s, are those before %s', (numbers, before, expected) => {
    expect(olderThan(numbers, before)).toEqual([
      `https://t.me/s/some_name?before=${expected}`,
      `before ${expected}`,
    ]);
  });

  it('are the same while new posts come', () => {
    const today = olderThan([33, 52], null);
    const tomorrow = olderThan([38, 57], null);

    expect(tomorrow).toEqual(today);
  });

  it.each([
    [[], '2026-11-20T00:00:00Z'],
    [[1, 2], '2026-11-20T00:00:00Z'],
    [[33, 52], '2026-01-01T00:00:00Z'],
  ])('are none of %j from %s', (numbers, time) => {
    expect(olderThan(numbers, null, time)).toEqual([]);
  });
});
