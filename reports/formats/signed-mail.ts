import type { ComposedNotice } from '../notices/composed-notice.ts';
import { type DkimKey, signDkim } from './dkim.ts';
import { formatEml } from './eml.ts';
import { type SmimeSigner, signSmime } from './smime.ts';

/** What mails are signed with; null where it is not set up. */
export interface MailSigning {
  readonly dkim: DkimKey | null;
  readonly smime: SmimeSigner | null;
}

/**
 * A notice as the mail that leaves: signed by the sender (S/MIME), and over all of that by the domain (DKIM), as far as that is set
 * up. The same notice always gives the same bytes; what S/MIME dates, it dates as the mail is dated.
 */
export async function signedMail(
  composed: ComposedNotice,
  signing: MailSigning = { dkim: null, smime: null },
): Promise<Uint8Array> {
  return await signMail(await formatEml(composed), composed.notice.createdAt, signing);
}

/** A mail signed by the sender and by the domain, as far as that is set up; what S/MIME dates, it dates with `at`. */
export async function signMail(
  plain: Uint8Array,
  at: Date,
  { dkim, smime }: MailSigning = { dkim: null, smime: null },
): Promise<Uint8Array> {
  const mail = smime === null ? plain : signSmime(plain, smime, at);
  return dkim === null ? mail : await signDkim(mail, dkim);
}
