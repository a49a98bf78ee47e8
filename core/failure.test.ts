import { describe, expect, it } from 'vitest';
import {
  exitCodeOf,
  FAILURES,
  type FailureClass,
  type FailureCode,
  failureCodeOf,
  StageError,
} from './failure.ts';

/** Every class, with the exit code that `docs/interfaces.md` fixes for it. */
const EXITS: Readonly<Record<FailureClass, number>> = {
  transient: 1,
  gone: 1,
  blocked: 1,
  hostile: 1,
  bug: 1,
  invalid: 2,
  unavailable: 3,
};

const CODES = Object.keys(FAILURES) as readonly FailureCode[];

describe('the table of failures', () => {
  it.each(CODES)('%s has a class and an exit code', (code) => {
    const error = new StageError(code);

    expect(Object.keys(EXITS)).toContain(error.class);
    expect(exitCodeOf(code)).toBe(EXITS[error.class]);
    expect(code).toMatch(/^[A-Z]+(?:_[A-Z]+)*$/u);
  });

  it.each(Object.keys(EXITS))('has a failure that is %s', (name) => {
    expect(Object.values(FAILURES)).toContain(name);
  });

  it.each([
    ['PAGE_REMOVED', 'gone'],
    ['WALL_CAPTCHA', 'blocked'],
    ['ROBOTS_DISALLOWED', 'blocked'],
    ['ADDRESS_REFUSED', 'blocked'],
    ['HOST_TIMEOUT', 'transient'],
    ['DECOMPRESSION_BOMB', 'hostile'],
    ['DISK_FULL', 'unavailable'],
    ['INTERNAL', 'bug'],
  ] as const)('%s is %s: what follows hangs on it', (code, expected) => {
    expect(FAILURES[code]).toBe(expected);
  });
});

describe('StageError', () => {
  it('says its code where it is given no words, and keeps its cause', () => {
    const cause = new Error('deeper');
    const error = new StageError('NOT_FOUND', undefined, { cause });

    expect(error).toMatchObject({ message: 'NOT_FOUND', code: 'NOT_FOUND', class: 'invalid' });
    expect(error.cause).toBe(cause);
    expect(error).toBeInstanceOf(Error);
  });
});

describe('failureCodeOf', () => {
  it.each([
    ['a failure of the table', new StageError('WALL_LOGIN', 'words'), 'WALL_LOGIN'],
    ['an abort', AbortSignal.abort().reason, 'ABORTED'],
    ['a full disk', Object.assign(new Error('write'), { code: 'ENOSPC' }), 'DISK_FULL'],
    ['another error of the system', Object.assign(new Error('read'), { code: 'EIO' }), 'INTERNAL'],
    ['an error whose words name a code', new Error('PAGE_REMOVED'), 'INTERNAL'],
    ['a text', 'PAGE_REMOVED', 'INTERNAL'],
    ['nothing', undefined, 'INTERNAL'],
  ])('knows %s', (_, thrown: unknown, expected) => {
    expect(failureCodeOf(thrown)).toBe(expected);
  });
});
