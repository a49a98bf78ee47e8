import type { Alarm } from '../../core/alarm.ts';
import type { CaseState } from '../../core/case.ts';
import type { FailureCode } from '../../core/failure.ts';
import type { Price } from '../../core/price.ts';
import type { Verdict } from '../../core/score.ts';
import type { Signal } from '../../core/signal.ts';
import type { SweepSummary } from '../../core/sweep.ts';

/** A picture as bytes. Small ones: every picture is carried inside the report. */
export interface Picture {
  readonly mime: 'image/png' | 'image/jpeg' | 'image/webp';
  readonly bytes: Uint8Array;
}

/** A case as a person reads of it after a sweep. */
export interface ReportedCase {
  readonly caseId: string;
  readonly state: CaseState;
  readonly sourceId: string;
  readonly url: string;
  /** The listing as extracted; the spans of `signals` point into it. */
  readonly text: string;
  readonly author: string | null;
  readonly postedAt: Date | null;
  readonly firstSeenAt: Date;
  readonly lastSeenAt: Date;
  readonly probability: number;
  readonly verdict: Verdict;
  readonly signals: readonly Signal[];
  readonly handles: readonly { readonly kind: string; readonly value: string }[];
  readonly prices: readonly Omit<Price, 'span'>[];
  readonly evidenceId: string | null;
  readonly seal: string | null;
  readonly screenshot: Picture | null;
  /** Words of `draftNotice`, or null where there is nothing to ask for. */
  readonly draft: string | null;
}

/** A place where the sweep was stopped, or failed. */
export interface Trouble {
  readonly url: string | null;
  readonly code: FailureCode;
  readonly sourceId: string | null;
}

/** Everything that the report for people shows. */
export interface SweepReport {
  readonly summary: SweepSummary;
  readonly cases: readonly ReportedCase[];
  /** Places that may not be looked at: a login, a CAPTCHA, robots.txt. */
  readonly walls: readonly Trouble[];
  readonly failures: readonly Trouble[];
  /** Hosts left alone, adapters that read nothing any more, sources gone silent. */
  readonly alarms?: readonly Alarm[];
}
