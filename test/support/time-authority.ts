import { createHash, type webcrypto } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import {
  BmpString,
  fromBER,
  Integer,
  ObjectIdentifier,
  OctetString,
  Sequence,
  Utf8String,
} from 'asn1js';
import {
  Attribute,
  AttributeTypeAndValue,
  BasicConstraints,
  Certificate,
  ContentInfo,
  EncapsulatedContentInfo,
  Extension,
  ExtKeyUsage,
  IssuerAndSerialNumber,
  PKIStatus,
  PKIStatusInfo,
  SignedAndUnsignedAttributes,
  SignedData,
  SignerInfo,
  TimeStampReq,
  TimeStampResp,
  TSTInfo,
} from 'pkijs';

const DAY_MS = 86_400_000;
const STAMPING = '1.3.6.1.5.5.7.3.8';
const CODE_SIGNING = '1.3.6.1.5.5.7.3.3';

/** How an authority behaves; honest where nothing is said. */
export interface AuthorityOptions {
  /** Purposes of its certificate. */
  readonly purposes?: readonly string[] | null;
  readonly isPurposeCritical?: boolean;
  /** How long its certificate holds, in days from `clock`. */
  readonly days?: number;
  readonly clock?: () => Date;
  /** Changes the time that it states, before or after signing. */
  readonly stated?: (at: Date) => Date;
  readonly isAlteredAfterSigning?: boolean;
  readonly isOtherNonce?: boolean;
  readonly isOtherImprint?: boolean;
  /** Refuses with this status. */
  readonly status?: PKIStatus;
  readonly algorithm?: 'ec' | 'rsa';
  /** Answers what is no reply. */
  readonly garbage?: Buffer;
  /** HTTP status of every answer. */
  readonly httpStatus?: number;
}

/** A time-stamping authority on loopback, with a root of its own. */
export interface TimeAuthority {
  readonly url: string;
  /** PEM of its root. */
  readonly root: string;
  /** Requests that came. */
  readonly asked: () => number;
  /** Changes how it behaves from now on. */
  behave(options: AuthorityOptions): Promise<void>;
  close(): Promise<void>;
}

interface Named {
  readonly certificate: Certificate;
  readonly keys: webcrypto.CryptoKeyPair;
}

const EC = { name: 'ECDSA', namedCurve: 'P-256' };
const RSA = {
  name: 'RSASSA-PKCS1-v1_5',
  modulusLength: 2048,
  publicExponent: new Uint8Array([1, 0, 1]),
  hash: 'SHA-256',
};

function nameOf(common: string): AttributeTypeAndValue[] {
  return [
    new AttributeTypeAndValue({ type: '2.5.4.10', value: new BmpString({ value: 'Invented' }) }),
    new AttributeTypeAndValue({ type: '2.5.4.3', value: new Utf8String({ value: common }) }),
  ];
}

function purposeExtension({ purposes, isPurposeCritical }: AuthorityOptions): Extension[] {
  const keyPurposes = purposes === undefined ? [STAMPING] : purposes;
  return keyPurposes === null
    ? []
    : [
        new Extension({
          extnID: '2.5.29.37',
          critical: isPurposeCritical ?? true,
          extnValue: new ExtKeyUsage({ keyPurposes: [...keyPurposes] }).toSchema().toBER(),
        }),
      ];
}

async function certify(
  common: string,
  issuer: Named | null,
  extensions: Extension[],
  span: { readonly from: Date; readonly to: Date },
  algorithm: 'ec' | 'rsa' = 'ec',
): Promise<Named> {
  const keys = await crypto.subtle.generateKey(algorithm === 'ec' ? EC : RSA, true, [
    'sign',
    'verify',
  ]);
  const certificate = new Certificate();
  certificate.version = 2;
  certificate.serialNumber = new Integer({ value: 1 + Math.floor(Math.random() * 1e6) });
  certificate.subject.typesAndValues.push(...nameOf(common));
  certificate.issuer.typesAndValues.push(
    ...(issuer?.certificate.subject.typesAndValues ?? nameOf(common)),
  );
  certificate.notBefore.value = span.from;
  certificate.notAfter.value = span.to;
  if (extensions.length > 0) {
    certificate.extensions = extensions;
  }
  await certificate.subjectPublicKeyInfo.importKey(keys.publicKey);
  await certificate.sign((issuer?.keys ?? keys).privateKey, 'SHA-256');
  const { result } = fromBER(certificate.toSchema(true).toBER());
  return { certificate: new Certificate({ schema: result }), keys };
}

function derOf(certificate: Certificate): Buffer {
  return Buffer.from(certificate.toSchema(true).toBER());
}

function pemOf(certificate: Certificate): string {
  const lines =
    derOf(certificate)
      .toString('base64')
      .match(/.{1,64}/gu) ?? [];
  return `-----BEGIN CERTIFICATE-----\n${lines.join('\n')}\n-----END CERTIFICATE-----\n`;
}

/** `signingCertificateV2` (RFC 5035): which certificate signed, by its SHA-256. */
function signingCertificate({ certificate }: Named): Attribute {
  const digest = createHash('sha256').update(derOf(certificate)).digest();
  const certId = new Sequence({ value: [new OctetString({ valueHex: digest })] });
  const certIds = new Sequence({ value: [certId] });
  return new Attribute({
    type: '1.2.840.113549.1.9.16.2.47',
    values: [new Sequence({ value: [certIds] })],
  });
}

