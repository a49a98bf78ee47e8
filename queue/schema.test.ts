import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { failureCodeOf } from '../core/failure.ts';
import { idOf } from '../core/ids.ts';
import type { JobName } from './jobs.ts';
import { parseJob, parseTick } from './schema.ts';

const captureId = idOf('capture', 'one');
const slot = '2026-11-22T02:00:00.000Z';

function codeOf(name: JobName, key: unknown, payload: unknown): string {
  try {
    parseJob(name, key, payload);
    return 'taken';
  } catch (error) {
    return failureCodeOf(error);
  }
}

describe('a job', () => {
  it.each([
    ['score', { captureId }],
    ['collect', { targetId: idOf('target', 'one') }],
    ['plan', { sourceId: 'example-forum', slot }],
    ['plan', { sourceId: '115-shares', slot: '2026-11-22' }],
    ['verify', { noticeId: idOf('notice', 'one'), slot: 'recheck-3' }],
    ['verify', { noticeId: idOf('notice', 'one'), slot: 'recheck-3', looks: 'every' }],
  ] as const)('of %s with ids is taken as it is', (name, payload) => {
    const job = parseJob(name, `${name}:one`, payload);

    expect(job).toEqual({ name, key: `${name}:one`, payload });
  });

  it.each([
    ['a payload with more than its ids', { captureId, title: 'x' }],
    ['a payload of another job', { targetId: captureId }],
    ['an id of no kind', { captureId: 'cap_1' }],
    ['a text for an id', { captureId: '出售身份证' }],
    ['no payload', undefined],
  ])('with %s is refused', (_, payload) => {
    expect(codeOf('score', 'score:one', payload)).toBe('INPUT_INVALID');
  });

  it('has no room for a number of a person or for words', () => {
    const number = fc
      .array(fc.integer({ min: 0, max: 9 }), { minLength: 7, maxLength: 18 })
      .map((digits) => digits.join(''));
    const words = fc
      .tuple(fc.string(), fc.constantFrom(' ', '身', '\n', '?'))
      .map((parts) => parts.join(''));

    fc.assert(
      fc.property(number, words, (digits, text) => {
        expect(codeOf('plan', 'plan:one', { sourceId: digits, slot })).toBe('INPUT_INVALID');
        expect(codeOf('plan', 'plan:one', { sourceId: 'forum', slot: digits })).toBe(
          'INPUT_INVALID',
        );
        expect(codeOf('plan', 'plan:one', { sourceId: text, slot })).toBe('INPUT_INVALID');
        expect(codeOf('score', text, { captureId })).toBe('INPUT_INVALID');
      }),
    );
  });

  it('never makes another failure than INPUT_INVALID of what it is given', () => {
    fc.assert(
      fc.property(fc.anything(), fc.anything(), (key, payload) => {
        expect(['taken', 'INPUT_INVALID']).toContain(codeOf('collect', key, payload));
      }),
    );
  });
});

describe('a schedule', () => {
  it('holds a source id and nothing else', () => {
    expect(parseTick({ sourceId: 'example-forum' })).toEqual({ sourceId: 'example-forum' });
    expect(() => parseTick({ sourceId: 'example-forum', note: 'x' })).toThrow(/source id/u);
  });
});
