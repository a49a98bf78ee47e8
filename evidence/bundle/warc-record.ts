import { createHash } from 'node:crypto';
import { pipeline } from 'node:stream';
import { promisify } from 'node:util';
import { createGzip, gzip } from 'node:zlib';
import { sha256 } from '../../core/digest.ts';
import { chunksOf, type FileBody } from './file-body.ts';
import { gzipStored, gzipStoredChunks } from './gzip-stored.ts';
import { headerLines } from './header-field.ts';

/** Types of WARC 1.1, section 5.5, that a bundle of ours holds. */
type WarcType = 'warcinfo' | 'request' | 'response' | 'resource' | 'metadata';

/** A record before it is written. */
export interface WarcRecord {
  readonly id: string;
  readonly type: WarcType;
  /** Null for `warcinfo` alone. */
  readonly targetUri: string | null;
  readonly at: Date;
  readonly contentType: string;
  readonly block: Uint8Array;
  /** What follows `block` and lies in a file: a payload too large for memory. */
  readonly tail?: FileBody | null;
  /** Where the payload begins in the block; null where the block is no HTTP message. */
  readonly payloadOffset: number | null;
  readonly serverAddress?: string | null;
  readonly concurrentTo?: string | null;
  readonly truncated?: 'length' | 'time' | null;
  readonly filename?: string;
}

/** SHA-256 as WARC and WACZ label it. */
export function labelledDigest(bytes: Uint8Array): string {
  return `sha256:${sha256(bytes)}`;
}

/** A record with its digests, each computed once: a picture has millions of bytes. */
export interface DigestedRecord extends WarcRecord {
  readonly blockDigest: string;
  /** Of the HTTP body, or of the whole block where there is no HTTP. */
  readonly payloadDigest: string;
}

export function digested(record: WarcRecord): DigestedRecord {
  const { block, payloadOffset } = record;
  const blockDigest = labelledDigest(block);
  const payloadDigest =
    payloadOffset === null ? blockDigest : labelledDigest(block.subarray(payloadOffset));
  return { ...record, blockDigest, payloadDigest };
}

/** The same for a record whose payload may lie in a file. */
export async function digestedWhole(record: WarcRecord): Promise<DigestedRecord> {
  const { block, tail } = record;
  if (tail === undefined || tail === null) {
    return digested(record);
  }
  const whole = createHash('sha256').update(block);
  const payload = createHash('sha256');
  for await (const chunk of chunksOf(tail)) {
    whole.update(chunk);
    payload.update(chunk);
  }
  return {
    ...record,
    blockDigest: `sha256:${whole.digest('hex')}`,
    payloadDigest: `sha256:${payload.digest('hex')}`,
  };
}

/** Bytes of a record's block, what lies in a file included. */
export function blockLength({ block, tail }: WarcRecord): number {
  return block.length + (tail?.length ?? 0);
}

/** A record id that depends on nothing but its key, so that the same capture gives the same bytes. */
export function recordId(...key: readonly string[]): string {
  const hex = sha256(key.join('\u0000'));
  const version = `8${hex.slice(13, 16)}`;
  const variant = `a${hex.slice(17, 20)}`;
  return `<urn:uuid:${hex.slice(0, 8)}-${hex.slice(8, 12)}-${version}-${variant}-${hex.slice(20, 32)}>`;
}

/** Named fields of a record in the order they are written; empty ones are left out. */
function fieldsOf(record: DigestedRecord): { name: string; value: string }[] {
  const isRecord = record.type !== 'warcinfo';
  const optional: readonly (readonly [string, string | null | undefined])[] = [
    ['WARC-Target-URI', record.targetUri],
    ['WARC-Filename', record.filename],
    ['WARC-Concurrent-To', record.concurrentTo],
    ['WARC-IP-Address', record.serverAddress],
    ['WARC-Truncated', record.truncated],
    ['WARC-Payload-Digest', isRecord ? record.payloadDigest : null],
  ];
  return [
    { name: 'WARC-Record-ID', value: record.id },
    { name: 'WARC-Type', value: record.type },
    { name: 'WARC-Date', value: record.at.toISOString() },
    ...optional.flatMap(([name, value]) => (value ? [{ name, value }] : [])),
    { name: 'WARC-Block-Digest', value: record.blockDigest },
    { name: 'Content-Type', value: record.contentType },
    { name: 'Content-Length', value: String(blockLength(record)) },
  ];
}

function headOf(record: DigestedRecord): Buffer {
  return Buffer.from(`WARC/1.1\r\n${headerLines(fieldsOf(record))}\r\n`, 'utf8');
}

const END = Buffer.from('\r\n\r\n');

function partsOf(record: DigestedRecord): Uint8Array[] {
  return [headOf(record), record.block, END];
}

async function* piecesOf(record: DigestedRecord, tail: FileBody): AsyncGenerator<Uint8Array> {
  yield headOf(record);
  yield record.block;
  yield* chunksOf(tail);
  yield END;
}

/** The record as bytes: version line, fields, block, two line ends (WARC 1.1, section 4). */
export function encodeRecord(record: DigestedRecord): Buffer {
  return Buffer.concat(partsOf(record));
}

const gzipAsync = promisify(gzip);

/** Text shrinks little more above it, at twice the cost. */
const LEVEL = 4;

/** Media that is compressed already, or mostly so: deflating it again costs time and gains little. */
const DENSE =
  /^(?:multipart\/related|image\/(?:png|jpeg|gif|webp|avif)|video\/|audio\/|font\/woff)/u;

/**
 * The record as a gzip member of its own (WARC 1.1, annex D), with no time and no name in the gzip header. `mime` is what the
 * payload is.
 */
export async function compressRecord(record: DigestedRecord, mime: string): Promise<Buffer> {
  return DENSE.test(mime)
    ? gzipStored(partsOf(record))
    : gzipAsync(encodeRecord(record), { level: LEVEL });
}

/** The same piece by piece, for a record whose payload lies in a file. */
export function compressedPieces(
  record: DigestedRecord,
  tail: FileBody,
  mime: string,
): AsyncIterable<Uint8Array> {
  const pieces = piecesOf(record, tail);
  if (DENSE.test(mime)) {
    return gzipStoredChunks(pieces);
  }
  const squeezed = createGzip({ level: LEVEL });
  // A failure reaches who reads from it.
  pipeline(pieces, squeezed, () => undefined);
  return squeezed;
}