function signedAttributes(content: Buffer, signer: Named): Attribute[] {
  const digest = createHash('sha256').update(content).digest();
  return [
    new Attribute({
      type: '1.2.840.113549.1.9.3',
      values: [new ObjectIdentifier({ value: '1.2.840.113549.1.9.16.1.4' })],
    }),
    new Attribute({
      type: '1.2.840.113549.1.9.4',
      values: [new OctetString({ valueHex: digest })],
    }),
    signingCertificate(signer),
  ];
}

function tstInfo(request: TimeStampReq, at: Date, options: AuthorityOptions): TSTInfo {
  const tst = new TSTInfo({
    version: 1,
    policy: '1.2.3.4.1',
    messageImprint: request.messageImprint,
    serialNumber: new Integer({ value: 1 + Math.floor(Math.random() * 1e6) }),
    genTime: at,
  });
  const nonce = options.isOtherNonce === true ? new Integer({ value: 77 }) : request.nonce;
  if (nonce !== undefined) {
    tst.nonce = nonce;
  }
  if (options.isOtherImprint === true) {
    tst.messageImprint.hashedMessage = new OctetString({ valueHex: Buffer.alloc(32, 7) });
  }
  return tst;
}

/** The time of a token put back by a year, in its bytes. */
function altered(content: Buffer): Buffer {
  const text = content.toString('latin1');
  return Buffer.from(
    text.replace(
      /20\d{12}(?:\.\d+)?Z/u,
      (time) => `2${String(Number(time.slice(1, 4)) - 1).padStart(3, '0')}${time.slice(4)}`,
    ),
    'latin1',
  );
}

async function tokenFor(
  request: TimeStampReq,
  signer: Named,
  options: AuthorityOptions,
): Promise<ContentInfo> {
  const now = (options.clock ?? (() => new Date()))();
  now.setUTCMilliseconds(0);
  const at = options.stated?.(now) ?? now;
  const content = Buffer.from(tstInfo(request, at, options).toSchema().toBER());
  const signed = new SignedData({
    version: 3,
    encapContentInfo: new EncapsulatedContentInfo({
      eContentType: '1.2.840.113549.1.9.16.1.4',
      eContent: new OctetString({ valueHex: content }),
    }),
    signerInfos: [
      new SignerInfo({
        version: 1,
        sid: new IssuerAndSerialNumber({
          issuer: signer.certificate.issuer,
          serialNumber: signer.certificate.serialNumber,
        }),
        signedAttrs: new SignedAndUnsignedAttributes({
          type: 0,
          attributes: signedAttributes(content, signer),
        }),
      }),
    ],
    certificates: request.certReq === true ? [signer.certificate] : [],
  });
  await signed.sign(signer.keys.privateKey, 0, 'SHA-256');
  if (options.isAlteredAfterSigning === true) {
    signed.encapContentInfo.eContent = new OctetString({ valueHex: altered(content) });
  }
  return new ContentInfo({
    contentType: '1.2.840.113549.1.7.2',
    content: signed.toSchema(true),
  });
}

async function answer(asked: Buffer, signer: Named, options: AuthorityOptions): Promise<Buffer> {
  if (options.garbage !== undefined) {
    return options.garbage;
  }
  const request = new TimeStampReq({ schema: fromBER(asked).result });
  const status = options.status ?? PKIStatus.granted;
  const response = new TimeStampResp({ status: new PKIStatusInfo({ status }) });
  if (status === PKIStatus.granted) {
    response.timeStampToken = await tokenFor(request, signer, options);
  } else {
    response.status.statusStrings = [new Utf8String({ value: 'not \u001b[31mtoday' })];
  }
  return Buffer.from(response.toSchema().toBER());
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request as AsyncIterable<Buffer>) {
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

async function makeRoot(at: Date): Promise<Named> {
  const isAuthority = new Extension({
    extnID: '2.5.29.19',
    critical: true,
    extnValue: new BasicConstraints({ cA: true }).toSchema().toBER(),
  });
  const span = {
    from: new Date(at.getTime() - 400 * DAY_MS),
    to: new Date(at.getTime() + 3_650 * DAY_MS),
  };
  return await certify('Invented Root', null, [isAuthority], span);
}

async function makeSigner(root: Named, options: AuthorityOptions): Promise<Named> {
  const at = (options.clock ?? (() => new Date()))();
  const span = {
    from: new Date(at.getTime() - DAY_MS),
    to: new Date(at.getTime() + (options.days ?? 365) * DAY_MS),
  };
  return await certify('Invented Clock', root, purposeExtension(options), span, options.algorithm);
}

/** Starts an authority with keys made now. */
export async function startTimeAuthority(options: AuthorityOptions = {}): Promise<TimeAuthority> {
  const root = await makeRoot((options.clock ?? (() => new Date()))());
  let behaviour = options;
  let signer = await makeSigner(root, options);
  let asked = 0;
  async function respond(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const reply = await answer(await bodyOf(request), signer, behaviour);
    response.writeHead(behaviour.httpStatus ?? 200, {
      'content-type': 'application/timestamp-reply',
    });
    response.end(reply);
  }
  const server = createServer((request, response) => {
    asked += 1;
    void respond(request, response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/stamp`,
    root: pemOf(root.certificate),
    asked: () => asked,
    async behave(next) {
      behaviour = next;
      signer = await makeSigner(root, next);
    },
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** Purposes that an authority's certificate may not have beside the one. */
export const OTHER_PURPOSES = [STAMPING, CODE_SIGNING] as const;
