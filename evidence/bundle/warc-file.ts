import { bodyAsQuery, type CdxjEntry, cdxjKey, cdxjTimestamp } from './cdxj.ts';
import type { Exchange } from './exchange.ts';
import { headerValue, oneLine } from './header-field.ts';
import { mimeOf } from './http-block.ts';
import { compressRecord, type DigestedRecord, labelledDigest } from './warc-record.ts';

/** A record, and the exchange it is the response of where it is one. */
export interface PlannedRecord {
  readonly record: DigestedRecord;
  readonly exchange: Exchange | null;
}

/** A WARC file with the index of its records. */
export interface WarcFile {
  readonly bytes: Buffer;
  readonly index: readonly CdxjEntry[];
}

/** Records that a replay looks up: answers and derived resources, not requests. */
function isIndexed({ type }: DigestedRecord): boolean {
  return type === 'response' || type === 'resource' || type === 'metadata';
}

/** Key, method and body of an index line: a request other than GET is looked up by its body too. */
function lookupOf(
  uri: string,
  exchange: Exchange | null,
): Pick<CdxjEntry, 'key' | 'method' | 'requestBody'> {
  if (exchange === null || exchange.method === 'GET') {
    return { key: cdxjKey(uri, 'GET', '') };
  }
  const type = headerValue(exchange.requestHeaders, 'content-type') ?? '';
  const method = oneLine(exchange.method);
  const requestBody =
    exchange.requestBody.length === 0 ? '' : bodyAsQuery(exchange.requestBody, type);
  return { key: cdxjKey(uri, method, requestBody), method, requestBody };
}

/** Media type of what a record holds. */
function mediaOf({ record, exchange }: PlannedRecord): string {
  return exchange === null || record.type === 'request' ? record.contentType : mimeOf(exchange);
}

function indexEntry(
  { record, exchange }: PlannedRecord,
  member: Buffer,
  place: { readonly filename: string; readonly offset: number },
): CdxjEntry[] {
  if (!isIndexed(record) || record.targetUri === null) {
    return [];
  }
  const { key, ...posted } = lookupOf(record.targetUri, exchange);
  return [
    {
      key,
      timestamp: cdxjTimestamp(record.at),
      url: record.targetUri,
      digest: record.payloadDigest,
      mime: mediaOf({ record, exchange }),
      filename: place.filename,
      offset: place.offset,
      length: member.length,
      status: exchange?.status ?? 200,
      recordDigest: labelledDigest(member),
      ...posted,
    },
  ];
}

/** Writes the records one gzip member each, in the given order, and indexes what a replay looks up. */
export async function writeWarc(
  records: readonly PlannedRecord[],
  filename: string,
): Promise<WarcFile> {
  const members = await Promise.all(
    records.map((planned) => compressRecord(planned.record, mediaOf(planned))),
  );
  const index: CdxjEntry[] = [];
  let offset = 0;
  for (const [position, planned] of records.entries()) {
    const member = members[position] ?? Buffer.alloc(0);
    index.push(...indexEntry(planned, member, { filename, offset }));
    offset += member.length;
  }
  return { bytes: Buffer.concat(members), index };
}
