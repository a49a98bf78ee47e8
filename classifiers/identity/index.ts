import {
  checkDigitHolds,
  findIdentityNumbers,
  type IdentitySighting,
  maskIdentityNumber,
} from '../../core/identity-number.ts';
import type { Span } from '../../core/signal.ts';
import { sourceSpan } from '../normalize/channel.ts';
import type { Reading } from '../reading.ts';

/** The identity numbers of a text as they may be kept, and the text with their digits starred, offsets unchanged. */
export interface Identities {
  readonly sightings: readonly IdentitySighting[];
  readonly masked: string;
}

/** Stars what was written in some ranges, in rising order, but the first two and last characters of each; length stays. */
function starred(text: string, ranges: readonly Span[]): string {
  const pieces: string[] = [];
  let end = 0;
  for (const [from, to] of ranges) {
    const begin = Math.max(end, Math.min(from + 2, to));
    const close = Math.max(begin, to - 1);
    pieces.push(text.slice(end, begin), '*'.repeat(close - begin));
    end = close;
  }
  return pieces.join('') + text.slice(end);
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
  const sightings = findIdentityNumbers(folded.text).map(({ span: [from, to], number }) => {
    const span = sourceSpan(folded, from, to);
    return {
      span,
      masked: maskIdentityNumber(number),
      fingerprint: fingerprint(number),
      checksumHolds: checkDigitHolds(number),
      region: number.slice(0, 2),
      ...(number.includes('*') ? { partial: true as const } : {}),
    };
  });
  const ranges = sightings.map(({ span }) => span);
  return { sightings, masked: starred(raw, ranges) };
}
