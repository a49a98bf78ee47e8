/** How far a mailbox was read. */
export interface MailboxMark {
  /** `UIDVALIDITY` (RFC 3501 section 2.3.1.1): under another one the numbers mean other mails. Decimal digits. */
  readonly uidValidity: string;
  /** The highest UID that was read; those of later mails are higher. */
  readonly lastUid: number;
}

export interface MailboxRepository {
  /** Null where it was never read. */
  mark(mailbox: string): Promise<MailboxMark | null>;
  /** Moves the mark on; under the same `uidValidity` never back. */
  advance(mailbox: string, mark: MailboxMark, at: Date): Promise<void>;
}
