import { describe, expect, it } from 'vitest';
import { FAILURES, type FailureCode } from '../../core/failure.ts';
import { HANDLE_KINDS } from '../../core/handle.ts';
import { POLICIES } from '../../core/notice.ts';
import { adviceFor } from './advice.ts';
import { handleWording } from './handles.ts';
import { moment } from './moment.ts';
import { POLICY_WORDINGS } from './policies.ts';
import type { Wording } from './wording.ts';

function isInBoth({ zh, en }: Wording): boolean {
  return /\p{Script=Han}|^[A-Za-z]+$/u.test(zh) && /^\p{ASCII}+$/u.test(en);
}

describe('words', () => {
  it.each(Object.keys(FAILURES) as FailureCode[])('says what to do about %s', (code) => {
    expect(isInBoth(adviceFor(code))).toBe(true);
  });

  it('names every policy and every kind of handle', () => {
    for (const wording of [...Object.values(POLICY_WORDINGS), ...HANDLE_KINDS.map(handleWording)]) {
      expect(isInBoth(wording)).toBe(true);
    }
    expect(Object.keys(POLICY_WORDINGS).toSorted()).toEqual(POLICIES.toSorted());
  });

  it('lets a kind of handle that it does not know stand for itself', () => {
    expect(handleWording('constructor')).toEqual({ zh: 'constructor', en: 'constructor' });
  });
});

describe('moment', () => {
  it('gives a time in UTC and on clocks in China, over midnight and new year', () => {
    expect(moment(new Date('2026-12-31T16:00:00.999Z'))).toBe(
      '2026-12-31 16:00:00 UTC = 2027-01-01 00:00:00 Asia/Shanghai (UTC+8)',
    );
  });
});
