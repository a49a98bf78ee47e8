import { StageError } from '../../core/failure.ts';
import type { Notice } from '../../core/notice.ts';
import type { Recipient } from '../../core/recipient.ts';
import type { ComposedNotice } from './composed-notice.ts';
import { documentOf, subjectOf } from './document-of.ts';
import type { NoticeFacts } from './facts.ts';
import { noticeGaps } from './gaps.ts';
import { noticePage } from './page.ts';
import { phrasesOf } from './phrases-of.ts';
import { plainText } from './plain.ts';
import { type ComposeOptions, type Sender, senderDomain } from './sender.ts';

/**
 * A notice in words, in every language of its recipient. The same notice always gives the same words: no clock is read. A
 * notice with gaps is refused, and the failure names them (`STATE_CONFLICT`).
 */
export function composeNotice(
  notice: Notice,
  recipient: Recipient,
  sender: Sender,
  options: ComposeOptions,
): ComposedNotice {
  const gaps = noticeGaps(notice, recipient, sender);
  if (gaps.length > 0) {
    throw new StageError('STATE_CONFLICT', `the notice has gaps: ${gaps.join('; ')}`);
  }
  const facts: NoticeFacts = { ...notice, recipient, sender, publicUrl: options.publicUrl };
  const isTest = options.isTest === true;
  const documents = recipient.languages.map((language) =>
    documentOf(facts, language, isTest ? phrasesOf(language).testBanner : null),
  );
  const subject = `${isTest ? '[TEST 测试] ' : ''}${subjectOf(facts)}`;
  return {
    notice,
    recipient,
    sender,
    messageId: `<${notice.id}.r${notice.round}@${senderDomain(sender).toLowerCase()}>`,
    subject,
    isRequest: !isTest && notice.withdraws === undefined,
    documents,
    text: plainText(documents),
    html: noticePage(subject, documents),
  };
}
