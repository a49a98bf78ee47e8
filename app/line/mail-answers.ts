import type { Certainty } from '../../core/notice.ts';
import { type CameBack, cameBack, knownNotice } from '../../pipeline/answered.ts';
import { type MailAnswer, mailAnswer, ticketNumber } from '../../reports/index.ts';
import type { ComposingDesk } from './desk.ts';
import type { Line } from './open-line.ts';

/** What was read of a mail: something that is new about a notice, or nothing; `untied` names a notice without its token. */
export type ReadMail =
  | { readonly kind: 'told'; readonly back: CameBack }
  | { readonly kind: 'nothing' }
  | { readonly kind: 'untied' };

/**
 * Ties a mail to its notice, once. What a person handed in (`isVouched`) is tied by the notice's number where it names no token;
 * what came by itself is not. A token that is not ours ties nothing, and what we wrote ourselves is no answer.
 */
export async function readAnswer(
  mail: Uint8Array,
  { deps, desk, settings }: Pick<Line, 'deps' | 'desk' | 'settings'>,
  isVouched: boolean,
): Promise<ReadMail> {
  const answer = mailAnswer(mail);
  if (answer === null || answer.from === settings.sender.email.toLowerCase()) {
    return { kind: 'nothing' };
  }
  const notice = await knownNotice(answer.noticeId, deps.store);
  if (notice === null) {
    return { kind: 'nothing' };
  }
  const certainty = certaintyOf(answer, notice.recipientId, desk);
  if (certainty === null || (certainty === 'number' && !isVouched)) {
    return { kind: 'untied' };
  }
  const back = backOf(answer, certainty, desk.ticketPattern(notice.recipientId));
  const isNew = back !== null && (await cameBack(back, deps));
  return isNew ? { kind: 'told', back } : { kind: 'nothing' };
}

/** Null where somebody is away, or a machine says no more than that it is there. */
function backOf(
  { noticeId, round, words, kind, isAutomatic, searched }: MailAnswer,
  certainty: Certainty,
  pattern: Parameters<typeof ticketNumber>[1],
): CameBack | null {
  if (kind === 'bounced') {
    return { noticeId, round, kind, words, certainty };
  }
  const ticket = ticketNumber(searched, pattern);
  if (ticket !== null) {
    const how = isAutomatic ? 'receipt' : kind;
    return { noticeId, round, kind: how, words, ticket, certainty };
  }
  return isAutomatic ? null : { noticeId, round, kind, words, certainty };
}

function certaintyOf(
  { noticeId, round, token, kind, from }: MailAnswer,
  recipientId: string,
  desk: Pick<ComposingDesk, 'mailToken' | 'mailDomain'>,
): Certainty | null {
  if (token === null) {
    return 'number';
  }
  if (token !== desk.mailToken(noticeId, round)) {
    return null;
  }
  // A bounce is mostly of our own mail server, whatever the recipient's is.
  const domain = kind === 'bounced' ? null : desk.mailDomain(recipientId);
  const claimed = from === null ? null : from.slice(from.lastIndexOf('@') + 1);
  return domain !== null && claimed !== null && isWithin(claimed, domain) ? 'desk' : 'token';
}

function isWithin(domain: string, wider: string): boolean {
  return domain === wider || domain.endsWith(`.${wider}`);
}

/** What came back in a line. */
export function answerLine({ noticeId, kind, round, words, ticket }: CameBack): string {
  const number = ticket === undefined ? '' : `  ticket ${ticket}`;
  return `${noticeId}  ${kind}  round ${round}${number}  ${words}`;
}
