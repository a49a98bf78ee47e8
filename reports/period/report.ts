import type { Scorecard } from '../../core/repositories/clocks.ts';
import type {
  Bucket,
  BucketSize,
  ClockSpan,
  DimensionTally,
  Figure,
  Overdue,
  Period,
  PeriodTotals,
  SourceFortune,
} from '../../core/repositories/periods.ts';

/** A recipient's scorecard with its name. */
interface NamedScorecard extends Scorecard {
  readonly name: string;
}

/** A sighting as the appendix shows it. */
export interface ReportedSighting {
  readonly sightingId: string;
  readonly caseId: string | null;
  readonly url: string;
  readonly surface: string;
  readonly firstSeenAt: Date;
  /** As extracted; hostile. */
  readonly text: string;
}

/** A figure that is followed by name, with the ids of some of its sightings. */
export interface SampledFigure {
  readonly figure: Figure;
  readonly count: number;
  readonly sample: readonly string[];
}

/** What happened in a period, for people and for programs. */
export interface PeriodReport {
  readonly period: Period;
  readonly madeAt: Date;
  readonly organisation: string;
  readonly totals: PeriodTotals;
  readonly tallies: readonly DimensionTally[];
  readonly size: BucketSize;
  readonly buckets: readonly Bucket[];
  readonly spans: readonly ClockSpan[];
  readonly recipients: readonly NamedScorecard[];
  readonly overdue: Overdue;
  readonly sources: readonly SourceFortune[];
  /** What happened, and what is overdue, each with some of its sightings. */
  readonly events: readonly SampledFigure[];
  /** Some of the sightings that samples name. */
  readonly sightings: readonly ReportedSighting[];
}

/** The size of the parts that a period is shown in: never more of them than a chart holds. */
export function bucketSizeOf({ from, to }: Period): BucketSize {
  const days = (to.getTime() - from.getTime()) / 86_400_000;
  if (days <= 31.5) {
    return 'day';
  }
  if (days <= 240) {
    return 'week';
  }
  return days <= 1_500 ? 'month' : 'year';
}

/** A source that a person should look at: paused, nothing read of it, or a fifth of what it was asked for not given. */
export function isFailing({ captures, walls, failures, paused }: SourceFortune): boolean {
  const lost = walls + failures;
  return paused.length > 0 || (lost > 0 && lost >= (captures + lost) / 5);
}
