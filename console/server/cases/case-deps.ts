import type { DeliveryOutcome, Notice } from '../../../core/notice.ts';
import type { Span } from '../../../core/signal.ts';
import type { LineDeps } from '../../../pipeline/deps.ts';
import type { NoticeText } from '../../api/notices.ts';

/** A text read without its disguises, and why a model says of it what it says. */
interface TextReadingOf {
  readonly text: string;
  readonly words: readonly {
    readonly span: Span;
    readonly written: string;
    readonly reads: string;
  }[];
  readonly weights: readonly {
    readonly name: string;
    readonly span: Span | null;
    readonly weight: number;
  }[];
}

/** What the queue, the case and its notices stand on. */
export interface CaseDeps {
  readonly line: LineDeps;
  /** What a recipient is called; its id where nobody knows. */
  readonly recipientName: (recipientId: string) => string;
  /** A notice as it would leave. */
  readonly compose: (notice: Notice) => NoticeText;
  /** To an address of ours in place of the recipient's. */
  readonly sendTest: (
    notice: Notice,
    address: string,
    signal: AbortSignal,
  ) => Promise<DeliveryOutcome>;
  /** Has notices that are due handed over, by whoever works on the queue; nobody waits for it. */
  readonly handOver: (notices: readonly Notice[]) => void;
  readonly read: (text: string) => TextReadingOf;
  /** An id that was never given before, for a note. */
  readonly newId: () => string;
}
