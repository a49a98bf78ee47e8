/** Who asks: the organisation and the person that stand behind a notice (DSA Art. 16(2)(c)). */
export interface Sender {
  readonly organisation: string;
  readonly name: string;
  readonly email: string;
  /** The organisation's domain, or null to take that of the e-mail address. */
  readonly domain: string | null;
}

/** What a notice says besides its own facts. */
export interface ComposeOptions {
  /** Where the recipient finds the sender on the web, or null where there is no such place. */
  readonly publicUrl: string | null;
  /** Marks all words as a test, and leaves out what programs would act on; absent in what is sent. */
  readonly isTest?: boolean;
  /** What only the installation can make of a notice's id and round, in hexadecimal digits; absent for Message-IDs without. */
  readonly tokenOf?: (noticeId: string, round: number) => string;
}

/** The domain of the sender, for ids that must be the sender's own. */
export function senderDomain(sender: Sender): string {
  return sender.domain ?? sender.email.slice(sender.email.lastIndexOf('@') + 1);
}
