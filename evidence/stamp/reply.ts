import { X509Certificate } from 'node:crypto';
import { type BaseBlock, Constructed, fromBER, OctetString, Sequence } from 'asn1js';
import { PKIStatus, SignedData, type SignerInfo, TimeStampResp, TSTInfo } from 'pkijs';
import { OID } from './oids.ts';

/** A time-stamp token as it was read; nothing of it is proved yet. */
export interface Token {
  readonly tst: TSTInfo;
  /** The bytes that are signed over: the content of the token. */
  readonly content: Buffer;
  readonly signer: SignerInfo;
  /** Every certificate that came with it. */
  readonly certificates: readonly X509Certificate[];
}

/** A reply read, or why it holds no token. */
export type ReplyReading =
  | { readonly ok: true; readonly token: Token }
  | { readonly ok: false; readonly why: string };

/** Largest reply that is read: a token with a chain of certificates has a few kilobytes. */
export const MAX_REPLY_BYTES = 256 * 1024;
/** Most certificates that are looked at. */
const MAX_CERTIFICATES = 16;

function childrenOf(block: BaseBlock | undefined): readonly BaseBlock[] {
  return block instanceof Constructed ? block.valueBlock.value : [];
}

/** The bytes of the certificates as they stand in the reply: encoding them anew could change them. */
function certificatesIn(reply: BaseBlock): X509Certificate[] {
  const [, contentInfo] = childrenOf(reply);
  const [, explicit] = childrenOf(contentInfo);
  const [signedData] = childrenOf(explicit);
  const set = childrenOf(signedData).find(
    ({ idBlock }) => idBlock.tagClass === 3 && idBlock.tagNumber === 0,
  );
  return childrenOf(set)
    .filter((block) => block instanceof Sequence)
    .slice(0, MAX_CERTIFICATES)
    .map((block) => new X509Certificate(Buffer.from(block.valueBeforeDecodeView)));
}

/** The words that an authority gives with a refusal, cut short and without control characters. */
function refusalOf({ status }: TimeStampResp): string {
  const said = (status.statusStrings ?? [])
    .map((text) => text.getValue())
    .join('; ')
    // oxlint-disable-next-line no-control-regex -- an authority's words go to a terminal
    .replaceAll(/[\u0000-\u001F\u007F-\u009F]/gu, ' ')
    .slice(0, 200);
  return `the authority refused with status ${status.status}${said === '' ? '' : `: ${said}`}`;
}

function tokenOf(response: TimeStampResp, reply: BaseBlock): Token | string {
  const content = response.timeStampToken;
  if (content?.contentType !== OID.signedData) {
    return 'the reply holds no signed token';
  }
  const signed = new SignedData({ schema: content.content });
  const [signer, ...others] = signed.signerInfos;
  if (signer === undefined || others.length > 0) {
    return 'the token has not exactly one signer';
  }
  const { eContent, eContentType } = signed.encapContentInfo;
  if (eContentType !== OID.tstInfo || !(eContent instanceof OctetString)) {
    return 'the token signs something else than a time';
  }
  const bytes = Buffer.from(eContent.getValue());
  const tst = new TSTInfo({ schema: fromBER(bytes).result });
  return { tst, content: bytes, signer, certificates: certificatesIn(reply) };
}

function readWhole(bytes: Uint8Array): Token | string {
  const { result, offset } = fromBER(bytes);
  if (offset !== bytes.byteLength || result.error !== '') {
    return 'the reply is no DER, or something is appended';
  }
  const response = new TimeStampResp({ schema: result });
  const { status } = response.status;
  return status === PKIStatus.granted || status === PKIStatus.grantedWithMods
    ? tokenOf(response, result)
    : refusalOf(response);
}

/** Reads a `TimeStampResp`. Never throws, whatever the bytes. */
export function readReply(bytes: Uint8Array): ReplyReading {
  if (bytes.byteLength > MAX_REPLY_BYTES) {
    return { ok: false, why: `the reply is larger than ${MAX_REPLY_BYTES} bytes` };
  }
  try {
    const token = readWhole(bytes);
    return typeof token === 'string' ? { ok: false, why: token } : { ok: true, token };
  } catch {
    return { ok: false, why: 'the reply is no time-stamp reply' };
  }
}

/** The certificates in a reply, each as PEM; none where it cannot be read. */
export function certificatesOfReply(bytes: Uint8Array): readonly string[] {
  const reading = readReply(bytes);
  return reading.ok ? reading.token.certificates.map((one) => one.toString()) : [];
}
