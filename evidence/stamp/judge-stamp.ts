import type { X509Certificate } from 'node:crypto';
import type { Sha256 } from '../../core/digest.ts';
import { chainOf } from './chain.ts';
import { DIGESTS } from './oids.ts';
import { readReply, type Token } from './reply.ts';
import { readSigner } from './signer.ts';

/** What a stamp proves. */
export interface StampFacts {
  readonly stampedAt: Date;
  /** Serial number of the token, hexadecimal. */
  readonly serial: string;
  /** Who signed, as its certificate names it, in one line. */
  readonly authority: string;
  /** Name at the upper end of the chain. */
  readonly root: string;
  /** Whether the chain ends in one of the roots that were given. */
  readonly isTrusted: boolean;
  readonly expiresAt: Date;
  /** The chain, from the signer upwards. */
  readonly certificates: readonly X509Certificate[];
}

export type StampJudgement =
  | { readonly ok: true; readonly facts: StampFacts }
  | { readonly ok: false; readonly why: string };

/** What a stamp is judged against. */
export interface StampExpectation {
  /** Whether the stamp is over the bytes in question: gets their digest by the token's algorithm. */
  readonly isOver: (algorithm: 'sha256' | 'sha384' | 'sha512', imprint: Buffer) => boolean;
  /** The nonce that was asked with; not compared where it is not known any more. */
  readonly nonce?: bigint;
  readonly roots: readonly X509Certificate[];
}

function nonceIn({ tst }: Token): bigint | null {
  return tst.nonce === undefined ? null : tst.nonce.toBigInt();
}

function wrongContent(token: Token, { isOver, nonce }: StampExpectation): string | null {
  const { hashAlgorithm, hashedMessage } = token.tst.messageImprint;
  const algorithm = DIGESTS[hashAlgorithm.algorithmId];
  if (algorithm === undefined) {
    return 'the stamp is over a digest that is no longer accepted';
  }
  if (!isOver(algorithm, Buffer.from(hashedMessage.getValue()))) {
    return 'the stamp is for other bytes';
  }
  return nonce === undefined || nonceIn(token) === nonce
    ? null
    : 'the reply is not the answer to this request: its nonce differs';
}

/** A name of a certificate in one line. */
function lineOf(name: string | undefined): string {
  return (name ?? 'no name').split('\n').join(', ').slice(0, 200);
}

function judged(bytes: Uint8Array, expectation: StampExpectation): StampJudgement {
  const reading = readReply(bytes);
  if (!reading.ok) {
    return reading;
  }
  const { token } = reading;
  const why = wrongContent(token, expectation);
  if (why !== null) {
    return { ok: false, why };
  }
  const signer = readSigner(token);
  if (!signer.ok) {
    return signer;
  }
  const { genTime, serialNumber } = token.tst;
  const chain = chainOf(signer.certificate, token.certificates, expectation.roots, genTime);
  if (!chain.ok) {
    return chain;
  }
  const facts: StampFacts = {
    stampedAt: genTime,
    serial: Buffer.from(serialNumber.valueBlock.valueHexView).toString('hex'),
    authority: lineOf(signer.certificate.subject),
    root: lineOf(chain.certificates.at(-1)?.subject),
    isTrusted: chain.isTrusted,
    expiresAt: chain.endsAt,
    certificates: chain.certificates,
  };
  return Number.isNaN(genTime.getTime())
    ? { ok: false, why: 'the stamp states no time' }
    : { ok: true, facts };
}

/**
 * Judges a reply of an authority: its status, what it is over, nonce, signature, purpose of the certificate, and the chain as
 * it stood at the time that the stamp states. Never throws.
 */
export function judgeStamp(bytes: Uint8Array, expectation: StampExpectation): StampJudgement {
  try {
    return judged(bytes, expectation);
  } catch {
    return { ok: false, why: 'the time-stamp cannot be read' };
  }
}

/** Whether a stamp is over bytes of this SHA-256. */
export function isOverDigest(digest: Sha256): StampExpectation['isOver'] {
  return (algorithm, imprint) =>
    algorithm === 'sha256' && imprint.equals(Buffer.from(digest, 'hex'));
}
