import { crc32, inflateRawSync } from 'node:zlib';
import { type HeaderField, headerValue } from './header-field.ts';

/** A record as it was read: its named fields, its block, and the gzip member it stands in. */
export interface ReadRecord {
  readonly fields: readonly HeaderField[];
  readonly block: Buffer;
  readonly offset: number;
  readonly length: number;
  readonly member: Buffer;
}

export type WarcReading<T = ReadRecord> =
  | { readonly ok: true; readonly records: readonly T[] }
  | { readonly ok: false; readonly why: string };

/** How much is unpacked of all records together: above what a capture may hold, below what harms the reader. */
const MAX_UNPACKED_BYTES = 512 * 1024 * 1024;
/** Of one record: the longest body that is recorded, and its header. */
const MAX_RECORD_BYTES = 128 * 1024 * 1024;
/** Of the named fields of one record. */
const MAX_HEAD_BYTES = 64 * 1024;
/** Ten times what a capture of the most exchanges has. */
const MAX_RECORDS = 20_000;

/** Gzip header (RFC 1952) without any optional part: deflate, no flags. */
const GZIP_HEADER_BYTES = 10;
const GZIP_TRAILER_BYTES = 8;

class Departure extends Error {}

function demand(holds: boolean, why: string): void {
  if (!holds) {
    throw new Departure(why);
  }
}

interface Member {
  readonly content: Buffer;
  readonly length: number;
}

interface Inflated {
  readonly buffer: Buffer;
  /** `bytesWritten` counts what was read of the deflate stream. */
  readonly engine: { readonly bytesWritten: number };
}

/** Unpacks the deflate stream at the front of the bytes. Throws where it is broken, or larger than allowed. */
function inflate(bytes: Buffer, maxOutputLength: number): Inflated {
  const inflated: unknown = inflateRawSync(bytes, { info: true, maxOutputLength });
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- `info: true` returns this; its type leaves it out
  return inflated as Inflated;
}

/** Unpacks the member that begins at `offset`, and says how long it is. */
function readMember(file: Buffer, offset: number, maxBytes: number): Member {
  const header = file.subarray(offset, offset + GZIP_HEADER_BYTES);
  const isGzip = header.length === GZIP_HEADER_BYTES && header.readUInt32BE(0) === 0x1f8b0800;
  demand(isGzip, `no gzip member at byte ${offset}`);
  const { buffer, engine } = inflate(file.subarray(offset + GZIP_HEADER_BYTES), maxBytes);
  const end = offset + GZIP_HEADER_BYTES + engine.bytesWritten;
  const trailer = file.subarray(end, end + GZIP_TRAILER_BYTES);
  demand(trailer.length === GZIP_TRAILER_BYTES, `the gzip member at byte ${offset} is cut short`);
  const holds =
    trailer.readUInt32LE(0) === crc32(buffer) && trailer.readUInt32LE(4) === buffer.length;
  demand(holds, `the gzip member at byte ${offset} does not match its CRC-32`);
  return { content: buffer, length: end + GZIP_TRAILER_BYTES - offset };
}

function readField(line: string, offset: number): HeaderField {
  const colon = line.indexOf(': ');
  demand(colon > 0, `a field of the record at byte ${offset} has no name`);
  return { name: line.slice(0, colon), value: line.slice(colon + 2) };
}

function readRecord(file: Buffer, offset: number, maxBytes: number): ReadRecord {
  const { content, length } = readMember(file, offset, maxBytes);
  const headEnd = content.subarray(0, MAX_HEAD_BYTES).indexOf('\r\n\r\n');
  demand(headEnd > 0, `the record at byte ${offset} has no header`);
  const [version, ...lines] = content.subarray(0, headEnd).toString('utf8').split('\r\n');
  demand(version === 'WARC/1.1', `the record at byte ${offset} is not WARC/1.1`);
  const fields = lines.map((line) => readField(line, offset));
  const names = new Set(fields.map(({ name }) => name.toLowerCase()));
  demand(names.size === fields.length, `a field of the record at byte ${offset} is there twice`);
  const block = content.subarray(headEnd + 4, -4);
  const closes =
    headerValue(fields, 'content-length') === String(block.length) &&
    content.subarray(-4).toString('latin1') === '\r\n\r\n';
  demand(closes, `the record at byte ${offset} is not as long as it says`);
  return { fields, block, offset, length, member: file.subarray(offset, offset + length) };
}

/** Reads a WARC file of one gzip member a record, every byte accounted for. Never throws. */
export function readWarc(file: Buffer): WarcReading {
  return scanWarc(file, (record) => record);
}

/** The same, keeping of each record what `take` makes of it: one record is in memory at a time. Never throws but with `take`. */
export function scanWarc<T>(file: Buffer, take: (record: ReadRecord) => T): WarcReading<T> {
  const records: T[] = [];
  try {
    let rest = MAX_UNPACKED_BYTES;
    for (let offset = 0; offset < file.length; ) {
      demand(records.length < MAX_RECORDS, 'holds more records than a capture may');
      const record = readRecord(file, offset, Math.min(rest, MAX_RECORD_BYTES));
      records.push(take(record));
      offset += record.length;
      rest -= record.block.length;
      demand(rest > 0, 'unpacks to more than a capture may hold');
    }
    return { ok: true, records };
  } catch (error) {
    const why = error instanceof Departure ? error.message : 'a gzip member cannot be unpacked';
    return { ok: false, why };
  }
}
