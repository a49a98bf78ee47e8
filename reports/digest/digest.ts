import type { Recipient } from '../../core/recipient.ts';
import type {
  CaseLines,
  CaseNews,
  Overdue,
  Period,
  SourceFortune,
} from '../../core/repositories/periods.ts';

/** What a desk reads in the morning: what is new, gone, overdue and back, and which sources need a look. */
export interface Digest {
  /** The day that it tells of (ISO date, UTC). */
  readonly day: string;
  readonly period: Period;
  readonly organisation: string;
  readonly news: Readonly<Record<CaseNews, CaseLines>>;
  readonly overdue: Overdue;
  /** Sources that a person should look at. */
  readonly failing: readonly SourceFortune[];
  /** Recipients whose address was looked up too long ago; absent where nobody has looked through them. */
  readonly stale?: readonly Pick<Recipient, 'id' | 'checkedOn'>[];
  /** Sources that were asked at all. */
  readonly asked: number;
  /** Where the console is, or null. */
  readonly publicUrl: string | null;
}
