import { sha256 } from '../core/digest.ts';
import type { AddressLooks } from '../core/repositories/cases.ts';
import type { Surface } from '../core/surface.ts';

const HOUR_MS = 3_600_000;
const DAY = 24;

/** Until something is so old, it is looked at so often. In hours; the last step of a row has no end. */
interface Step {
  readonly untilHours: number;
  readonly everyHours: number;
}

/** Looks at what was asked for, by the age of the request while it is up, and by the age of its removal once it is gone. */
interface Cadence {
  readonly up: readonly Step[];
  readonly gone: readonly Step[];
}

/** After a removal an address is watched closely for so long; the look that ends this time is due to the second. */
export const WATCH_HOURS = 30 * DAY;

/** A removal is watched in widening steps, and from then on once in thirty days for as long as its case stands. */
const WATCH: readonly Step[] = [
  { untilHours: 2 * DAY, everyHours: 6 },
  { untilHours: 7 * DAY, everyHours: DAY },
  { untilHours: WATCH_HOURS, everyHours: 3 * DAY },
  { untilHours: Number.POSITIVE_INFINITY, everyHours: WATCH_HOURS },
];

/**
 * The whole schedule. The figures are this project's own: no source that was read publishes a cadence. They follow two
 * bounds: a reader of the scorecard learns hours, so what moves in hours is looked at within the hour, and one address
 * costs its host no more than some forty requests in the first week. Services of shares act by themselves and fastest; forums have people who
 * act within working days; groups are seldom closed by a request and cost an interface that is sparing.
 */
export const CADENCES: Readonly<Record<Surface, Cadence>> = {
  'cloud-disk': {
    up: [
      { untilHours: 12, everyHours: 1 },
      { untilHours: 3 * DAY, everyHours: 4 },
      { untilHours: 14 * DAY, everyHours: 12 },
      { untilHours: Number.POSITIVE_INFINITY, everyHours: DAY },
    ],
    gone: WATCH,
  },
  forum: {
    up: [
      { untilHours: 12, everyHours: 2 },
      { untilHours: 7 * DAY, everyHours: 6 },
      { untilHours: Number.POSITIVE_INFINITY, everyHours: DAY },
    ],
    gone: WATCH,
  },
  'group-invitation': {
    up: [
      { untilHours: 3 * DAY, everyHours: 8 },
      { untilHours: Number.POSITIVE_INFINITY, everyHours: DAY },
    ],
    gone: WATCH,
  },
};

/** A step is so much longer or shorter at most, so that what was asked for at once is not looked at at once for ever. */
const JITTER = 0.1;

/** What is looked at, and since when it is asked for. */
interface Asked {
  readonly caseId: string;
  readonly surface: Surface;
  /** When its notice was written: a further round is watched as closely as the first. */
  readonly askedAt: Date;
}

/** From the word of a recipient to the first look at what its notice cites: some act at once. */
const FIRST_LOOK_MS = 10 * 60_000;

/** When the first look at what a notice cites is due. */
export function firstLookAt(at: Date): Date {
  return new Date(at.getTime() + FIRST_LOOK_MS);
}

/**
 * When an address is due again after its last look, the same whoever asks: notices of one case share its looks. Null where
 * nobody has looked yet.
 */
export function nextLookAt(
  { caseId, surface, askedAt }: Asked,
  looks: Pick<AddressLooks, 'last' | 'goneSince'> | undefined,
): Date | null {
  if (looks === undefined) {
    return null;
  }
  const { up, gone } = CADENCES[surface];
  const { at } = looks.last;
  const [steps, since] = looks.goneSince === null ? [up, askedAt] : [gone, looks.goneSince];
  const hours = stepAt(steps, (at.getTime() - since.getTime()) / HOUR_MS);
  const next = at.getTime() + Math.round(hours * jitterOf(caseId, at) * 3_600) * 1_000;
  const watched = (looks.goneSince ?? NEVER).getTime() + WATCH_HOURS * HOUR_MS;
  return new Date(at.getTime() < watched ? Math.min(next, watched) : next);
}

/** For what is not gone: a watch that ended before anything was looked at. */
const NEVER = new Date(0);

function stepAt(steps: readonly Step[], ageHours: number): number {
  const step = steps.find(({ untilHours }) => ageHours < untilHours);
  return step?.everyHours ?? DAY;
}

/** From 0.9 to 1.1, the same for all addresses of a case that were looked at together. */
function jitterOf(caseId: string, at: Date): number {
  const share = Number.parseInt(sha256(`${caseId} ${at.toISOString()}`).slice(0, 8), 16) / 2 ** 32;
  return 1 - JITTER + 2 * JITTER * share;
}
