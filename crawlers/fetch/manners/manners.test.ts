import {
  array,
  assert,
  asyncProperty,
  constantFrom,
  integer,
  property,
  string,
  tuple,
} from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PaceBook } from '../../../core/fetcher.ts';
import { DEFAULT_LIMITS } from '../limits.ts';
import { createPaceBook } from './pace-book.ts';
import { retryAfterSecondsOf } from './retry-after.ts';
import { createSlots } from './slots.ts';
import { createTurns } from './turns.ts';
import { userAgentOf } from './user-agent.ts';

const NOW = new Date('2026-11-22T00:00:00Z');
const NEVER = new AbortController().signal;

const WISH = { intervalMs: 100, concurrency: 1 };

/** Asks for a turn; its moment in milliseconds, the place left at once, or what was said instead. */
async function momentOf(book: PaceBook, host: string, wish = WISH): Promise<number | string> {
  const turn = await book.reserve(host, wish, 'ticket');
  if (turn.kind !== 'granted') {
    return turn.kind;
  }
  await turn.release();
  return turn.moment.getTime();
}

describe('createPaceBook', () => {
  it('keeps the interval between moments of one host, and never gives one that has passed', async () => {
    const asked = array(tuple(constantFrom('a', 'b'), integer({ min: 0, max: 500 })));
    const kept = asyncProperty(asked, async (steps) => {
      let ms = NOW.getTime();
      const book = createPaceBook(() => new Date(ms));
      const last = new Map<string, number>();
      for (const [host, passed] of steps) {
        ms += passed;
        const moment = Number(await momentOf(book, host));

        expect(moment).toBeGreaterThanOrEqual(ms);
        expect(moment - (last.get(host) ?? 0)).toBeGreaterThanOrEqual(100);
        last.set(host, moment);
      }
    });

    await assert(kept);
  });

  it('lets no host wait for another', async () => {
    const book = createPaceBook(() => NOW);

    await momentOf(book, 'a', { intervalMs: 60_000, concurrency: 1 });

    expect(await momentOf(book, 'b')).toBe(NOW.getTime());
  });

  it('gives as many places as there are, and leaves a host that rests alone', async () => {
    const book = createPaceBook(() => NOW);
    const wish = { intervalMs: 0, concurrency: 2 };

    const first = await book.reserve('a', wish, '1');
    await book.reserve('a', wish, '2');
    const third = await momentOf(book, 'a', wish);
    await (first.kind === 'granted' ? first.release() : undefined);
    const fourth = await momentOf(book, 'a', wish);
    await book.rest('a', 60);
    await book.rest('a', 30);

    expect([third, fourth]).toEqual(['full', NOW.getTime()]);
    expect(await book.reserve('a', wish, '3')).toEqual({
      kind: 'resting',
      until: new Date(NOW.getTime() + 60_000),
    });
  });
});

describe('createTurns', () => {
  it('lets robots.txt be read for a page that holds the only place', async () => {
    const turns = createTurns({
      slots: createSlots(),
      paceBook: createPaceBook(() => NOW),
      now: () => NOW,
      sleep: () => Promise.resolve(),
      limits: DEFAULT_LIMITS,
    });
    const url = new URL('http://forum.example/');
    const way = {
      pace: { requestsPerSecond: 1, concurrency: 1 },
      crawlDelayMs: 0,
      signal: AbortSignal.timeout(5_000),
    };
    const answer = Promise.resolve({ status: 200, headers: {} });

    const page = turns.run(url, way, () =>
      turns.run(url, { ...way, isPlaceless: true }, () => answer),
    );

    await expect(page).resolves.toMatchObject({ status: 200 });
  });
});

describe('createSlots', () => {
  it('gives places in order, and none to who has gone', async () => {
    const slots = createSlots();
    const order: string[] = [];
    const leaving = new AbortController();
    const release = await slots.take('a', 1, NEVER);
    const gone = slots.take('a', 1, leaving.signal);
    async function queue(name: string): Promise<void> {
      const free = await slots.take('a', 1, NEVER);
      order.push(name);
      free();
    }
    const others = [queue('second'), queue('third')];

    leaving.abort();
    release();
    release();
    await Promise.all(others);

    await expect(gone).rejects.toMatchObject({ name: 'AbortError' });
    expect(order).toEqual(['second', 'third']);
  });
});

describe('retryAfterSecondsOf', () => {
  it.each([
    ['0', 0],
    ['120', 120],
    [' 7 ', 7],
    ['Sun, 22 Nov 2026 00:00:30 GMT', 30],
    ['Sunday, 22-Nov-26 00:00:30 GMT', 30],
    ['Sat, 21 Nov 2026 00:00:00 GMT', 0],
    ['-5', null],
    ['1.5', null],
    ['soon', null],
    ['', null],
    [undefined, null],
  ])('of %j is %j', (header, seconds) => {
    expect(retryAfterSecondsOf(header, NOW)).toBe(seconds);
  });

  it('is a time or nothing, whatever the header holds', () => {
    const safe = property(string(), (header) => {
      const seconds = retryAfterSecondsOf(header, NOW);
      expect(seconds === null || (Number.isInteger(seconds) && seconds >= 0)).toBe(true);
    });

    assert(safe);
  });
});

describe('userAgentOf', () => {
  it('names the program, its version and the contact', () => {
    expect(userAgentOf('1.0.0', 'desk@example.org')).toBe('cardsweep/1.0.0 (+desk@example.org)');
  });

  it('holds no line break', () => {
    expect(userAgentOf('1', 'a\r\nCookie: b')).toBe('cardsweep/1 (+aCookie: b)');
  });
});
