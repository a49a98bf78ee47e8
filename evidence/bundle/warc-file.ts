import { createHash } from 'node:crypto';
import { bodyAsQuery, type CdxjEntry, cdxjKey, cdxjTimestamp } from './cdxj.ts';
import type { Exchange } from './exchange.ts';
import { headerValue, oneLine } from './header-field.ts';
import { mimeOf } from './http-block.ts';
import {
  compressedPieces,
  compressRecord,
  type DigestedRecord,
  labelledDigest,
} from './warc-record.ts';
import type { Put } from './zip-writer.ts';

/** A record, and the exchange it is the response of where it is one. */
export interface PlannedRecord {
  readonly record: DigestedRecord;
  readonly exchange: Exchange | null;
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

/** Where a record's gzip member stands in its file. */
interface Place {
  readonly filename: string;
  readonly offset: number;
  readonly length: number;
  readonly digest: string;
}

function indexEntry({ record, exchange }: PlannedRecord, place: Place): CdxjEntry[] {
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
      length: place.length,
      status: exchange?.status ?? 200,
      recordDigest: place.digest,
      ...posted,
    },
  ];
}

/** Writes one member; its length and digest. */
async function writeMember(
  planned: PlannedRecord,
  put: Put,
): Promise<Pick<Place, 'length' | 'digest'>> {
  const { record } = planned;
  const mime = mediaOf(planned);
  if (record.tail === undefined || record.tail === null) {
    const member = await compressRecord(record, mime);
    await put(member);
    // A request is not looked up, and no line of the index holds its digest.
    return { length: member.length, digest: isIndexed(record) ? labelledDigest(member) : '' };
  }
  const hash = createHash('sha256');
  let length = 0;
  for await (const piece of compressedPieces(record, record.tail, mime)) {
    hash.update(piece);
    length += piece.length;
    await put(piece);
  }
  return { length, digest: `sha256:${hash.digest('hex')}` };
}

/** Writes the records one gzip member each, in the given order, and indexes what a replay looks up. */
export async function writeWarc(
  records: readonly PlannedRecord[],
  filename: string,
  put: Put,
): Promise<readonly CdxjEntry[]> {
  const index: CdxjEntry[] = [];
  let offset = 0;
  for (const planned of records) {
    const { length, digest } = await writeMember(planned, put);
    index.push(...indexEntry(planned, { filename, offset, length, digest }));
    offset += length;
  }
  return index;
}
