/** The time of day that stands beside a date. */
export interface Clock {
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  /** Whether it is told by halves of the day (`am`, `pm`): a hint that the month stands first. */
  readonly isHalved: boolean;
}

const AFTER =
  /^[ ,;:·|@•)–-]{0,4}T?(?:(?:at|um|à|às|a las|alle|kl\.?|o|om|of|mon|tue|wed|thu|fri|sat|sun|[(（]?(?:周|星期)[一二三四五六日天][)）]?)[ .,]{0,3}){0,2}(上午|下午|晚上|凌晨|中午|早上|傍晚)? ?(\d{1,2})[:：时h](\d{2})(?!\d)(?:[:：分](\d{2})(?!\d))? ?([ap]\.?m\b)?/iu;
const BEFORE =
  /(?<!\d)(\d{1,2}):(\d{2})(?::(\d{2}))? ?([ap]\.?m\b\.?)?[ ,;·|–-]{0,4}(?:on |am |the )?(?:\p{L}{3,10}[,.]? )?$/iu;

/** Characters before a date in which its clock is looked for. */
const REACH = 40;

const AFTERNOON = new Set(['下午', '晚上', '傍晚']);

/** The clock that follows a date's end. */
export function clockAfter(text: string, end: number): Clock | null {
  const match = AFTER.exec(text.slice(end, end + REACH));
  return match === null ? null : clockOf(match[2], match[3], match[4], match[5] ?? match[1]);
}

/** The clock right before a date's beginning: `08:30, 9 June 2026`. */
export function clockBefore(text: string, begin: number): Clock | null {
  const match = BEFORE.exec(text.slice(Math.max(0, begin - REACH), begin));
  return match === null ? null : clockOf(match[1], match[2], match[3], match[4]);
}

function clockOf(
  hours: string | undefined,
  minutes: string | undefined,
  seconds: string | undefined,
  half: string | undefined,
): Clock | null {
  const written = Number(hours);
  const [minute, second] = [Number(minutes), Number(seconds ?? 0)];
  if (written > 23 || minute > 59 || second > 59) {
    return null;
  }
  return {
    hour: hourOf(written, half?.toLowerCase()),
    minute,
    second,
    isHalved: half !== undefined,
  };
}

function hourOf(written: number, half: string | undefined): number {
  if (half === undefined || written > 12) {
    return written;
  }
  if (half.startsWith('p') || AFTERNOON.has(half)) {
    return written === 12 ? 12 : written + 12;
  }
  const isMorning = half.startsWith('a') || half === '凌晨' || half === '上午';
  return isMorning && written === 12 ? 0 : written;
}
