import { cdxjKey, cdxjTimestamp } from '../bundle/cdxj.ts';
import { headerValue } from '../bundle/header-field.ts';
import { WARC_NAME } from '../bundle/records.ts';
import { CdxjFields } from '../schema.ts';
import { type Check, checkOf } from './check.ts';
import { readJson } from './json-file.ts';
import type { RecordFacts } from './record-facts.ts';

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

/** As much as the index of the most exchanges has, several times. */
const MAX_INDEX_BYTES = 64 * 1024 * 1024;
const MAX_LINES = 40_000;

/** Lines without their newline; the last one must have had one. */
function splitLines(index: Buffer): Buffer[] | null {
  if (index.length > MAX_INDEX_BYTES) {
    return null;
  }
  const lines: Buffer[] = [];
  let from = 0;
  for (let to = index.indexOf(10); to >= 0; to = index.indexOf(10, from)) {
    if (lines.length >= MAX_LINES) {
      return null;
    }
    lines.push(index.subarray(from, to));
    from = to + 1;
  }
  return from === index.length ? lines : [...lines, index.subarray(from)];
}

function isSorted(lines: readonly Buffer[]): boolean {
  return lines.every((line, at) => at === 0 || Buffer.compare(lines[at - 1] ?? line, line) <= 0);
}

/** Whether the line tells of its record what the record tells of itself. */
function agrees(line: Line, record: RecordFacts): boolean {
  const date = new Date(headerValue(record.fields, 'WARC-Date') ?? '');
  return (
    line.key === cdxjKey(line.url, line.method ?? 'GET', line.requestBody ?? '') &&
    !Number.isNaN(date.getTime()) &&
    line.timestamp === cdxjTimestamp(date) &&
    line.status === record.status &&
    line.digest === headerValue(record.fields, 'WARC-Payload-Digest') &&
    line.recordDigest === record.memberDigest
  );
}

function wrongLine(line: Line, record: RecordFacts | undefined): string | null {
  if (record === undefined || line.filename !== WARC_NAME || line.length !== record.length) {
    return `${line.url}: the index points at no record`;
  }
  const uri = headerValue(record.fields, 'WARC-Target-URI') ?? 'nothing';
  if (uri !== line.url) {
    return `${line.url}: its record says it is ${uri}`;
  }
  return agrees(line, record) ? null : `${line.url}: index and record differ`;
}

function wrongLines(lines: readonly Buffer[], records: readonly RecordFacts[]): string | null {
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
export function indexChecks(index: Buffer, records: readonly RecordFacts[]): Check[] {
  const lines = splitLines(index);
  if (lines === null) {
    return [checkOf('index.sorted', 'longer than the index of any capture', '')];
  }
  return [
    checkOf('index.sorted', isSorted(lines) ? null : 'not in byte order', 'in byte order'),
    checkOf('index.records', wrongLines(lines, records), `${lines.length} lines match the records`),
  ];
}
