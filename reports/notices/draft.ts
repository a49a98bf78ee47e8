import { maskIdentityNumbers } from '../../core/identity-number.ts';
import type { Notice, Policy } from '../../core/notice.ts';
import type { Recipient } from '../../core/recipient.ts';
import { documentOf } from './document-of.ts';
import type { NoticeFacts } from './facts.ts';
import { phrasesOf } from './phrases-of.ts';
import { plainText } from './plain.ts';
import type { ComposeOptions, Sender } from './sender.ts';

/** What is known of a notice before a person decides. `policy` is what the machine would propose, or null. */
export interface NoticeDraft extends Pick<Notice, 'caseId' | 'cited'> {
  readonly policy: Policy | null;
}

/**
 * The words of a notice before a decision: marked as a draft, blank where a person has to write. It has no number, no date
 * and no format that could be sent; identity numbers in it are masked.
 */
export function draftNotice(
  draft: NoticeDraft,
  recipient: Recipient,
  sender: Sender,
  options: ComposeOptions,
): string {
  const facts: NoticeFacts = {
    ...draft,
    id: null,
    round: 1,
    reason: null,
    decidedBy: null,
    decidedAt: null,
    createdAt: null,
    recipient,
    sender,
    publicUrl: options.publicUrl,
  };
  const documents = recipient.languages.map((language) =>
    documentOf(facts, language, phrasesOf(language).draftBanner),
  );
  return maskIdentityNumbers(plainText(documents));
}
