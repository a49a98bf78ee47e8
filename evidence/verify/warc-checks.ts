import { headerValue } from '../bundle/header-field.ts';
import type { ReadRecord } from '../bundle/warc-reader.ts';
import { labelledDigest } from '../bundle/warc-record.ts';
import { type Check, checkOf } from './check.ts';

const REQUIRED = ['WARC-Record-ID', 'WARC-Type', 'WARC-Date', 'WARC-Block-Digest', 'Content-Type'];

/** The record's payload: the HTTP body, or the block where there is no HTTP message; null where its header has no end. */
export function payloadOf({ fields, block }: ReadRecord): Buffer | null {
  if (!(headerValue(fields, 'Content-Type') ?? '').startsWith('application/http')) {
    return block;
  }
  const headEnd = block.indexOf('\r\n\r\n');
  return headEnd < 0 ? null : block.subarray(headEnd + 4);
}

function wrongWith(record: ReadRecord): string | null {
  const { fields, block, offset } = record;
  const absent = REQUIRED.find((name) => headerValue(fields, name) === null);
  if (absent !== undefined) {
    return `the record at byte ${offset} has no ${absent}`;
  }
  if (headerValue(fields, 'WARC-Type') === 'warcinfo') {
    return null;
  }
  if (headerValue(fields, 'WARC-Target-URI') === null) {
    return `the record at byte ${offset} has no WARC-Target-URI`;
  }
  const payload = payloadOf(record);
  const holds =
    payload !== null && labelledDigest(payload) === headerValue(fields, 'WARC-Payload-Digest');
  return holds && labelledDigest(block) === headerValue(fields, 'WARC-Block-Digest')
    ? null
    : `the record at byte ${offset} differs from its digest`;
}

/** Every request must name a response that is there and has the same address. */
function wrongPair(records: readonly ReadRecord[]): string | null {
  const uriById = new Map(
    records.map(({ fields }) => [
      headerValue(fields, 'WARC-Record-ID'),
      headerValue(fields, 'WARC-Target-URI'),
    ]),
  );
  const lost = records.find(
    ({ fields }) =>
      headerValue(fields, 'WARC-Type') === 'request' &&
      uriById.get(headerValue(fields, 'WARC-Concurrent-To')) !==
        headerValue(fields, 'WARC-Target-URI'),
  );
  return lost === undefined ? null : `the request at byte ${lost.offset} belongs to no response`;
}

function twice(records: readonly ReadRecord[]): string | null {
  const ids = new Set(records.map(({ fields }) => headerValue(fields, 'WARC-Record-ID')));
  return ids.size === records.length ? null : 'two records have one id';
}

function firstWrong(records: readonly ReadRecord[]): string | null {
  for (const record of records) {
    const wrong = wrongWith(record);
    if (wrong !== null) {
      return wrong;
    }
  }
  return null;
}

/** Whether every record is whole by its own digests, and the records belong together. */
export function warcChecks(records: readonly ReadRecord[]): Check[] {
  return [
    checkOf('warc.digests', firstWrong(records), `${records.length} records match their digests`),
    checkOf(
      'warc.pairs',
      wrongPair(records) ?? twice(records),
      'every request belongs to a response',
    ),
  ];
}
