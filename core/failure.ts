/**
 * What a failure means for the work that met it:
 * `transient` try again later, `gone` the thing is not there any more, `blocked` we may not or cannot look (and say so),
 * `hostile` the other side sent what no honest server sends, `invalid` the input is wrong, `unavailable` a service that we
 * need is not there, `bug` ours.
 */
export type FailureClass =
  | 'transient'
  | 'gone'
  | 'blocked'
  | 'hostile'
  | 'invalid'
  | 'unavailable'
  | 'bug';

/** Every failure of the program, and the class that decides what follows. Nothing decides by a message. */
export const FAILURES = {
  HOST_UNREACHABLE: 'transient',
  HOST_TIMEOUT: 'transient',
  HOST_RATE_LIMITED: 'transient',
  HOST_ERROR: 'transient',
  DNS_NOT_FOUND: 'transient',
  TLS_INVALID: 'transient',
  PAGE_REMOVED: 'gone',
  PAGE_FORBIDDEN: 'blocked',
  WALL_LOGIN: 'blocked',
  WALL_CAPTCHA: 'blocked',
  WALL_CHALLENGE: 'blocked',
  WALL_AGE_GATE: 'blocked',
  ROBOTS_DISALLOWED: 'blocked',
  ADDRESS_REFUSED: 'blocked',
  SCHEME_REFUSED: 'blocked',
  BUDGET_SPENT: 'blocked',
  SOURCE_PAUSED: 'blocked',
  BODY_TOO_LARGE: 'hostile',
  BODY_TOO_SLOW: 'hostile',
  BODY_UNDECODABLE: 'hostile',
  DECOMPRESSION_BOMB: 'hostile',
  REDIRECT_LOOP: 'hostile',
  PAGE_TRAP: 'hostile',
  EXTRACT_FAILED: 'hostile',
  IMAGE_UNREADABLE: 'hostile',
  DECLARATION_INVALID: 'invalid',
  INPUT_INVALID: 'invalid',
  FILE_UNREADABLE: 'invalid',
  NOT_FOUND: 'invalid',
  STATE_CONFLICT: 'invalid',
  BROWSER_MISSING: 'unavailable',
  OCR_UNAVAILABLE: 'unavailable',
  DATABASE_UNAVAILABLE: 'unavailable',
  QUEUE_UNAVAILABLE: 'unavailable',
  BLOBS_UNAVAILABLE: 'unavailable',
  DISK_FULL: 'unavailable',
  PORT_IN_USE: 'unavailable',
  BROWSER_CRASHED: 'transient',
  DELIVERY_UNREACHABLE: 'transient',
  ABORTED: 'transient',
  INTERNAL: 'bug',
} as const satisfies Record<string, FailureClass>;

export type FailureCode = keyof typeof FAILURES;

/** A failure with its code. `message` is for people: one line, without personal data or page text. */
export class StageError extends Error {
  override readonly name = 'StageError';
  readonly code: FailureCode;

  constructor(code: FailureCode, message: string = code, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }

  get class(): FailureClass {
    return FAILURES[this.code];
  }
}

/** The failure code of anything thrown: its own, `ABORTED` for an abort, else `INTERNAL`. */
export function failureCodeOf(error: unknown): FailureCode {
  if (error instanceof StageError) {
    return error.code;
  }
  if (error instanceof Error && error.name === 'AbortError') {
    return 'ABORTED';
  }
  if (error instanceof Error && 'code' in error && error.code === 'ENOSPC') {
    return 'DISK_FULL';
  }
  return 'INTERNAL';
}

/** Exit codes of every command, as `docs/interfaces.md` fixes them. */
export function exitCodeOf(code: FailureCode): 1 | 2 | 3 {
  switch (FAILURES[code]) {
    case 'invalid':
      return 2;
    case 'unavailable':
      return 3;
    case 'transient':
    case 'gone':
    case 'blocked':
    case 'hostile':
    case 'bug':
      return 1;
  }
}
