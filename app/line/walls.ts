import type { FailureCode } from '../../core/failure.ts';

/** Failures that mean: the content is there, but not for us. */
const WALLS: ReadonlySet<FailureCode> = new Set<FailureCode>([
  'WALL_LOGIN',
  'WALL_CAPTCHA',
  'WALL_CHALLENGE',
  'WALL_AGE_GATE',
  'PAGE_FORBIDDEN',
  'HOST_RATE_LIMITED',
  'ROBOTS_DISALLOWED',
  'SOURCE_PAUSED',
]);

export function isWall(code: FailureCode): boolean {
  return WALLS.has(code);
}
