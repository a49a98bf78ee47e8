import { Integer, Null, OctetString } from 'asn1js';
import { AlgorithmIdentifier, MessageImprint, TimeStampReq } from 'pkijs';
import type { Sha256 } from '../../core/digest.ts';
import { OID } from './oids.ts';

/** Bytes of a nonce: 64 bits, of which the first is 0 so that the number is positive in its shortest form. */
export const NONCE_BYTES = 8;

/** The number that the authority must give back, made of random bytes. */
export function nonceOf(random: Uint8Array): bigint {
  const digits = Buffer.from(random.subarray(0, NONCE_BYTES)).toString('hex');
  // Bit 62 set and bit 63 clear: eight bytes whatever was drawn.
  return (BigInt(`0x${digits}`) & 0x3fff_ffff_ffff_ffffn) | 0x4000_0000_0000_0000n;
}

/** A `TimeStampReq` (DER) for a SHA-256, with a nonce, asking for the authority's certificate. */
export function stampRequest(imprint: Sha256, nonce: bigint): Buffer {
  const request = new TimeStampReq({
    version: 1,
    messageImprint: new MessageImprint({
      hashAlgorithm: new AlgorithmIdentifier({
        algorithmId: OID.sha256,
        algorithmParams: new Null(),
      }),
      hashedMessage: new OctetString({ valueHex: Buffer.from(imprint, 'hex') }),
    }),
    nonce: Integer.fromBigInt(nonce),
    certReq: true,
  });
  return Buffer.from(request.toSchema().toBER());
}
