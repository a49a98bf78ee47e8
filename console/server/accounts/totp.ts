import { Secret, TOTP } from 'otpauth';
import type { AccountsDeps } from './deps.ts';

/** Seconds that a one-time password stands for (RFC 6238, as authenticators expect). */
const PERIOD = 30;

/** Steps before and after the present one that are taken: clocks differ. */
const WINDOW = 1;

/** Bytes of a secret (RFC 4226 recommends 160 bits). */
const SECRET_BYTES = 20;

/** A new secret, in the letters that authenticators take. */
export function newTotpSecret({ random }: Pick<AccountsDeps, 'random'>): string {
  const bytes = new Uint8Array(random(SECRET_BYTES));
  return new Secret({ buffer: bytes.buffer }).base32;
}

/** Address that authenticators read, for a QR code. */
export function totpAddress(secret: string, name: string): string {
  return totpOf(secret, name).toString();
}

/** The time step that a code stands for at a moment; null where it is not right. */
export function totpStep(secret: string, code: string, at: Date): number | null {
  const digits = code.replaceAll(/\s/gu, '');
  if (!/^\d{6}$/u.test(digits)) {
    return null;
  }
  const delta = totpOf(secret, 'cardsweep').validate({
    token: digits,
    timestamp: at.getTime(),
    window: WINDOW,
  });
  return delta === null ? null : Math.floor(at.getTime() / 1_000 / PERIOD) + delta;
}

function totpOf(secret: string, label: string): TOTP {
  return new TOTP({
    issuer: 'cardsweep',
    label,
    algorithm: 'SHA1',
    digits: 6,
    period: PERIOD,
    secret: Secret.fromBase32(secret),
  });
}
