import { headerValue } from '../bundle/header-field.ts';
import { type Check, checkOf } from './check.ts';
import type { RecordFacts } from './record-facts.ts';

const REQUIRED = ['WARC-Record-ID', 'WARC-Type', 'WARC-Date', 'WARC-Block-Digest', 'Content-Type'];

function wrongWith(record: RecordFacts): string | null {
  const { fields, payload, blockDigest, offset } = record;
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
  const holds = payload?.digest === headerValue(fields, 'WARC-Payload-Digest');
  return holds && blockDigest === headerValue(fields, 'WARC-Block-Digest')
    ? null
    : `the record at byte ${offset} differs from its digest`;
}

/** Every request must name a response that is there and has the same address. */
function wrongPair(records: readonly RecordFacts[]): string | null {
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

function twice(records: readonly RecordFacts[]): string | null {
  const ids = new Set(records.map(({ fields }) => headerValue(fields, 'WARC-Record-ID')));
  return ids.size === records.length ? null : 'two records have one id';
}

function firstWrong(records: readonly RecordFacts[]): string | null {
  for (const record of records) {
    const wrong = wrongWith(record);
    if (wrong !== null) {
      return wrong;
    }
  }
  return null;
}

/** Whether every record is whole by its own digests, and the records belong together. */
export function warcChecks(records: readonly RecordFacts[]): Check[] {
  return [
    checkOf('warc.digests', firstWrong(records), `${records.length} records match their digests`),
    checkOf(
      'warc.pairs',
      wrongPair(records) ?? twice(records),
      'every request belongs to a response',
    ),
  ];
}
