import MailComposer from 'nodemailer/lib/mail-composer';
import { sha256 } from '../../core/digest.ts';
import type { DeliveryOutcome } from '../../core/notice.ts';
import type { ChannelDeps } from '../channels/channel.ts';
import { sendLetter } from '../channels/smtp/deliver.ts';
import { signMail } from '../formats/signed-mail.ts';
import { type Sender, senderDomain } from '../notices/sender.ts';
import { legibleLine } from '../words/legible.ts';
import type { Digest } from './digest.ts';
import { digestHtml, digestSubject, digestText } from './render.ts';

/** A digest as a mail to one of our own. The same digest and address give the same bytes before it is signed. */
async function digestMail(digest: Digest, sender: Sender, to: string): Promise<Uint8Array> {
  const key = sha256(`${digest.day} ${to}`).slice(0, 26);
  const mail = new MailComposer({
    from: {
      name: legibleLine(`${sender.name} (${sender.organisation})`),
      address: sender.email,
    },
    to: { name: '', address: to },
    subject: digestSubject(digest),
    messageId: `<digest-${digest.day}.${key}@${senderDomain(sender).toLowerCase()}>`,
    date: digest.period.to,
    headers: { 'Auto-Submitted': 'auto-generated' },
    text: digestText(digest),
    html: digestHtml(digest),
    baseBoundary: key.slice(0, 16),
    newline: 'win',
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return mail.compile().build();
}

/** Mails a digest to one of our own, signed as notices are. */
export async function mailDigest(
  digest: Digest,
  sender: Sender,
  to: string,
  { smtpUrl, signing }: Pick<ChannelDeps, 'smtpUrl' | 'signing'>,
  signal: AbortSignal,
): Promise<DeliveryOutcome> {
  const bytes = await signMail(await digestMail(digest, sender, to), digest.period.to, signing);
  const letter = { from: sender.email, to, bytes, greetAs: senderDomain(sender) };
  return await sendLetter(letter, smtpUrl, signal);
}
