import { describe, expect, it } from 'vitest';
import type { Look, LookBook } from './look.ts';
import { createLookBook } from './look-book.ts';

const AT = new Date('2026-11-22T00:00:00Z');
const GONE: Look = { kind: 'failed', code: 'PAGE_REMOVED' };
const SILENT: Look = { kind: 'failed', code: 'HOST_TIMEOUT' };

function at(): Date {
  return AT;
}

interface Asking {
  readonly slot?: string;
  readonly vantage?: string | null;
  readonly pageUrl?: string;
}

/** A book, and how often somebody was asked through it. */
function openBook(): {
  readonly asked: string[];
  readonly look: (asking: Asking, answer?: Look) => ReturnType<LookBook['look']>;
} {
  const book = createLookBook();
  const asked: string[] = [];
  return {
    asked,
    look: ({ slot = '1', vantage = null, pageUrl = 'http://a.example/1' }, answer = GONE) =>
      book.look({ slot, vantage, sourceId: 'source', pageUrl }, at, () => {
        asked.push(pageUrl);
        return Promise.resolve(answer);
      }),
  };
}

describe('a book of looks', () => {
  it('has a page asked for once in a round, also by those who ask at the same time', async () => {
    const { look, asked } = openBook();

    const seen = await Promise.all([look({}), look({}), look({})]);

    expect(asked).toHaveLength(1);
    expect(seen).toEqual(seen.map(() => ({ look: GONE, at: AT })));
  });

  it('has it asked for anew in the next round, from another place, and at another address', async () => {
    const { look, asked } = openBook();

    await look({});
    await look({ slot: '2' });
    await look({ vantage: 'far' });
    await look({ pageUrl: 'http://a.example/2' });

    expect(asked).toHaveLength(4);
  });

  it('forgets a look that was broken off', async () => {
    const book = createLookBook();
    const place = { slot: '1', vantage: null, sourceId: 'source', pageUrl: 'http://a.example/1' };
    const broken = book.look(place, at, () => Promise.reject(new Error('stopped')));

    await expect(broken).rejects.toThrow('stopped');
    const { look } = await book.look(place, at, () => Promise.resolve(GONE));

    expect(look).toEqual(GONE);
  });

  it('leaves a host alone for the round that answered nothing twice', async () => {
    const { look, asked } = openBook();
    await look({ pageUrl: 'http://a.example/1' }, SILENT);
    await look({ pageUrl: 'http://a.example/2' }, SILENT);

    const third = await look({ pageUrl: 'http://a.example/3' }, SILENT);
    await look({ pageUrl: 'http://b.example/1' });
    await look({ slot: '2', pageUrl: 'http://a.example/1' });

    expect(third.look).toMatchObject({
      kind: 'unreadable',
      why: expect.stringMatching(/^not asked/u) as string,
    });
    expect(asked).toEqual([
      'http://a.example/1',
      'http://a.example/2',
      'http://b.example/1',
      'http://a.example/1',
    ]);
  });

  it('goes on with a host that answers in between', async () => {
    const { look, asked } = openBook();

    for (const [index, answer] of [SILENT, GONE, SILENT, GONE].entries()) {
      await look({ pageUrl: `http://a.example/${index}` }, answer);
    }

    expect(asked).toHaveLength(4);
  });

  it('remembers a few hundred pages and no more', async () => {
    const { look, asked } = openBook();

    for (let page = 0; page < 300; page += 1) {
      await look({ pageUrl: `http://a.example/${page}` });
    }
    await look({ pageUrl: 'http://a.example/299' });
    await look({ pageUrl: 'http://a.example/0' });

    expect(asked).toHaveLength(301);
  });
});
