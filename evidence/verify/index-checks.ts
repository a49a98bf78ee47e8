import { cdxjKey, cdxjTimestamp } from '../bundle/cdxj.ts';
import { headerValue } from '../bundle/header-field.ts';
import { WARC_NAME } from '../bundle/records.ts';
import type { ReadRecord } from '../bundle/warc-reader.ts';
import { labelledDigest } from '../bundle/warc-record.ts';
import { CdxjFields } from '../schema.ts';
import { type Check, checkOf } from './check.ts';
import { readJson } from './json-file.ts';

interface Line extends CdxjFields {
  readonly key: string;
  readonly timestamp: string;
}

function readLine(line: Buffer): Line | null {
  const json = line.indexOf(' {');
  const [key, timestamp, ...more] = line.subarray(0, Math.max(0, json)).toString('utf8').split(' ');
  const fields = readJson(line.subarray(json + 1), CdxjFields);
  return json > 0 && fields.ok && key !== undefined && timestamp !== undefined && more.length === 0
    ? { ...fields.value, key, timestamp }
    : null;
}

/** Lines without their newline; the last one must have had one. */
function splitLines(index: Buffer): Buffer[] {
  const lines: Buffer[] = [];
  let from = 0;
  for (let to = index.indexOf(10); to >= 0; to = index.indexOf(10, from)) {
    lines.push(index.subarray(from, to));
    from = to + 1;
  }
  return from === index.length ? lines : [...lines, index.subarray(from)];
}

function isSorted(lines: readonly Buffer[]): boolean {
  return lines.every((line, at) => at === 0 || Buffer.compare(lines[at - 1] ?? line, line) <= 0);
}

/** Status line of a response; a record without HTTP is indexed as 200. */
function statusOf({ fields, block }: ReadRecord): number {
  const isResponse = headerValue(fields, 'WARC-Type') === 'response';
  return isResponse ? Number(block.subarray(9, 12).toString('latin1')) : 200;
}

/** Whether the line tells of its record what the record tells of itself. */
function agrees(line: Line, record: ReadRecord): boolean {
  const date = new Date(headerValue(record.fields, 'WARC-Date') ?? '');
  return (
    line.key === cdxjKey(line.url, line.method ?? 'GET', line.requestBody ?? '') &&
    !Number.isNaN(date.getTime()) &&
    line.timestamp === cdxjTimestamp(date) &&
    line.status === statusOf(record) &&
    line.digest === headerValue(record.fields, 'WARC-Payload-Digest') &&
    line.recordDigest === labelledDigest(record.member)
  );
}

function wrongLine(line: Line, record: ReadRecord | undefined): string | null {
  if (record === undefined || line.filename !== WARC_NAME || line.length !== record.length) {
    return `${line.url}: the index points at no record`;
  }
  const uri = headerValue(record.fields, 'WARC-Target-URI') ?? 'nothing';
  if (uri !== line.url) {
    return `${line.url}: its record says it is ${uri}`;
  }
  return agrees(line, record) ? null : `${line.url}: index and record differ`;
}

function wrongLines(lines: readonly Buffer[], records: readonly ReadRecord[]): string | null {
  const byOffset = new Map(records.map((record) => [record.offset, record]));
  const seen = new Set<number>();
  for (const bytes of lines) {
    const line = readLine(bytes);
    const wrong = line === null ? 'a line is no CDXJ' : wrongLine(line, byOffset.get(line.offset));
    if (wrong !== null || line === null) {
      return wrong;
    }
    seen.add(line.offset);
  }
  const unindexed = records.find(
    ({ fields, offset }) =>
      ['response', 'resource', 'metadata'].includes(headerValue(fields, 'WARC-Type') ?? '') &&
      !seen.has(offset),
  );
  return unindexed === undefined ? null : `the record at byte ${unindexed.offset} is not indexed`;
}

/** Whether index and records say the same of each other: address, place, digest, time. */
export function indexChecks(index: Buffer, records: readonly ReadRecord[]): Check[] {
  const lines = splitLines(index);
  return [
    checkOf('index.sorted', isSorted(lines) ? null : 'not in byte order', 'in byte order'),
    checkOf('index.records', wrongLines(lines, records), `${lines.length} lines match the records`),
  ];
}
