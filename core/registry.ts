import { checkDigitHolds } from './check-digit.ts';
import { hasBirthDate, hasRegion, lengthened } from './identity-parts.ts';

/** What a registry of identity numbers says of one: `lost` covers stolen ones, `invalid` what was never or is no longer valid. */
export type ListedStatus = 'lost' | 'invalid';

/** `unknown`: it may be somebody's, and no list names it. */
export type RegistryStatus = ListedStatus | 'unknown';

/** One number of a list, as it is kept: its keyed fingerprint. The number itself is stored nowhere. */
export interface RegistryEntry {
  readonly fingerprint: string;
  readonly status: ListedStatus;
}

/** A number as it was asked for, judged by itself (GB 11643). */
export interface JudgedNumber {
  /** Eighteen characters, 15-digit numbers as what they became: what the fingerprint is made of. */
  readonly number: string;
  /** Whether the check character is right; a 15-digit number has none, and nothing to fail. */
  readonly checksum: boolean;
  /** First two digits, where they are a region's (GB/T 2260). */
  readonly region: string | null;
  /** Region, birth date and check character are all as they can be. */
  readonly isPossible: boolean;
}

const FULL = /^\d{17}[\dX]$/u;
const SHORT = /^\d{15}$/u;

/** Judges a number as written: any width, spaces and hyphens between; null for what has not its 15 or 18 characters. */
export function judgeNumber(written: string, today: Date): JudgedNumber | null {
  const bare = written
    .normalize('NFKC')
    .replaceAll(/[\s\-·.]/gu, '')
    .toUpperCase();
  if (!FULL.test(bare) && !SHORT.test(bare)) {
    return null;
  }
  const number = bare.length === 15 ? lengthened(bare) : bare;
  const checksum = checkDigitHolds(number);
  const placed = hasRegion(number);
  return {
    number,
    checksum,
    region: placed ? number.slice(0, 2) : null,
    isPossible: checksum && placed && hasBirthDate(number, today),
  };
}
