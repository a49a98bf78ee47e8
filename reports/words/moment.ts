/** China has one zone without summer time, UTC+8: GB/T 7408 dates it so, and the tz database names it Asia/Shanghai. */
const SHANGHAI_OFFSET_MS = 8 * 60 * 60 * 1000;

/** A time in UTC to the second, as in `2026-11-22 00:27:05 UTC`. */
export function utc(at: Date): string {
  return `${at.toISOString().slice(0, 19).replace('T', ' ')} UTC`;
}

/** The same time on clocks in China, as in `2026-11-22 08:27:05 Asia/Shanghai (UTC+8)`. Valid for times after 1991. */
export function shanghai(at: Date): string {
  const shifted = new Date(at.getTime() + SHANGHAI_OFFSET_MS);
  return `${shifted.toISOString().slice(0, 19).replace('T', ' ')} Asia/Shanghai (UTC+8)`;
}

/** A time as a notice gives it: in UTC and on clocks in China. */
export function moment(at: Date): string {
  return `${utc(at)} = ${shanghai(at)}`;
}
