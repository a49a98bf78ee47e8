import type { HostStanding } from './host-pause.ts';

/**
 * What earlier readings of an address gave: texts (`text`), links alone (`links`), nothing yet because it was never read
 * (`new`). `told` where the page itself says why it holds nothing, such as a share that was removed.
 */
type PageKind = 'text' | 'links' | 'new' | 'told';

/** What the pages of a source, an adapter and a kind gave in one sweep. */
export interface PageYield {
  readonly sourceId: string;
  readonly platform: string;
  readonly kind: PageKind;
  readonly pages: number;
  readonly yielding: number;
  readonly listings: number;
  readonly newSightings: number;
  /** Pages that were read anew, their content or their adapter changed, and those of them that yielded. */
  readonly fresh: number;
  readonly freshYielding: number;
}

/** How posts of a source come. */
export interface PostRhythm {
  readonly sourceId: string;
  /** Posts that it was told from. */
  readonly posts: number;
  readonly newestAt: Date;
  /** Nine in ten posts came this soon after the one before. Seconds. */
  readonly usualGapSeconds: number;
}

/** Something that a person should look at. */
export type Alarm =
  | {
      readonly kind: 'walled';
      readonly sourceId: string;
      readonly host: string;
      readonly wall: string;
      readonly since: Date;
      readonly until: Date;
      /** Pauses in a row. */
      readonly times: number;
    }
  | {
      readonly kind: 'layout-drift';
      readonly sourceId: string;
      readonly platform: string;
      readonly pages: number;
      /** Pages among them that gave nothing. */
      readonly empty: number;
    }
  | {
      readonly kind: 'silence';
      readonly sourceId: string;
      readonly newestAt: Date;
      readonly usualGapSeconds: number;
    }
  | {
      /** A stored bundle is not whole any more. */
      readonly kind: 'evidence-damaged';
      readonly evidenceId: string;
      /** Checks that failed when it was last verified. */
      readonly checks: readonly string[];
    }
  | {
      /** Nobody knows whether a notice was taken; a person settles it. */
      readonly kind: 'notice-in-doubt';
      readonly noticeId: string;
      readonly caseId: string;
      readonly recipientId: string;
    }
  | {
      /** The custody log does not hold: it was changed, or cut. */
      readonly kind: 'custody-broken';
      readonly why: string;
    };

/** Fewer pages than this that fell empty may have been emptied one by one. */
const DRIFTED_PAGES = 3;
/** Share of the pages read anew that must have fallen empty. */
const DRIFTED_SHARE = 0.5;
/** Pages never read before: some hold no text by nature, so that more of them are wanted, all empty. */
const NEW_PAGES = 10;

/** An adapter that reads nothing any more, where it read texts before; `before` is what earlier sweeps gave. */
export function driftAlarms(
  now: readonly PageYield[],
  before: readonly PageYield[],
): readonly Alarm[] {
  const drifted = now.filter((one) => hasDrifted(one, before));
  return drifted
    .filter((one, index) => drifted.findIndex((other) => isSameAdapter(one, other)) === index)
    .map(({ sourceId, platform, fresh, freshYielding }) => ({
      kind: 'layout-drift',
      sourceId,
      platform,
      pages: fresh,
      empty: fresh - freshYielding,
    }));
}

function hasDrifted(one: PageYield, before: readonly PageYield[]): boolean {
  const empty = one.fresh - one.freshYielding;
  switch (one.kind) {
    case 'text':
      return empty >= DRIFTED_PAGES && empty >= one.fresh * DRIFTED_SHARE;
    case 'new':
      return one.fresh >= NEW_PAGES && one.freshYielding === 0 && usedToYield(one, before);
    case 'links':
    case 'told':
      return false;
  }
}

function usedToYield(one: PageYield, before: readonly PageYield[]): boolean {
  const earlier = before.find((other) => other.kind === 'new' && isSameAdapter(one, other));
  return (
    earlier !== undefined &&
    earlier.fresh >= NEW_PAGES &&
    earlier.freshYielding >= earlier.fresh * DRIFTED_SHARE
  );
}

function isSameAdapter(one: PageYield, other: PageYield): boolean {
  return one.sourceId === other.sourceId && one.platform === other.platform;
}

/** Fewer posts tell no rhythm. */
const RHYTHM_POSTS = 10;
/** How much longer than usual, and at the least how long, nothing came. */
const SILENT_GAPS = 3;
const SILENT_SECONDS = 2 * 24 * 3_600;

/** A source whose posts have stopped coming. */
export function silenceAlarms(rhythms: readonly PostRhythm[], at: Date): readonly Alarm[] {
  return rhythms.flatMap(({ sourceId, posts, newestAt, usualGapSeconds }) => {
    const seconds = (at.getTime() - newestAt.getTime()) / 1_000;
    const isSilent = seconds > Math.max(SILENT_SECONDS, SILENT_GAPS * usualGapSeconds);
    return posts >= RHYTHM_POSTS && isSilent
      ? [{ kind: 'silence', sourceId, newestAt, usualGapSeconds }]
      : [];
  });
}

/** The hosts that are left alone. */
export function wallAlarms(paused: readonly HostStanding[]): readonly Alarm[] {
  return paused.flatMap(({ sourceId, host, wall, since, until, times }) =>
    since === null || until === null
      ? []
      : [{ kind: 'walled', sourceId, host, wall, since, until, times }],
  );
}
