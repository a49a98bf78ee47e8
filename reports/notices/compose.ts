import { StageError } from '../../core/failure.ts';
import type { Notice } from '../../core/notice.ts';
import type { Recipient } from '../../core/recipient.ts';
import { mappedGaps } from '../channels/http-api/gaps.ts';
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
  refuseGaps(noticeGaps(notice, recipient, sender));
  const composed = inWords(notice, recipient, sender, options);
  refuseGaps(mappedGaps(composed));
  return composed;
}

/** What keeps a notice from being composed, a line each; empty where it may go. */
export function gapsIn(
  notice: Notice,
  recipient: Recipient,
  sender: Sender,
  options: ComposeOptions,
): readonly string[] {
  const gaps = noticeGaps(notice, recipient, sender);
  return gaps.length > 0 || recipient.channel !== 'http-api'
    ? gaps
    : mappedGaps(inWords(notice, recipient, sender, options));
}

function refuseGaps(gaps: readonly string[]): void {
  if (gaps.length > 0) {
    throw new StageError('STATE_CONFLICT', `the notice has gaps: ${gaps.join('; ')}`);
  }
}

function inWords(
  notice: Notice,
  recipient: Recipient,
  sender: Sender,
  options: ComposeOptions,
): ComposedNotice {
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
    messageId: messageIdOf(notice, sender, options),
    subject,
    isRequest: !isTest && notice.withdraws === undefined,
    documents,
    text: plainText(documents),
    html: noticePage(subject, documents),
  };
}

/** The id of a notice can be told from what everybody sees; the token behind it cannot, and so proves who has the mail. */
function messageIdOf({ id, round }: Notice, sender: Sender, { tokenOf }: ComposeOptions): string {
  const token = tokenOf === undefined ? '' : `.${tokenOf(id, round)}`;
  return `<${id}.r${round}${token}@${senderDomain(sender).toLowerCase()}>`;
}
