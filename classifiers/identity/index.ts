import {
  checkDigitHolds,
  findIdentityNumbers,
  type IdentitySighting,
  maskIdentityNumber,
} from '../../core/identity-number.ts';
import { sourceSpan } from '../normalize/channel.ts';
import type { Reading } from '../reading.ts';

/** The identity numbers of a text as they may be kept, and the text with their digits starred, offsets unchanged. */
export interface Identities {
  readonly sightings: readonly IdentitySighting[];
  readonly masked: string;
}

/** Stars what was written from `from` to `to` but its first two and last characters; length stays. */
function starred(text: string, from: number, to: number): string {
  return text.slice(0, from + 2) + '*'.repeat(Math.max(0, to - from - 3)) + text.slice(to - 1);
}

/**
 * Finds identity numbers in the folded text, so that circled, full-width and zero-width disguises do not hide a victim's
 * number from the mask. `fingerprint` is the installation's keyed hash.
 */
export function findIdentities(
  reading: Pick<Reading, 'raw' | 'folded'>,
  fingerprint: (number: string) => string,
): Identities {
  const { folded, raw } = reading;
  let masked = raw;
  const sightings = findIdentityNumbers(folded.text).map(({ span: [from, to], number }) => {
    const span = sourceSpan(folded, from, to);
    masked = starred(masked, span[0], span[1]);
    return {
      span,
      masked: maskIdentityNumber(number),
      fingerprint: fingerprint(number),
      checksumHolds: checkDigitHolds(number),
      region: number.slice(0, 2),
      ...(number.includes('*') ? { partial: true as const } : {}),
    };
  });
  return { sightings, masked };
}
