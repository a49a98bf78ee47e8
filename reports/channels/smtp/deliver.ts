import { StageError } from '../../../core/failure.ts';
import type { DeliveryOutcome } from '../../../core/notice.ts';
import { signedMail } from '../../formats/signed-mail.ts';
import type { ComposedNotice } from '../../notices/composed-notice.ts';
import { senderDomain } from '../../notices/sender.ts';
import { legibleLine } from '../../words/legible.ts';
import type { ChannelDeps } from '../channel.ts';
import { SmtpUrl } from './schema.ts';
import { type Letter, type SmtpAnswer, type SmtpTimeouts, submit } from './submit.ts';

/** How long a mail server may take, in milliseconds: RFC 5321 section 4.5.3.2 allows minutes, a queue that retries does not need them. */
const TIMEOUTS: SmtpTimeouts = { connectMs: 10_000, greetingMs: 15_000, silenceMs: 60_000 };

/** A reply that is kept is no longer than this. */
const REPLY_LENGTH = 500;

/**
 * Sends the notice. `accepted` is the server's word that it has taken the message, `refused` its word that it never will
 * (5xx to sender, recipient or message). `in-doubt` is a silence after the whole message: it may have been taken. Everything else is
 * `unreachable`, certain not to have been taken, and may be tried again; the Message-ID is the same each time. A 5xx to the greeting, the encryption or the login is about our setting and not the recipient's word.
 */
export async function deliverBySmtp(
  composed: ComposedNotice,
  deps: ChannelDeps,
  signal: AbortSignal,
  timeouts: SmtpTimeouts = TIMEOUTS,
): Promise<DeliveryOutcome> {
  if (signal.aborted) {
    throw new StageError('ABORTED');
  }
  const letter = {
    from: composed.sender.email,
    to: composed.recipient.address,
    bytes: await signedMail(composed, deps.signing),
    greetAs: senderDomain(composed.sender),
  };
  return await sendLetter(letter, deps.smtpUrl, signal, timeouts);
}

/** Hands a letter to the mail server, and says what came of it in the same way. */
export async function sendLetter(
  letter: Letter,
  smtpUrl: string | null,
  signal: AbortSignal,
  timeouts: SmtpTimeouts = TIMEOUTS,
): Promise<DeliveryOutcome> {
  if (smtpUrl === null) {
    return { kind: 'unreachable', reply: 'SMTP_URL is not set' };
  }
  const server = SmtpUrl.safeParse(smtpUrl);
  if (!server.success) {
    return { kind: 'unreachable', reply: 'SMTP_URL must be smtp://… or smtps://…' };
  }
  return outcomeOf(await submit(server.data, letter, timeouts, signal));
}

function outcomeOf(answer: SmtpAnswer): DeliveryOutcome {
  const reply = legibleLine(answer.reply).slice(0, REPLY_LENGTH);
  if (answer.taken) {
    return { kind: 'accepted', receipt: reply };
  }
  const { status, isWhole, aboutLetter } = answer;
  if (status === null) {
    return { kind: isWhole ? 'in-doubt' : 'unreachable', reply };
  }
  return { kind: aboutLetter && status >= 500 ? 'refused' : 'unreachable', reply };
}
