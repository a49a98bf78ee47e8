/** China has one zone without summer time, UTC+8 (GB/T 7408). */
const BEIJING_OFFSET_MS = 8 * 60 * 60 * 1000;

/** A recorded time to the millisecond on clocks in Beijing and in UTC; what is no time is given back as it is. */
export function bothClocks(recorded: string | null, beijing: string, unknown: string): string {
  if (recorded === null || recorded === '') {
    return unknown;
  }
  const at = Date.parse(recorded);
  if (Number.isNaN(at)) {
    return recorded.slice(0, 40);
  }
  return `${clock(at + BEIJING_OFFSET_MS)} ${beijing}\n${clock(at)} UTC`;
}

/** The time of day alone, in UTC+8. */
export function beijingTime(recorded: string): string {
  const at = Date.parse(recorded);
  return Number.isNaN(at) ? recorded.slice(0, 40) : clock(at + BEIJING_OFFSET_MS).slice(11);
}

function clock(at: number): string {
  return new Date(at).toISOString().replace('T', ' ').replace('Z', '');
}
