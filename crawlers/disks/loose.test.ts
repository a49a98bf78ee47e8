import { anything, assert, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { LooseFlag, LooseMoment, LooseNumber, LooseSize, LooseText, listOf } from './loose.ts';

describe('loose fields', () => {
  it.each([
    [LooseText, 'a', 'a'],
    [LooseText, 12, '12'],
    [LooseText, '', null],
    [LooseText, {}, null],
    [LooseNumber, 7, 7],
    [LooseNumber, ' -12 ', -12],
    [LooseNumber, '1.5', 1.5],
    [LooseNumber, '0x10', null],
    [LooseNumber, '', null],
    [LooseNumber, true, null],
    [LooseSize, '123', 123],
    [LooseSize, -1, null],
    [LooseFlag, 'true', true],
    [LooseFlag, '0', false],
    [LooseFlag, 1, true],
    [LooseFlag, null, null],
    [LooseMoment, 1_795_200_000, new Date(1_795_200_000_000)],
    [LooseMoment, '1795200000000', new Date(1_795_200_000_000)],
    [LooseMoment, '2026-11-20T10:00:00+08:00', new Date('2026-11-20T02:00:00Z')],
    [LooseMoment, '2026-11-20 10:00:00', null],
    [LooseMoment, 0, null],
    [LooseMoment, 9e30, null],
  ])('case %#: %s of %j', (schema, written, meant) => {
    expect(schema.parse(written)).toEqual(meant);
  });

  it('are null where an object lacks them, and never fail', () => {
    const one = z.object({
      text: LooseText,
      number: LooseNumber,
      size: LooseSize,
      flag: LooseFlag,
      moment: LooseMoment,
    });
    const never = property(anything(), (value) => {
      for (const field of Object.values(one.shape)) {
        expect(field.safeParse(value).success).toBe(true);
      }
    });

    assert(never);
    expect(one.parse({})).toEqual({
      text: null,
      number: null,
      size: null,
      flag: null,
      moment: null,
    });
  });
});

describe('listOf', () => {
  it('keeps what can be read, up to the limit, and takes anything else for nothing', () => {
    const list = listOf(z.object({ n: z.string() }));

    expect(list.parse([{ n: 'a' }, 'x', null, { n: 1 }, { n: 'b' }])).toEqual([
      { n: 'a' },
      { n: 'b' },
    ]);
    expect(list.parse(Array.from({ length: 100_000 }, () => ({ n: 'a' })))).toHaveLength(2_000);
    expect([list.parse('x'), list.parse(null), list.parse({})]).toEqual([[], [], []]);
  });
});
