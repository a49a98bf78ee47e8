import { gunzipSync } from 'node:zlib';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sampleExchange } from '../../test/support/evidence-sample.ts';
import type { Exchange } from './exchange.ts';
import { gzipStored } from './gzip-stored.ts';
import { headerValue } from './header-field.ts';
import { requestBlock, responseBlock } from './http-block.ts';
import { readWarc } from './warc-reader.ts';
import {
  compressRecord,
  type DigestedRecord,
  digested,
  encodeRecord,
  recordId,
  type WarcRecord,
} from './warc-record.ts';

const AT = new Date('2026-11-22T01:02:03.456Z');

function record(more: Partial<WarcRecord> = {}): DigestedRecord {
  return digested({
    id: recordId('test', '1'),
    type: 'resource',
    targetUri: 'urn:text:http://forum.example/',
    at: AT,
    contentType: 'text/plain',
    block: Buffer.from('出售'),
    payloadOffset: null,
    ...more,
  });
}

function headOf(exchange: Partial<Exchange>): string {
  const { bytes, payloadOffset } = responseBlock(sampleExchange(exchange));
  return bytes.subarray(0, payloadOffset).toString();
}

describe('a record', () => {
  it('is written as WARC 1.1 has it', () => {
    const text = encodeRecord(record({ serverAddress: '192.0.2.7', truncated: 'time' })).toString();

    expect(text.split('\r\n')).toEqual([
      'WARC/1.1',
      expect.stringMatching(/^WARC-Record-ID: <urn:uuid:[\da-f-]{36}>$/u),
      'WARC-Type: resource',
      'WARC-Date: 2026-11-22T01:02:03.456Z',
      'WARC-Target-URI: urn:text:http://forum.example/',
      'WARC-IP-Address: 192.0.2.7',
      'WARC-Truncated: time',
      expect.stringMatching(/^WARC-Payload-Digest: sha256:[\da-f]{64}$/u),
      expect.stringMatching(/^WARC-Block-Digest: sha256:[\da-f]{64}$/u),
      'Content-Type: text/plain',
      'Content-Length: 6',
      '',
      '出售',
      '',
      '',
    ]);
  });

  it('is read as it was written, one after the other', async () => {
    const blocks = fc.array(fc.uint8Array({ maxLength: 300 }), { maxLength: 5 });

    await fc.assert(
      fc.asyncProperty(blocks, async (parts) => {
        const records = parts.map((block, index) => record({ id: recordId(`${index}`), block }));
        const members = await Promise.all(
          records.map((one, index) =>
            compressRecord(one, index % 2 === 0 ? 'image/png' : 'text/plain'),
          ),
        );

        const reading = readWarc(Buffer.concat(members));

        expect(reading.ok && reading.records.map(({ block }) => [...block])).toEqual(
          parts.map((block) => [...block]),
        );
        expect(reading.ok && reading.records.map(({ length }) => length)).toEqual(
          members.map(({ length }) => length),
        );
      }),
    );
  });

  it('gives gzip that others unpack', async () => {
    const members = await Promise.all([
      compressRecord(record(), 'text/plain'),
      compressRecord(record(), 'image/jpeg'),
    ]);

    expect(gunzipSync(Buffer.concat(members)).toString()).toBe(
      encodeRecord(record()).toString().repeat(2),
    );
  });

  it('has an id that its key alone decides', () => {
    expect(recordId('a', 'b')).toBe(recordId('a', 'b'));
    expect(recordId('a', 'b')).not.toBe(recordId('ab', ''));
    expect(recordId('a')).toMatch(
      /^<urn:uuid:[\da-f]{8}-[\da-f]{4}-8[\da-f]{3}-a[\da-f]{3}-[\da-f]{12}>$/u,
    );
  });
});

describe('a stored gzip member', () => {
  it('unpacks to what went in, at every length around a block', () => {
    const lengths = [0, 1, 65_534, 65_535, 65_536, 131_070, 131_071];

    const unpacked = lengths.map((length) => gunzipSync(gzipStored([Buffer.alloc(length, 7)])));

    expect(unpacked.map(({ length }) => length)).toEqual(lengths);
    expect(unpacked.every((bytes) => bytes.every((byte) => byte === 7))).toBe(true);
  });
});

describe('a WARC file that is not whole', () => {
  it('is not read, whatever the bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 1, maxLength: 200 }), (bytes) => {
        expect(readWarc(Buffer.from(bytes)).ok).toBe(false);
      }),
    );
  });

  it('is not read cut anywhere', async () => {
    const member = await compressRecord(record(), 'image/png');

    const read = Array.from({ length: member.length - 1 }, (_, index) =>
      readWarc(member.subarray(0, index + 1)),
    ).filter(({ ok }) => ok);

    expect(read).toEqual([]);
  });
});

describe('an exchange as HTTP messages', () => {
  it('keeps repeated headers and renames those of the wire', () => {
    expect(headOf({}).split('\r\n')).toEqual([
      'HTTP/1.1 200 OK',
      'Content-Type: text/html; charset=utf-8',
      'x-orig-content-encoding: gzip',
      'Set-Cookie: a=1',
      'Set-Cookie: b=2',
      'content-length: 22',
      '',
      '',
    ]);
  });

  it('lets no header of a hostile server become two', () => {
    const head = headOf({
      statusText: 'OK\r\nX-Evil: 1',
      responseHeaders: [{ name: 'X\r\nWARC-Type', value: 'a\r\n\r\nHTTP/1.1 200' }],
    });

    expect(head).toBe(
      'HTTP/1.1 200 OK X-Evil: 1\r\nX WARC-Type: a HTTP/1.1 200\r\ncontent-length: 22\r\n\r\n',
    );
  });

  it('asks in origin form with the host, without the proxy’s headers', () => {
    const exchange = sampleExchange({
      method: 'POST',
      requestBody: Buffer.from('a=1'),
      requestHeaders: [
        { name: 'Proxy-Connection', value: 'keep-alive' },
        { name: ':authority', value: 'forum.example' },
        { name: 'Accept', value: '*/*' },
      ],
    });

    expect(requestBlock(exchange).bytes.toString()).toBe(
      'POST /thread?id=7 HTTP/1.1\r\nHost: forum.example\r\nAccept: */*\r\n\r\na=1',
    );
  });

  it('has its payload where it says', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 100 }), async (body) => {
        const { bytes, payloadOffset } = responseBlock(sampleExchange({ body }));
        const warc = readWarc(
          await compressRecord(
            record({ type: 'response', contentType: 'application/http', block: bytes }),
            'text/html',
          ),
        );

        const first = warc.ok ? warc.records[0] : undefined;

        expect([...(first?.block.subarray(payloadOffset) ?? [])]).toEqual([...body]);
        expect(headerValue(first?.fields ?? [], 'content-type')).toBe('application/http');
      }),
    );
  });
});
