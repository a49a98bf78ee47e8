import type { FailureCode } from '../failure.ts';
import type { Scorecard, SightingClocks } from './clocks.ts';

/** A span of time, the first moment in it and the moment behind the last. */
export interface Period {
  readonly from: Date;
  readonly to: Date;
}

/** By what the sightings of a period are counted. `provider` is the host that shows it. */
export const DIMENSIONS = ['surface', 'provider', 'region', 'price', 'goods'] as const;

export type Dimension = (typeof DIMENSIONS)[number];

/** Bands of the lowest price asked in yuan, `other` for other currencies alone, `none` for none. */
export const PRICE_BANDS = [
  'below-100',
  '100-299',
  '300-499',
  '500-999',
  '1000-1999',
  'from-2000',
  'other',
  'none',
] as const;

/** What happens to sightings, and what is overdue. */
export const EVENTS = ['found', 'confirmed', 'accepted', 'gone', 'returned', 'overdue'] as const;

export type EventKind = (typeof EVENTS)[number];

/** A figure that can be followed to its sightings. */
export type Figure =
  | { readonly kind: EventKind }
  | { readonly kind: 'recipient'; readonly value: string }
  | { readonly kind: Dimension; readonly value: string };

/** What happened within a period. Sightings are those that belong to cases. */
export interface PeriodTotals {
  /** All texts that were first seen, suspect or not. */
  readonly seen: number;
  /** Sightings of cases that were first seen. */
  readonly found: number;
  readonly casesOpened: number;
  readonly casesConfirmed: number;
  readonly casesDismissed: number;
  /** Sightings of cases that were first confirmed. */
  readonly confirmed: number;
  /** Sightings of cases about which a first notice was accepted. */
  readonly accepted: number;
  /** Sightings whose address was verified gone, and is so still. */
  readonly gone: number;
  /** Sightings whose address was found up after it was gone. */
  readonly returned: number;
  readonly notices: number;
  readonly noticesAccepted: number;
  readonly noticesRefused: number;
  readonly withdrawn: number;
  readonly appeals: number;
  /** Of the lowest price asked in yuan; null where none asks one. */
  readonly medianPrice: number | null;
  readonly p90Price: number | null;
}

/** Sightings found in a period that share a value, and what has become of them since. */
export interface Tally {
  readonly found: number;
  readonly confirmed: number;
  readonly gone: number;
  readonly returned: number;
}

interface ValueTally extends Tally {
  readonly value: string;
  /** The newest of them, a few. */
  readonly sample: readonly string[];
}

/** The values of a dimension that stand most often, and the others together. A sighting may have several goods and regions. */
export interface DimensionTally {
  readonly dimension: Dimension;
  readonly values: readonly ValueTally[];
  /** Null where all values are listed. */
  readonly others: (Tally & { readonly values: number }) | null;
}

/** What happened in a part of a period. */
export interface Bucket {
  /** Its first day on calendars in China (ISO date). */
  readonly day: string;
  readonly found: number;
  readonly confirmed: number;
  readonly gone: number;
  readonly returned: number;
}

export type BucketSize = 'day' | 'week' | 'month' | 'year';

/** From one clock to another, of sightings whose cases were first confirmed in a period. */
export interface ClockSpan {
  readonly from: 'seen' | 'confirmed' | 'accepted' | 'gone';
  readonly to: 'confirmed' | 'accepted' | 'gone' | 'still-gone';
  /** Sightings that reached the end of it. */
  readonly sightings: number;
  readonly medianHours: number | null;
  readonly p90Hours: number | null;
}

/** A notice whose recipient let its term pass while something of it is up. */
export interface OverdueRow {
  readonly noticeId: string;
  readonly caseId: string;
  readonly recipientId: string;
  readonly round: number;
  readonly acceptedAt: Date;
  readonly addresses: number;
}

export interface Overdue {
  readonly notices: number;
  /** Addresses that are up, once for each notice about them. */
  readonly addresses: number;
  /** Sightings at them. */
  readonly sightings: number;
  /** Those that wait longest, a few. */
  readonly rows: readonly OverdueRow[];
}

/** How a source fared in a period. */
export interface SourceFortune {
  readonly sourceId: string;
  readonly name: string;
  /** Pages that were read, refused, and failed. */
  readonly captures: number;
  readonly walls: number;
  readonly failures: number;
  readonly codes: readonly FailureCode[];
  readonly lastAt: Date | null;
  /** Hosts that it leaves alone at the end of the period, with their walls. */
  readonly paused: readonly {
    readonly host: string;
    readonly wall: string;
    readonly until: Date;
  }[];
}

/** A case to which something happened, as a digest names it. */
export interface CaseLine {
  readonly caseId: string;
  readonly sourceId: string;
  readonly at: Date;
  readonly addresses: number;
  /** One of its addresses to which it happened. */
  readonly url: string;
}

/** Cases to which something happened: how many, and the newest of them. */
export interface CaseLines {
  readonly cases: number;
  readonly rows: readonly CaseLine[];
}

export type CaseNews = 'found' | 'gone' | 'returned';

/** A sighting with its clocks, as a figure is followed to it. */
export interface FollowedSighting extends Omit<SightingClocks, 'confirmedAt'> {
  readonly surface: string;
  readonly confirmedAt: Date | null;
  readonly returnedAt: Date | null;
}

/** Hours that recipients have; a recipient that is not in it has `usualHours`. */
export interface Terms {
  readonly hours: Readonly<Record<string, number>>;
  readonly usualHours: number;
}

/**
 * What happened within a period, counted where it is stored: no answer grows with the number of sightings, but what is walked
 * through batch by batch. It is asked within a transaction, which works the history out once.
 */
export interface PeriodRepository {
  totals(period: Period): Promise<PeriodTotals>;
  /** Every dimension, in order. */
  tallies(period: Period): Promise<readonly DimensionTally[]>;
  /** Parts of a period in which something happened, in order. */
  buckets(period: Period, size: BucketSize): Promise<readonly Bucket[]>;
  clockSpans(period: Period): Promise<readonly ClockSpan[]>;
  /** How recipients of notices that were written in a period have dealt with them. */
  recipients(period: Period): Promise<readonly Scorecard[]>;
  /** As it stands at a moment. */
  overdue(at: Date, terms: Terms): Promise<Overdue>;
  /** Sources that were asked in a period or are paused at its end, those that fared worst first; at most a hundred. */
  sources(period: Period): Promise<readonly SourceFortune[]>;
  caseLines(news: CaseNews, period: Period): Promise<CaseLines>;
  /** Hands over the sightings of a figure, in batches, in the order of their ids; at most `limit`. */
  follow(
    figure: Figure,
    period: Period,
    terms: Terms,
    each: (batch: readonly FollowedSighting[]) => void | Promise<void>,
    limit?: number,
  ): Promise<void>;
  /** The same for the clocks of all sightings whose cases were first confirmed in a period, by case and address. */
  clocks(
    period: Period,
    each: (batch: readonly SightingClocks[]) => void | Promise<void>,
  ): Promise<void>;
}

/** Which digests were mailed to whom: a mail of a day goes to an address once, whoever sends it. */
export interface DigestRepository {
  /** Takes on a mail; `theirs` where somebody took it on before and has had less than `patienceMs`. */
  take(
    day: string,
    address: string,
    at: Date,
    patienceMs: number,
  ): Promise<'ours' | 'theirs' | 'sent'>;
  sent(day: string, address: string, at: Date): Promise<void>;
}
