import { constants, createHash, type KeyObject, verify, type X509Certificate } from 'node:crypto';
import { type BaseBlock, Constructed, fromBER, ObjectIdentifier, OctetString } from 'asn1js';
import { type Attribute, Certificate } from 'pkijs';
import { DIGESTS, OID, SIGNATURE_DIGESTS } from './oids.ts';
import type { Token } from './reply.ts';

/** The certificate whose key signed a token, the signature proved; or why not. */
export type SignerReading =
  | { readonly ok: true; readonly certificate: X509Certificate }
  | { readonly ok: false; readonly why: string };

function wrong(why: string): SignerReading {
  return { ok: false, why };
}

function attribute(token: Token, type: string): BaseBlock | null {
  const found = (token.signer.signedAttrs?.attributes ?? []).filter(
    (one: Attribute) => one.type === type,
  );
  const [only] = found;
  const values: readonly BaseBlock[] = only?.values ?? [];
  return found.length === 1 && values.length === 1 ? (values[0] ?? null) : null;
}

function childOf(block: BaseBlock | null | undefined, index: number): BaseBlock | undefined {
  return block instanceof Constructed ? block.valueBlock.value[index] : undefined;
}

/** Digest of the signer's certificate as the token names it (RFC 5035 and RFC 2634), with its algorithm. */
function namedCertificate(
  token: Token,
): { readonly algorithm: string; readonly digest: Buffer } | null {
  const isSecond = attribute(token, OID.signingCertificateV2) !== null;
  const found =
    attribute(token, OID.signingCertificateV2) ?? attribute(token, OID.signingCertificate);
  const essCertId = childOf(childOf(found, 0), 0);
  const first = childOf(essCertId, 0);
  // The second version names an algorithm first, unless it is SHA-256.
  const namesAlgorithm = !(first instanceof OctetString);
  const digest = namesAlgorithm ? childOf(essCertId, 1) : first;
  const oid = childOf(first, 0);
  if (!(digest instanceof OctetString)) {
    return null;
  }
  const named = oid instanceof ObjectIdentifier ? DIGESTS[oid.valueBlock.toString()] : 'sha256';
  const algorithm = isSecond ? named : 'sha1';
  return algorithm === undefined ? null : { algorithm, digest: Buffer.from(digest.getValue()) };
}

function signerCertificate(token: Token): X509Certificate | null {
  const named = namedCertificate(token);
  return named === null
    ? null
    : (token.certificates.find(({ raw }) =>
        createHash(named.algorithm).update(raw).digest().equals(named.digest),
      ) ?? null);
}

/** What is wrong with the signed attributes: they must name the content's type and its digest. */
function wrongAttributes(token: Token): string | null {
  const algorithm = DIGESTS[token.signer.digestAlgorithm.algorithmId];
  if (algorithm === undefined) {
    return 'the token uses a digest that is no longer accepted';
  }
  const type = attribute(token, OID.contentType);
  if (!(type instanceof ObjectIdentifier) || type.valueBlock.toString() !== OID.tstInfo) {
    return 'the signed attributes name another type of content';
  }
  const digest = attribute(token, OID.messageDigest);
  const actual = createHash(algorithm).update(token.content).digest();
  return digest instanceof OctetString && actual.equals(Buffer.from(digest.getValue()))
    ? null
    : 'the time or what it is for was changed after signing';
}

function holdsSignature({ signer }: Token, key: KeyObject): boolean {
  const { algorithmId } = signer.signatureAlgorithm;
  const digest =
    SIGNATURE_DIGESTS[algorithmId] ?? DIGESTS[signer.digestAlgorithm.algorithmId] ?? 'sha256';
  const signed = Buffer.from(signer.signedAttrs?.encodedValue ?? new ArrayBuffer(0));
  const signature = Buffer.from(signer.signature.getValue());
  if (key.asymmetricKeyType === 'ed25519') {
    return verify(null, signed, key, signature);
  }
  const isPss = algorithmId === OID.rsaPss;
  const padding = isPss
    ? { padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: constants.RSA_PSS_SALTLEN_AUTO }
    : {};
  return verify(digest, signed, { key, ...padding }, signature);
}

/**
 * Whether the certificate may do nothing but stamp: `extendedKeyUsage` is there, critical, and names time-stamping alone
 * (RFC 3161, 2.3). pkijs accepts a signer without it; openssl does not.
 */
function isForStamping(certificate: X509Certificate): boolean {
  const { result } = fromBER(certificate.raw);
  const found = (new Certificate({ schema: result }).extensions ?? []).filter(
    ({ extnID }) => extnID === OID.extendedKeyUsage,
  );
  const [usage] = found;
  const purposes = certificate.keyUsage as readonly string[] | undefined;
  return (
    found.length === 1 &&
    usage?.critical === true &&
    purposes?.length === 1 &&
    purposes[0] === OID.timeStamping
  );
}

/** Finds the certificate that signed, and proves the signature and that it may stamp. Throws nothing that `judgeStamp` lets out. */
export function readSigner(token: Token): SignerReading {
  const attributes = wrongAttributes(token);
  if (attributes !== null) {
    return wrong(attributes);
  }
  const certificate = signerCertificate(token);
  if (certificate === null) {
    return wrong('the certificate that signed is not in the token');
  }
  if (!holdsSignature(token, certificate.publicKey)) {
    return wrong('the signature of the authority does not hold');
  }
  return isForStamping(certificate)
    ? { ok: true, certificate }
    : wrong('the certificate that signed is not one for time-stamping alone');
}
