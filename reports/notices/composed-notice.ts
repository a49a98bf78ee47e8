import type { Notice } from '../../core/notice.ts';
import type { Recipient } from '../../core/recipient.ts';
import type { NoticeDocument } from './document.ts';
import type { Sender } from './sender.ts';

/** A notice without gaps, in words: what every format and every channel starts from. */
export interface ComposedNotice {
  readonly notice: Notice;
  readonly recipient: Recipient;
  readonly sender: Sender;
  /** `<…>` as a mail header has it: the same for the same notice and round, so that a second copy can be told. */
  readonly messageId: string;
  readonly subject: string;
  /** Whether it asks for a removal: a withdrawal and a test do not, and carry nothing that programs would act on. */
  readonly isRequest: boolean;
  /** The same facts once in every language of the recipient, its first choice first. */
  readonly documents: readonly NoticeDocument[];
  /** All documents as plain text. */
  readonly text: string;
  /** All documents as an HTML page. */
  readonly html: string;
}
