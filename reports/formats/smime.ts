import { createHash, type KeyObject, sign, X509Certificate } from 'node:crypto';
import { fromBER, Null, ObjectIdentifier, OctetString, UTCTime } from 'asn1js';
import {
  AlgorithmIdentifier,
  Attribute,
  Certificate,
  ContentInfo,
  EncapsulatedContentInfo,
  IssuerAndSerialNumber,
  SignedAndUnsignedAttributes,
  SignedData,
  SignerInfo,
} from 'pkijs';
import { sha256 } from '../../core/digest.ts';
import { StageError } from '../../core/failure.ts';
import { readRsaKey } from './dkim.ts';

/** What a sender signs its mails with (RFC 8551). */
export interface SmimeSigner {
  /** The signer's own first, then those that lead to the root. */
  readonly certificates: readonly [X509Certificate, ...X509Certificate[]];
  readonly key: KeyObject;
}

/** Object identifiers of RFC 5652, 5754, 5280 and 8017. */
const OID = {
  data: '1.2.840.113549.1.7.1',
  signedData: '1.2.840.113549.1.7.2',
  contentType: '1.2.840.113549.1.9.3',
  messageDigest: '1.2.840.113549.1.9.4',
  signingTime: '1.2.840.113549.1.9.5',
  sha256: '2.16.840.1.101.3.4.2.1',
  rsa: '1.2.840.113549.1.1.1',
  emailProtection: '1.3.6.1.5.5.7.3.4',
  anyPurpose: '2.5.29.37.0',
} as const;

const CERTIFICATE = /-----BEGIN CERTIFICATE-----[A-Za-z0-9+/=\s]+-----END CERTIFICATE-----/gu;

/**
 * Reads certificates and the key of the first. Refused (`INPUT_INVALID`), without showing them, are what is none, a key that does
 * not belong to the certificate, and a certificate that is not for mail.
 */
export function readSmimeSigner(certificatesPem: string, keyPem: string): SmimeSigner {
  const key = readRsaKey('SMIME_KEY', keyPem);
  const [own, ...chain] = certificatesOf(certificatesPem);
  if (own === undefined) {
    throw new StageError('INPUT_INVALID', 'SMIME_CERT holds no certificate in PEM');
  }
  if (!own.checkPrivateKey(key)) {
    throw new StageError('INPUT_INVALID', 'SMIME_KEY is not the key of the first certificate');
  }
  const purposes = own.keyUsage as readonly string[] | undefined;
  const isForMail = purposes?.some((one) => one === OID.emailProtection || one === OID.anyPurpose);
  if (isForMail === false) {
    throw new StageError('INPUT_INVALID', 'the first certificate of SMIME_CERT is not for mail');
  }
  return { certificates: [own, ...chain], key };
}

function certificatesOf(pem: string): readonly X509Certificate[] {
  try {
    return [...pem.matchAll(CERTIFICATE)].map(([one]) => new X509Certificate(one));
  } catch {
    return [];
  }
}

/**
 * The mail as `multipart/signed`: what it holds, in canonical form (CRLF, seven bits), and beside it a detached signature by RSA
 * with SHA-256, the certificates in it. Headers that do not describe the content stay outside. The same mail and moment give the
 * same bytes.
 */
export function signSmime(mail: Uint8Array, signer: SmimeSigner, at: Date): Uint8Array {
  const { outer, entity } = divided(Buffer.from(mail));
  const signature = detachedSignature(entity, signer, at);
  const boundary = `--_smime-${sha256(entity).slice(0, 32)}`;
  const head = [
    ...outer,
    'Content-Type: multipart/signed; protocol="application/pkcs7-signature";',
    ` micalg=sha-256; boundary="${boundary}"`,
    '',
    'This is an S/MIME signed message',
    `--${boundary}`,
    '',
  ];
  const tail = [
    '',
    `--${boundary}`,
    'Content-Type: application/pkcs7-signature; name="smime.p7s"',
    'Content-Transfer-Encoding: base64',
    'Content-Disposition: attachment; filename="smime.p7s"',
    '',
    ...(signature.toString('base64').match(/.{1,76}/gu) ?? []),
    `--${boundary}--`,
    '',
  ];
  return Buffer.concat([Buffer.from(head.join('\r\n')), entity, Buffer.from(tail.join('\r\n'))]);
}

/** Headers of the message, a line each with its folds, and the entity: the headers of its content with the content. */
function divided(mail: Buffer): { readonly outer: readonly string[]; readonly entity: Buffer } {
  const end = mail.indexOf('\r\n\r\n');
  const headers = mail
    .subarray(0, end)
    .toString('latin1')
    .split(/\r\n(?![ \t])/u);
  const inner = headers.filter((line) => /^Content-(?!Language)/iu.test(line));
  return {
    outer: headers.filter((line) => !inner.includes(line)),
    entity: Buffer.concat([Buffer.from(inner.join('\r\n'), 'latin1'), mail.subarray(end)]),
  };
}

/** The signed attributes in the order of DER: shortest first. */
function attributesOf(entity: Buffer, at: Date): Attribute[] {
  const digest = createHash('sha256').update(entity).digest();
  return [
    new Attribute({
      type: OID.contentType,
      values: [new ObjectIdentifier({ value: OID.data })],
    }),
    new Attribute({ type: OID.signingTime, values: [new UTCTime({ valueDate: at })] }),
    new Attribute({ type: OID.messageDigest, values: [new OctetString({ valueHex: digest })] }),
  ];
}

function detachedSignature(entity: Buffer, { certificates, key }: SmimeSigner, at: Date): Buffer {
  const parsed = certificates.map(({ raw }) => new Certificate({ schema: fromBER(raw).result }));
  const own = parsed[0];
  if (own === undefined) {
    throw new StageError('INTERNAL', 'a signer has a certificate');
  }
  const signedAttrs = new SignedAndUnsignedAttributes({
    type: 0,
    attributes: attributesOf(entity, at),
  });
  const digestAlgorithm = algorithm(OID.sha256);
  const signed = new SignedData({
    version: 1,
    digestAlgorithms: [digestAlgorithm],
    encapContentInfo: new EncapsulatedContentInfo({ eContentType: OID.data }),
    signerInfos: [
      new SignerInfo({
        version: 1,
        sid: new IssuerAndSerialNumber({ issuer: own.issuer, serialNumber: own.serialNumber }),
        digestAlgorithm,
        signatureAlgorithm: algorithm(OID.rsa),
        signedAttrs,
        signature: new OctetString({ valueHex: sign('sha256', setOf(signedAttrs), key) }),
      }),
    ],
    certificates: parsed,
  });
  const content = new ContentInfo({ contentType: OID.signedData, content: signed.toSchema(true) });
  return Buffer.from(content.toSchema().toBER());
}

function algorithm(algorithmId: string): AlgorithmIdentifier {
  return new AlgorithmIdentifier({ algorithmId, algorithmParams: new Null() });
}

/** The attributes as they are signed: as a SET, not under the tag that they have in the message (RFC 5652 section 5.4). */
function setOf(attributes: SignedAndUnsignedAttributes): Buffer {
  const bytes = Buffer.from(attributes.toSchema().toBER());
  bytes[0] = 0x31;
  return bytes;
}
