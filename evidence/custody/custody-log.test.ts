import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import type { CustodyEvent } from '../../core/evidence.ts';
import { type CustodyEntry, hashOfEntry, nextEntry } from './custody-entry.ts';
import { custodyFile } from './custody-file.ts';
import { appendCustody, verifyCustody } from './custody-log.ts';

const dir = mkdtempSync(join(tmpdir(), 'custody-'));
const ACTS = ['made', 'opened', 'exported', 'verified', 'purged'] as const;

afterAll(() => rmSync(dir, { recursive: true, force: true }));

function event(more: Partial<CustodyEvent> = {}): CustodyEvent {
  return {
    evidenceId: 'evd_1',
    act: 'opened',
    actor: 'analyst',
    reason: 'review',
    at: new Date('2026-11-22T00:00:00Z'),
    ...more,
  };
}

function chain(length: number): CustodyEntry[] {
  const entries: CustodyEntry[] = [];
  for (let index = 0; index < length; index += 1) {
    const act = ACTS[index % ACTS.length] ?? 'made';
    entries.push(nextEntry(entries.at(-1) ?? null, event({ act, actor: `a${index}` })));
  }
  return entries;
}

describe('a custody log', () => {
  it('holds as it was written, and tells its head', () => {
    const entries = chain(5);

    expect(verifyCustody(entries)).toEqual({ valid: true, entries: 5, head: entries[4]?.hash });
    expect(verifyCustody([])).toEqual({ valid: true, entries: 0, head: '0'.repeat(64) });
  });

  it('shows an edit of any field, even with its own hash made right', () => {
    const entries = chain(4);
    const fields = ['evidenceId', 'actor', 'reason', 'at'] as const;

    const verdicts = fields.flatMap((field) => {
      const { hash, ...edited } = { ...(entries[1] as CustodyEntry), [field]: 'other' };
      return [
        verifyCustody(entries.with(1, { ...edited, hash })).valid,
        verifyCustody(entries.with(1, { ...edited, hash: hashOfEntry(edited) })).valid,
      ];
    });

    expect(verdicts).toEqual(verdicts.map(() => false));
  });

  it('shows a deletion and a new order wherever they are', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 8 }), fc.integer({ min: 0, max: 8 }), (from, to) => {
        const entries = chain(10);
        const swapped = entries
          .with(from, entries[to] as CustodyEntry)
          .with(to, entries[from] as CustodyEntry);

        expect(verifyCustody(entries.toSpliced(from, 1)).valid).toBe(false);
        expect(verifyCustody(swapped).valid).toBe(from === to);
      }),
    );
  });

  it('shows a cut end against an anchored head, and only then', () => {
    const entries = chain(5);
    const head = entries[4]?.hash ?? '';
    const cut = entries.slice(0, 4);

    expect(verifyCustody(cut).valid).toBe(true);
    expect(verifyCustody(cut, head).valid).toBe(false);
    expect(verifyCustody([...entries, nextEntry(entries[4] ?? null, event())], head).valid).toBe(
      true,
    );
  });
});

describe('a custody log in a file', () => {
  it('keeps the chain through many writers at once', async () => {
    const path = join(dir, 'log.jsonl');
    const stores = [custodyFile(path), custodyFile(path)];

    await Promise.all(
      Array.from({ length: 20 }, async (_, index) =>
        appendCustody(stores[index % 2] ?? custodyFile(path), event({ actor: `a${index}` })),
      ),
    );

    const entries = await custodyFile(path).read();
    expect(verifyCustody(entries)).toMatchObject({ valid: true, entries: 20 });
    expect(new Set(entries.map(({ actor }) => actor)).size).toBe(20);
  });

  it('masks identity numbers in a reason', async () => {
    // Shape of an identity number, check character wrong.
    const number = '110101199003070000';
    const store = custodyFile(join(dir, 'masked.jsonl'));

    const entry = await appendCustody(store, event({ reason: `asked about ${number}` }));

    expect(entry.reason).toBe('asked about 11***************0');
    expect(verifyCustody(await store.read()).valid).toBe(true);
  });

  it('is empty where there is none, and unreadable where a line is no entry', async () => {
    const path = join(dir, 'broken.jsonl');
    writeFileSync(path, '{"seq":0}\n');

    expect(await custodyFile(join(dir, 'none.jsonl')).read()).toEqual([]);
    await expect(custodyFile(path).read()).rejects.toMatchObject({ code: 'FILE_UNREADABLE' });
    await expect(appendCustody(custodyFile(path), event())).rejects.toMatchObject({
      code: 'FILE_UNREADABLE',
    });
    expect(readFileSync(path, 'utf8')).toBe('{"seq":0}\n');
  });
});
