import { promisify } from 'node:util';
import { brotliDecompress, constants, gunzip, inflate, inflateRaw } from 'node:zlib';
import { StageError } from '../../../core/failure.ts';
import type { FetchLimits } from '../limits.ts';

/** What a request offers, and all that an answer may use. */
export const ACCEPT_ENCODING = 'gzip, deflate, br';

/** Content codings that one answer may stack: an honest server uses one. */
const MOST_CODINGS = 2;

type DecodeLimits = Pick<FetchLimits, 'decodedBytes' | 'decodedRatio' | 'ratioFloorBytes'>;

const gunzipAsync = promisify(gunzip);
const inflateAsync = promisify(inflate);
const inflateRawAsync = promisify(inflateRaw);
const brotliAsync = promisify(brotliDecompress);

/**
 * A body with its `Content-Encoding` undone, never larger than the limits allow: `DECOMPRESSION_BOMB` above them,
 * `BODY_UNDECODABLE` for what is broken or coded in a way that was not offered. A body cut short is decoded as far as it goes.
 */
export async function decodeBody(
  body: Uint8Array,
  contentEncoding: string,
  limits: DecodeLimits,
): Promise<Uint8Array> {
  const codings = contentEncoding
    .split(',', MOST_CODINGS + 2)
    .map((coding) => coding.trim().toLowerCase())
    .filter((coding) => coding !== '' && coding !== 'identity');
  if (codings.length > MOST_CODINGS) {
    throw new StageError('DECOMPRESSION_BOMB', 'content codings on top of one another');
  }
  let decoded = body;
  for (const coding of codings.toReversed()) {
    // Codings are layers: each needs the one before undone.
    // oxlint-disable-next-line no-await-in-loop
    decoded = await undo(coding, decoded, limits);
  }
  return decoded;
}

async function undo(coding: string, bytes: Uint8Array, limits: DecodeLimits): Promise<Uint8Array> {
  if (bytes.length === 0) {
    return bytes;
  }
  const maxOutputLength = Math.min(
    limits.decodedBytes,
    Math.max(limits.ratioFloorBytes, bytes.length * limits.decodedRatio),
  );
  const lenient = { maxOutputLength, finishFlush: constants.Z_SYNC_FLUSH };
  try {
    switch (coding) {
      case 'gzip':
      case 'x-gzip':
        return await gunzipAsync(bytes, lenient);
      case 'deflate':
        return await (hasZlibHeader(bytes) ? inflateAsync : inflateRawAsync)(bytes, lenient);
      case 'br':
        return await brotliAsync(bytes, {
          maxOutputLength,
          finishFlush: constants.BROTLI_OPERATION_FLUSH,
        });
      default:
        break;
    }
  } catch (error) {
    throw decodeFailureOf(error);
  }
  throw new StageError('BODY_UNDECODABLE', 'content coding that was not offered');
}

function decodeFailureOf(error: unknown): StageError {
  const isTooLarge =
    error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';
  return isTooLarge
    ? new StageError('DECOMPRESSION_BOMB', 'body grows beyond the limit when decoded')
    : new StageError('BODY_UNDECODABLE', 'content coding is broken', { cause: error });
}

/** RFC 1950, 2.2: compression method 8, and the first two bytes a multiple of 31. Some servers send raw RFC 1951 instead. */
function hasZlibHeader(bytes: Uint8Array): boolean {
  const [first = 0, second = 0] = bytes;
  return (first & 0x0f) === 8 && ((first << 8) | second) % 31 === 0;
}
