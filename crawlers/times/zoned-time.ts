/** A time as a clock on a wall shows it, without a zone. Months from 1. */
export interface WallTime {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
}

const DAY_MS = 86_400_000;

/** Zones seen so far; null for a name that is no zone. Bounded by the number of declared sources. */
const clocks = new Map<string, Intl.DateTimeFormat | null>();

/** Offsets by zone and day, for days without a change of the clocks nearby. */
const offsets = new Map<string, number | null>();
const MAX_OFFSETS = 10_000;

/** The moment at which a clock in the zone shows the time; null for a date that no calendar has or an unknown zone. */
export function momentOf(time: WallTime, zone: string): Date | null {
  const asUtc = Date.UTC(time.year, time.month - 1, time.day, time.hour, time.minute, time.second);
  const check = new Date(asUtc);
  if (
    Number.isNaN(asUtc) ||
    check.getUTCDate() !== time.day ||
    check.getUTCMonth() !== time.month - 1 ||
    time.hour > 23 ||
    time.minute > 59 ||
    time.second > 59
  ) {
    return null;
  }
  const first = offsetAt(asUtc, zone);
  if (first === null) {
    return null;
  }
  // The offset was looked up as if the wall time were UTC; near a change of the clocks the moment itself has another.
  const second = offsetAt(asUtc - first, zone) ?? first;
  return new Date(asUtc - second);
}

/** What a clock in the zone shows at a moment; null for an unknown zone. */
export function wallTimeOf(moment: Date, zone: string): WallTime | null {
  const offset = offsetAt(moment.getTime(), zone);
  if (offset === null) {
    return null;
  }
  const shifted = new Date(moment.getTime() + offset);
  return {
    year: shifted.getUTCFullYear(),
    month: shifted.getUTCMonth() + 1,
    day: shifted.getUTCDate(),
    hour: shifted.getUTCHours(),
    minute: shifted.getUTCMinutes(),
    second: shifted.getUTCSeconds(),
  };
}

/** Milliseconds to add to UTC for the zone's clocks at a moment. */
function offsetAt(moment: number, zone: string): number | null {
  const day = Math.floor(moment / DAY_MS);
  const key = `${zone} ${day}`;
  let steady = offsets.get(key);
  if (steady === undefined) {
    const before = measureOffset((day - 1) * DAY_MS, zone);
    const after = measureOffset((day + 2) * DAY_MS, zone);
    steady = before === after ? before : null;
    if (offsets.size >= MAX_OFFSETS) {
      offsets.clear();
    }
    offsets.set(key, steady);
  }
  return steady ?? measureOffset(moment, zone);
}

function measureOffset(moment: number, zone: string): number | null {
  const clock = clockOf(zone);
  if (clock === null || Math.abs(moment) > 8.64e15) {
    return null;
  }
  const shown = new Map(
    clock.formatToParts(moment).map(({ type, value }) => [type, Number(value)]),
  );
  const asUtc = Date.UTC(
    shown.get('year') ?? Number.NaN,
    (shown.get('month') ?? Number.NaN) - 1,
    shown.get('day'),
    shown.get('hour'),
    shown.get('minute'),
    shown.get('second'),
  );
  return Number.isNaN(asUtc) ? null : asUtc - Math.floor(moment / 1000) * 1000;
}

function clockOf(zone: string): Intl.DateTimeFormat | null {
  const known = clocks.get(zone);
  if (known !== undefined) {
    return known;
  }
  let clock: Intl.DateTimeFormat | null;
  try {
    clock = new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
  } catch {
    clock = null;
  }
  clocks.set(zone, clock);
  return clock;
}
