import MailComposer from 'nodemailer/lib/mail-composer';
import { sha256 } from '../../core/digest.ts';
import type { ComposedNotice } from '../notices/composed-notice.ts';
import { legibleLine } from '../words/legible.ts';
import { LANGUAGE_TAGS } from '../words/wording.ts';
import { xarfReports } from './xarf/report.ts';

/** More reports than this are not attached: desks refuse mails with hundreds of parts. The text names every address. */
const MOST_ATTACHED = 50;

/**
 * A notice as a mail (RFC 5322, CRLF line ends): plain text and HTML, a XARF report for each address attached. The same
 * notice always gives the same bytes. Nothing is read from a file or fetched while it is built.
 */
export async function formatEml(composed: ComposedNotice): Promise<Uint8Array> {
  const { notice, recipient, sender } = composed;
  const from = {
    name: legibleLine(`${sender.name} (${sender.organisation})`),
    address: sender.email,
  };
  const mail = new MailComposer({
    from,
    replyTo: from,
    to: { name: legibleLine(recipient.name), address: recipient.address },
    subject: composed.subject,
    messageId: composed.messageId,
    date: notice.createdAt,
    headers: {
      'Content-Language': recipient.languages.map((code) => LANGUAGE_TAGS[code]).join(', '),
      'X-Cardsweep-Notice': `${notice.id}; round=${notice.round}`,
    },
    text: composed.text,
    html: composed.html,
    attachments: xarfReports(composed)
      .slice(0, MOST_ATTACHED)
      .map((report, index) => ({
        filename: `xarf-${index + 1}.json`,
        contentType: 'application/json; charset=utf-8',
        contentTransferEncoding: 'base64',
        content: `${JSON.stringify(report, null, 2)}\n`,
      })),
    baseBoundary: sha256(composed.messageId).slice(0, 16),
    newline: 'win',
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return mail.compile().build();
}
