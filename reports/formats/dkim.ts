import { createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import DKIM from 'nodemailer/lib/dkim';
import { StageError } from '../../core/failure.ts';

/** What a domain signs its mails with (RFC 6376). */
export interface DkimKey {
  readonly domain: string;
  readonly selector: string;
  readonly privateKey: KeyObject;
  /** The TXT record that the domain publishes. */
  readonly record: { readonly name: string; readonly value: string };
}

/** RFC 8301 section 3.2: signers should use at least 2048 bits. */
const LEAST_BITS = 2048;

/** A label of a domain name (RFC 1035), also with an underscore. */
const LABELS =
  /^[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?(?:\.[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?)*$/iu;

/** Headers that are signed where they stand; what makes the mail this mail is among them (RFC 6376 section 5.4.1). */
const SIGNED_HEADERS = [
  'From',
  'Reply-To',
  'To',
  'Subject',
  'Date',
  'Message-ID',
  'In-Reply-To',
  'References',
  'MIME-Version',
  'Content-Type',
  'Content-Transfer-Encoding',
  'Content-Language',
  'X-Cardsweep-Notice',
].join(':');

/** Reads a key; what is no domain, no selector or no RSA key in PEM is refused (`INPUT_INVALID`) without showing it. */
export function readDkimKey(domain: string, selector: string, pem: string): DkimKey {
  if (!LABELS.test(domain) || !domain.includes('.')) {
    throw new StageError('INPUT_INVALID', 'DKIM_DOMAIN is no domain name');
  }
  if (!LABELS.test(selector)) {
    throw new StageError('INPUT_INVALID', 'DKIM_SELECTOR is no selector');
  }
  const privateKey = readRsaKey('DKIM_KEY', pem);
  const spki = createPublicKey(privateKey).export({ type: 'spki', format: 'der' });
  return {
    domain,
    selector,
    privateKey,
    record: {
      name: `${selector}._domainkey.${domain}`,
      value: `v=DKIM1; k=rsa; p=${spki.toString('base64')}`,
    },
  };
}

/** A private RSA key of at least 2048 bits in PEM, without a passphrase; refused (`INPUT_INVALID`) by the name of its setting. */
export function readRsaKey(setting: string, pem: string): KeyObject {
  const key = privateKeyOf(pem);
  const bits = key?.asymmetricKeyDetails?.modulusLength ?? 0;
  if (key === null || key.asymmetricKeyType !== 'rsa' || bits < LEAST_BITS) {
    throw new StageError(
      'INPUT_INVALID',
      `${setting} is not usable: expected an RSA key of ${LEAST_BITS} bits or more in PEM, without a passphrase`,
    );
  }
  return key;
}

function privateKeyOf(pem: string): KeyObject | null {
  try {
    return createPrivateKey(pem);
  } catch {
    return null;
  }
}

/**
 * The mail with a `DKIM-Signature` before it, relaxed/relaxed with RSA and SHA-256. It states no time and RSA signatures of this
 * kind have no randomness: the same mail gives the same bytes.
 */
export async function signDkim(mail: Uint8Array, key: DkimKey): Promise<Uint8Array> {
  const signer = new DKIM({
    domainName: key.domain,
    keySelector: key.selector,
    privateKey: key.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    headerFieldNames: SIGNED_HEADERS,
  });
  const signed = await buffer(signer.sign(Buffer.from(mail)));
  // A signer that fails leaves the mail as it was, which then must not leave.
  if (!signed.subarray(0, 'DKIM-Signature:'.length).equals(Buffer.from('DKIM-Signature:'))) {
    throw new StageError('INTERNAL', 'the mail was not signed');
  }
  return signed;
}
