import type { CitedSighting, NoticeState, Policy } from '../../core/notice.ts';

/** A notice as those who exchange cases are told of it. */
export interface ExchangedNotice {
  readonly id: string;
  readonly recipientName: string;
  readonly round: number;
  readonly state: NoticeState;
  readonly createdAt: Date;
}

/** A case that a person has confirmed, as it is exchanged. Identity numbers in its texts are masked. */
export interface ConfirmedCase {
  readonly id: string;
  readonly policy: Policy;
  readonly confirmedAt: Date;
  /** The last event of the case: what is newer to those who have an older copy. */
  readonly changedAt: Date;
  /** From 0 to 1, of the machine. */
  readonly probability: number;
  readonly isGone: boolean;
  readonly cited: readonly CitedSighting[];
  readonly notices: readonly ExchangedNotice[];
}

/** Who exchanges. */
export interface ExchangeFrame {
  readonly organisation: string;
}
