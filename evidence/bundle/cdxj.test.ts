import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sampleBundle } from '../../test/support/evidence-sample.ts';
import { bodyAsQuery, type CdxjEntry, cdxjKey, cdxjTimestamp, writeCdxj } from './cdxj.ts';
import { readZip } from './zip-reader.ts';

function entry(key: string): CdxjEntry {
  return {
    key,
    timestamp: '20261122010203',
    url: 'http://forum.example/',
    digest: 'sha256:00',
    mime: 'text/html',
    filename: 'data.warc.gz',
    offset: 0,
    length: 1,
    status: 200,
    recordDigest: 'sha256:11',
  };
}

describe('an index', () => {
  it('has its lines in byte order, not in that of a language', () => {
    const keys = ['com,b)/', 'com,B)/', 'com,a)/é', 'com,a)/z', '\u{1F600})/', '\uFF5E)/'];

    const lines = writeCdxj(keys.map(entry)).toString().split('\n').slice(0, -1);

    expect(lines.map((line) => line.split(' ')[0])).toEqual([
      'com,B)/',
      'com,a)/z',
      'com,a)/é',
      'com,b)/',
      '\uFF5E)/',
      '\u{1F600})/',
    ]);
  });

  it('is in byte order for any keys', () => {
    fc.assert(
      fc.property(fc.array(fc.webUrl(), { maxLength: 6 }), (urls) => {
        const index = writeCdxj(urls.map((url) => entry(cdxjKey(url, 'GET', ''))));

        const lines = index
          .toString()
          .split('\n')
          .slice(0, -1)
          .map((line) => Buffer.from(line));

        expect(lines).toEqual(lines.toSorted((left, right) => left.compare(right)));
      }),
      { numRuns: 30 },
    );
  });

  it('of a bundle has the fields of WACZ 1.1.1, and the body of a POST in its key', async () => {
    const zip = readZip((await sampleBundle()).bytes);
    const lines = zip.ok ? zip.files.get('indexes/index.cdxj')?.toString().split('\n') : [];

    const posted = lines?.find((line) => line.includes('/api'));

    expect(posted).toMatch(
      /^example,forum\)\/api\?__wb_method=post&page=1 20261122010203 \{"url":"http:\/\/forum\.example\/api","digest":"sha256:/u,
    );
    expect(JSON.parse(posted?.slice(posted.indexOf('{')) ?? 'null')).toMatchObject({
      method: 'POST',
      requestBody: 'page=1',
      status: 200,
      offset: expect.any(Number) as number,
      filename: 'data.warc.gz',
    });
  });
});

describe('a key', () => {
  it('turns the host round and leaves out www', () => {
    expect(cdxjKey('https://www.Forum.example:8080/B?z=1&a=2', 'GET', '')).toBe(
      'example,forum:8080)/b?a=2&z=1',
    );
    expect(cdxjKey('urn:text:http://a b/', 'GET', '')).toBe('urn:text:http://a%20b/');
  });

  it('is one word and bounded for any body', () => {
    const types = fc.constantFrom(
      'application/json',
      'application/x-www-form-urlencoded',
      'multipart/form-data; boundary=((((a+)+)+)+',
      'text/plain',
      '',
    );

    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), types, (body, type) => {
        const query = bodyAsQuery(body, type);
        const key = cdxjKey('http://forum.example/', 'POST', query);

        expect(query.length).toBeLessThanOrEqual(16_384);
        expect(key).not.toMatch(/\s/u);
      }),
    );
    expect(bodyAsQuery(Buffer.alloc(1_000_000, '['), 'application/json')).toBe('');
    expect(
      bodyAsQuery(Buffer.from('['.repeat(8_000) + ']'.repeat(8_000)), 'application/json'),
    ).toBe('');
  });

  it('stands beside the seconds of the capture', () => {
    expect(cdxjTimestamp(new Date('2026-11-22T01:02:03.999Z'))).toBe('20261122010203');
  });
});
