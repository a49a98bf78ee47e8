import { type HeaderField, headerValue } from '../bundle/header-field.ts';
import type { ReadRecord } from '../bundle/warc-reader.ts';
import { labelledDigest } from '../bundle/warc-record.ts';

/** What the checks ask of a record, taken down while its bytes were at hand. */
export interface RecordFacts {
  readonly fields: readonly HeaderField[];
  /** Place and length of its gzip member in the file. */
  readonly offset: number;
  readonly length: number;
  readonly memberDigest: string;
  readonly blockDigest: string;
  /** Digest and length of the HTTP body, or of the block where there is no HTTP message; null where its header has no end. */
  readonly payload: { readonly digest: string; readonly bytes: number } | null;
  /** Status of an answer; 200 for a record without HTTP, as the index has it. */
  readonly status: number;
}

function payloadOf({ fields, block }: ReadRecord): Buffer | null {
  if (!(headerValue(fields, 'Content-Type') ?? '').startsWith('application/http')) {
    return block;
  }
  const headEnd = block.indexOf('\r\n\r\n');
  return headEnd < 0 ? null : block.subarray(headEnd + 4);
}

/** The facts of a record. Never throws. */
export function factsOf(record: ReadRecord): RecordFacts {
  const { fields, offset, length, block, member } = record;
  const payload = payloadOf(record);
  const isResponse = headerValue(fields, 'WARC-Type') === 'response';
  return {
    fields,
    offset,
    length,
    memberDigest: labelledDigest(member),
    blockDigest: labelledDigest(block),
    payload: payload === null ? null : { digest: labelledDigest(payload), bytes: payload.length },
    status: isResponse ? Number(block.subarray(9, 12).toString('latin1')) : 200,
  };
}
