import { StageError } from '../../core/failure.ts';
import { type MailSigning, readDkimKey, readSmimeSigner } from '../../reports/index.ts';
import { readSecretFile, readTextFile } from '../settings/secret-file.ts';
import type { Settings } from '../settings/settings.ts';

const FILE = 'file:';

/** What the mails of this installation are signed with. A key in a file that others can read is refused (`INPUT_INVALID`). */
export async function mailSigning({ mail }: Pick<Settings, 'mail'>): Promise<MailSigning> {
  const { dkim, smime } = mail;
  return {
    dkim:
      dkim === null
        ? null
        : readDkimKey(dkim.domain, dkim.selector, await textOf(dkim.key, readSecretFile)),
    smime:
      smime === null
        ? null
        : readSmimeSigner(
            await textOf(smime.certificates, readTextFile),
            await textOf(smime.key, readSecretFile),
          ),
  };
}

/** PEM as given, its line ends also written `\n` as a single line has them, or what the named file holds. */
async function textOf(
  given: string,
  readNamed: (path: string) => Promise<string>,
): Promise<string> {
  return given.startsWith(FILE)
    ? await readNamed(given.slice(FILE.length))
    : given.replaceAll(String.raw`\n`, '\n');
}

/** Longest character string of a TXT record (RFC 1035 section 3.3). */
const TXT_BYTES = 255;

/**
 * What of signing mail is on, in a line for `doctor`, with the DNS record to publish; what a recipient would stumble over is
 * named. A certificate that does not hold at the moment is thrown (`INPUT_INVALID`).
 */
export function signingLine(
  { dkim, smime }: MailSigning,
  { sender }: Pick<Settings, 'sender'>,
  at: Date,
): string {
  return [
    dkim === null ? 'DKIM off' : dkimLine(dkim, sender.email),
    smime === null ? 'S/MIME off' : smimeLine(smime, sender.email, at),
  ].join('; ');
}

function dkimLine({ domain, record }: NonNullable<MailSigning['dkim']>, email: string): string {
  const strings = record.value.match(new RegExp(`.{1,${TXT_BYTES}}`, 'gu')) ?? [];
  const publish = `${record.name}. IN TXT ${strings.map((one) => `"${one}"`).join(' ')}`;
  const own = email.slice(email.lastIndexOf('@') + 1).toLowerCase();
  const isAligned = own === domain.toLowerCase() || own.endsWith(`.${domain.toLowerCase()}`);
  const word = isAligned ? '' : ` (not the domain of REPORTER_EMAIL: DMARC will not count it)`;
  return `DKIM on for ${domain}${word}, publish: ${publish}`;
}

function smimeLine(
  { certificates: [own, ...chain] }: NonNullable<MailSigning['smime']>,
  email: string,
  at: Date,
): string {
  const ends = new Date(own.validTo);
  if (at < new Date(own.validFrom) || at > ends) {
    throw new StageError(
      'INPUT_INVALID',
      `the certificate of SMIME_CERT holds from ${own.validFrom} to ${own.validTo}`,
    );
  }
  const isOurs = own.checkEmail(email) !== undefined;
  const word = isOurs ? '' : ' (which is not for REPORTER_EMAIL: readers will warn)';
  return `S/MIME on with a certificate${word} until ${ends.toISOString().slice(0, 10)} and ${chain.length} above it`;
}
