import type { BlobStore } from '../core/blobs.ts';
import type { Now } from '../core/clock.ts';
import type { CustodyEvent } from '../core/evidence.ts';
import type { Exchange } from '../core/exchange.ts';
import type { FailureCode } from '../core/failure.ts';
import type { Fetcher, PaceBook } from '../core/fetcher.ts';
import type { FoundLink } from '../core/link.ts';
import type { Listing } from '../core/listing.ts';
import type { Coverage, DeliveryOutcome, Notice } from '../core/notice.ts';
import type { Extraction, Page, PageAnswer, Platform } from '../core/page.ts';
import type { Advertisement, Party, Servant, ServedHost } from '../core/party.ts';
import type { Preserver } from '../core/preserver.ts';
import type { Repositories, Store } from '../core/repositories/index.ts';
import type { Scorer } from '../core/scorer.ts';
import type { Sketcher } from '../core/sketch.ts';
import type { Stamper } from '../core/time-stamp.ts';
import type { Vantage } from '../core/vantage.ts';
import type { Queue } from '../queue/queue.ts';
import type { LookBook } from './look.ts';

/** What reads pages: adapters and the decoders around them. Pure. */
export interface PageReader {
  platformById(id: string): Platform | null;
  detect(page: Page): Platform | null;
  answerOf(exchange: Exchange): PageAnswer;
  /** A wall that is the same on every engine: a CAPTCHA, a challenge. */
  wallOf(answer: PageAnswer): FailureCode | null;
  /** Share links and invitations in the texts of one page, each with the code that the page holds for it. */
  linksIn(listings: readonly Listing[]): readonly FoundLink[];
  /** The share or group that an address names, with the code that it holds; null where it names none. */
  linkAt(address: string): FoundLink | null;
  /** Extraction codes that a text announces on their own, without a link. */
  codesAlone(text: string): readonly string[];
  /** Reads the text of a picture and its QR codes. */
  readImage(page: Page, signal: AbortSignal): Promise<Extraction>;
}

/** How a recipient is chased. */
export interface Chase {
  /** Hours after which an accepted notice about what is still up counts as overdue. */
  readonly termHours: number;
  /** Who may be asked next, first choice first. */
  readonly escalatesTo: readonly string[];
  /** What is asked without a further decision; null where nothing is. */
  readonly covers: Coverage | null;
}

/** What writes notices and hands them over. */
export interface Desk {
  /** What a notice lacks; empty where it may go. */
  gaps(notice: Notice): readonly string[];
  /** The route of its recipient. */
  channelOf(notice: Notice): {
    readonly id: string;
    /** Handing over twice has the effect of once. */
    readonly repeatable: boolean;
  };
  /** How many people must stand behind a notice to a recipient, of a decision that makes so many notices. */
  approvals(recipientId: string, made: number): number;
  /** What a decision to ask a recipient covers, and how long it has. */
  chaseOf(recipientId: string): Chase;
  deliver(notice: Notice, signal: AbortSignal): Promise<DeliveryOutcome>;
  /** Every party that can act on an advertisement, and why; at least one. */
  partiesOf(advertisement: Advertisement): readonly Party[];
  /** Who serves hosts beneath their sites, looked up where the installation has it looked up; then they are recipients. */
  servantsOf(hosts: readonly ServedHost[], signal: AbortSignal): Promise<readonly Servant[]>;
}

/** Everything that the stages use, handed in by the composition root. */
export interface LineDeps {
  readonly store: Store;
  readonly queue: Queue;
  readonly blobs: BlobStore;
  /** Blobs that are encrypted at rest, under the digests of what they are in clear: bundles and their pictures. */
  readonly vault: BlobStore;
  readonly fetcher: Fetcher;
  readonly paceBook: PaceBook;
  /** Other places from which a removal is confirmed; absent where the operator has set none. */
  readonly vantages?: readonly Vantage[];
  /** Shares the looks of a round among its notices; absent where each notice looks for itself. */
  readonly lookBook?: LookBook;
  readonly reader: PageReader;
  readonly scorer: Scorer;
  readonly sketcher: Sketcher;
  readonly preserver: Preserver;
  readonly stamper: Stamper;
  readonly desk: Desk;
  /** Appends to the custody log within the given transaction. */
  readonly custody: (tx: Repositories, event: CustodyEvent) => Promise<void>;
  /** Keyed fingerprint of an identity number. */
  readonly fingerprint: (number: string) => string;
  readonly now: Now;
  /** Waits until a moment; rejects with an AbortError. */
  readonly waitUntil: (moment: Date, signal: AbortSignal) => Promise<void>;
  /** A static message, and ids as fields: no text of a page, no datum of a person. */
  readonly log: (
    level: 'info' | 'warn' | 'error',
    message: string,
    fields: Readonly<Record<string, string | number>>,
  ) => void;
}
