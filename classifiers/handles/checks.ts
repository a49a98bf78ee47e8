import { createHash } from 'node:crypto';

/** Whether a card number's last digit is right (ISO/IEC 7812-1, annex B: Luhn). Digits only. */
export function luhnHolds(digits: string): boolean {
  let sum = 0;
  for (let index = 0; index < digits.length; index += 1) {
    const digit = Number(digits[digits.length - 1 - index]);
    const doubled = digit * 2;
    sum += index % 2 === 0 ? digit : doubled - (doubled > 9 ? 9 : 0);
  }
  return digits !== '' && sum % 10 === 0;
}

const BASE58 = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';
/** A TRON address: one byte of network, twenty of key hash, four of checksum (TRON protocol, "Addresses"). */
const TRON_BYTES = 25;
const TRON_NETWORK = 0x41;
const CHECKSUM_BYTES = 4;

function sha256(bytes: Uint8Array): Buffer {
  return createHash('sha256').update(bytes).digest();
}

function bytesOfBase58(written: string): Buffer | null {
  let value = 0n;
  for (const character of written) {
    const digit = BASE58.indexOf(character);
    if (digit < 0) {
      return null;
    }
    value = value * 58n + BigInt(digit);
  }
  const hex = value.toString(16);
  return hex.length > TRON_BYTES * 2 ? null : Buffer.from(hex.padStart(TRON_BYTES * 2, '0'), 'hex');
}

/** Whether a TRON address (34 characters from T) has its network byte and the right Base58Check sum. */
export function tronHolds(address: string): boolean {
  const bytes = address.length === 34 ? bytesOfBase58(address) : null;
  if (bytes?.[0] !== TRON_NETWORK) {
    return false;
  }
  const body = bytes.subarray(0, TRON_BYTES - CHECKSUM_BYTES);
  return sha256(sha256(body))
    .subarray(0, CHECKSUM_BYTES)
    .equals(bytes.subarray(TRON_BYTES - CHECKSUM_BYTES));
}
