import type { DraftThread } from './draft.ts';
import type { Random } from './random.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** The town's days, in China's time, as milliseconds of a clock without zone. */
const FIRST = Date.UTC(2026, 0, 3);
const LAST_START = Date.UTC(2026, 10, 17);

/** When the town was last looked at: nothing is younger, and what is shown as "so long ago" counts from here. */
const PRESENT = Date.UTC(2026, 10, 20, 21, 0, 0);

/** Times of a thread's posts, ascending: days apart in long threads, minutes to hours else. */
export function timesOf(thread: DraftThread, random: Random): number[] {
  const day = FIRST + random.between(0, Math.floor((LAST_START - FIRST) / DAY)) * DAY;
  const start = day + random.between(7 * 60, 23 * 60 - 1) * MINUTE + random.between(0, 59) * 1000;
  const times = [start];
  const longest = thread.posts.length > 12 ? 1800 : 900;
  for (let index = 1; index < thread.posts.length; index += 1) {
    const before = times[index - 1] ?? start;
    times.push(before + random.between(2, longest) * MINUTE + random.between(0, 59) * 1000);
  }
  const over = (times.at(-1) ?? start) - PRESENT;
  return over < 0 ? times : times.map((time) => time - over - DAY);
}

/** `YYYY-MM-DD HH:MM:SS`. */
export function stampOf(time: number): string {
  return new Date(time).toISOString().slice(0, 19).replace('T', ' ');
}

/** How a young post's time is shown, or null for the time itself. */
export function relativeOf(time: number): string | null {
  const days = Math.floor(PRESENT / DAY) - Math.floor(time / DAY);
  const clock = new Date(time).toISOString().slice(11, 16);
  switch (days) {
    case 0:
      return `${Math.max(1, Math.floor((PRESENT - time) / (60 * MINUTE)))} 小时前`;
    case 1:
      return `昨天 ${clock}`;
    case 2:
      return `前天 ${clock}`;
    default:
      return days < 7 ? `${days} 天前` : null;
  }
}
