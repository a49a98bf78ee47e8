import { describe, expect, it } from 'vitest';
import { oneCaseOf, type TiedCase } from './one-case.ts';

function tied(id: string, fields: Partial<TiedCase> = {}): TiedCase {
  const openedAt = new Date(`2026-11-20T00:00:0${id.at(-1)}Z`);
  return { id, state: 'open', openedAt, isTouched: false, ...fields };
}

describe('oneCaseOf', () => {
  it('opens a case where none is tied', () => {
    expect(oneCaseOf([])).toEqual({ caseId: null, merged: [] });
  });

  it('merges what nobody has touched into the oldest', () => {
    expect(oneCaseOf([tied('cas_3'), tied('cas_1'), tied('cas_2')])).toEqual({
      caseId: 'cas_1',
      merged: [
        { from: 'cas_2', into: 'cas_1' },
        { from: 'cas_3', into: 'cas_1' },
      ],
    });
  });

  it('merges into the case that a person works on, and never another of those', () => {
    const touched = { isTouched: true };

    expect(oneCaseOf([tied('cas_1'), tied('cas_2', touched), tied('cas_3', touched)])).toEqual({
      caseId: 'cas_2',
      merged: [{ from: 'cas_1', into: 'cas_2' }],
    });
  });

  it.each(['deferred', 'confirmed', 'gone', 'returned'] as const)(
    'joins a case that is %s and merges none into it',
    (state) => {
      const decided = tied('cas_3', { state, isTouched: true });

      expect(oneCaseOf([tied('cas_1'), decided])).toEqual({
        caseId: 'cas_3',
        merged: [],
      });
      expect(oneCaseOf([tied('cas_1'), tied('cas_2'), decided])).toEqual({
        caseId: 'cas_3',
        merged: [{ from: 'cas_2', into: 'cas_1' }],
      });
    },
  );

  it('takes cases of one moment by their ids', () => {
    const openedAt = new Date('2026-11-20T00:00:00Z');

    expect(oneCaseOf([tied('cas_2', { openedAt }), tied('cas_1', { openedAt })]).caseId).toBe(
      'cas_1',
    );
  });
});
