import type { FailureCode } from './failure.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

/** How long a host is left alone by a source: longer each time that it refuses again. */
const BACK_OFF_MS = [15 * MINUTE_MS, HOUR_MS, 4 * HOUR_MS, 24 * HOUR_MS, 3 * 24 * HOUR_MS] as const;

/** Pages with content in a row, none of them a wall, after which a host counts as one that never refused. */
const RECOVERED_AFTER = 5;

/** How many walls of a kind pause a host: at first, and once it has been paused and is being tried again. */
interface Limit {
  readonly first: number;
  readonly again: number;
  /** Counted over the sweep, or only those that no page with content stands between. */
  readonly over: 'sweep' | 'row';
}

/**
 * A CAPTCHA and a challenge are said to this program, wherever they stand. A login or an age gate may be of one board among
 * others, and a host that asks for a rest and gives pages after it is content: only rows of those count.
 */
const LIMITS = {
  WALL_CAPTCHA: { first: 3, again: 1, over: 'sweep' },
  WALL_CHALLENGE: { first: 3, again: 1, over: 'sweep' },
  HOST_RATE_LIMITED: { first: 3, again: 1, over: 'row' },
  WALL_LOGIN: { first: 10, again: 3, over: 'row' },
  WALL_AGE_GATE: { first: 10, again: 3, over: 'row' },
} as const satisfies Partial<Record<FailureCode, Limit>>;

/** A wall that may pause a host. */
export type Refusal = keyof typeof LIMITS;

/** Where a source stands with a host that has refused it. A host that never did has none. */
export interface HostStanding {
  readonly sourceId: string;
  readonly host: string;
  /** The last wall. */
  readonly wall: Refusal;
  readonly walledAt: Date;
  /** Until when the host asked to be left alone at its last wall; walls before that are no further ones. */
  readonly quietUntil: Date;
  /** The sweep of the last wall, and its walls there that count over a sweep. */
  readonly sweepId: string;
  readonly walls: number;
  /** Walls of the last kind without a page with content between. */
  readonly inARow: number;
  /** Pages with content since the last wall. */
  readonly pages: number;
  /** Pauses since the host last counted as recovered. */
  readonly times: number;
  /** When the last pause began and ends; null where there was none. */
  readonly since: Date | null;
  readonly until: Date | null;
}

/** A wall as a stage met it. */
export interface MetWall {
  readonly sourceId: string;
  readonly host: string;
  readonly sweepId: string;
  readonly wall: Refusal;
  readonly at: Date;
  /** Seconds that the host asked to wait, or null. */
  readonly restSeconds: number | null;
  /** The rest outlasts the sweep: the host is left alone until it is over, however few walls there were. */
  readonly isFinal: boolean;
}

/** Whether a failure is a wall that may pause its host. */
export function isRefusal(code: FailureCode): code is Refusal {
  return code in LIMITS;
}

/** Whether a host is to be left alone at a moment. */
export function isPaused(standing: Pick<HostStanding, 'until'> | null, at: Date): boolean {
  return (standing?.until ?? at) > at;
}

/** Where a source stands with a host after a wall; `before` is null at the first. */
export function afterWall(before: HostStanding | null, met: MetWall): HostStanding {
  const counted = countedWith(before, met);
  const limit: Limit = LIMITS[met.wall];
  const count = limit.over === 'sweep' ? counted.walls : counted.inARow;
  const isEnough = count >= (counted.times > 0 ? limit.again : limit.first);
  const isPause = (isEnough || met.isFinal) && !isPaused(before, met.at);
  return isPause ? paused(counted, met) : counted;
}

function countedWith(before: HostStanding | null, met: MetWall): HostStanding {
  const { restSeconds, isFinal: _, at, ...wall } = met;
  const known = before ?? NEVER;
  // Requests that were under way when a rest or a pause began say nothing new.
  const isNew = before === null || (at >= before.quietUntil && !isPaused(before, at));
  const isOfSweep = LIMITS[met.wall].over === 'sweep';
  const walls = known.sweepId === met.sweepId ? known.walls : 0;
  const inARow = known.wall === met.wall ? known.inARow : 0;
  return {
    ...wall,
    walledAt: at,
    quietUntil:
      isNew && restSeconds !== null
        ? new Date(at.getTime() + restSeconds * 1_000)
        : known.quietUntil,
    walls: walls + Number(isNew && isOfSweep),
    inARow: inARow + Number(isNew),
    pages: 0,
    times: known.times,
    since: known.since,
    until: known.until,
  };
}

function paused(standing: HostStanding, { at, restSeconds }: MetWall): HostStanding {
  const step = BACK_OFF_MS[Math.min(standing.times, BACK_OFF_MS.length - 1)] ?? BACK_OFF_MS[0];
  return {
    ...standing,
    walls: 0,
    inARow: 0,
    times: standing.times + 1,
    since: at,
    until: new Date(at.getTime() + Math.max(step, (restSeconds ?? 0) * 1_000)),
  };
}

/** Where a source stands with a host after a page with content that it was asked for at a moment. */
export function afterPage(before: HostStanding, at: Date): HostStanding {
  // What was asked for before the wall, or before the pause, is no sign that either is over.
  const isNoSign = at <= before.walledAt || isPaused(before, at);
  if (isNoSign || before.pages >= RECOVERED_AFTER) {
    return before;
  }
  const pages = before.pages + 1;
  return { ...before, pages, inARow: 0, times: pages >= RECOVERED_AFTER ? 0 : before.times };
}

const NEVER = {
  wall: null,
  sweepId: null,
  quietUntil: new Date(0),
  walls: 0,
  inARow: 0,
  times: 0,
  since: null,
  until: null,
} as const;
