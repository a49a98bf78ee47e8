import { checkCharacterOf } from './check-digit.ts';

/** First two digits of a number: province-level divisions (GB/T 2260), 83 for residents from Taiwan, 91 for foreigners. */
const REGIONS: ReadonlySet<string> = new Set(
  (
    '11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 ' +
    '50 51 52 53 54 61 62 63 64 65 71 81 82 83 91'
  ).split(' '),
);

/** Whether a number begins with the code of a region. */
export function hasRegion(number: string): boolean {
  return REGIONS.has(number.slice(0, 2));
}

/** Whether an 18-character number holds a day that was in the calendar, from 1900 on and not after `today`. */
export function hasBirthDate(number: string, today: Date): boolean {
  const [year, month, day] = [number.slice(6, 10), number.slice(10, 12), number.slice(12, 14)];
  const time = Date.parse(`${year}-${month}-${day}T00:00:00Z`);
  return (
    Number(year) >= 1900 &&
    time <= today.getTime() &&
    new Date(time).toISOString().slice(8, 10) === day
  );
}

/** The 18-character number that a 15-digit one became (GB 11643-1999, annex: century and check character are added). */
export function lengthened(short: string): string {
  const digits = `${short.slice(0, 6)}19${short.slice(6)}`;
  return digits + checkCharacterOf(digits);
}
