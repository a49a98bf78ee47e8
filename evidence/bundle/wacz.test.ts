import { describe, expect, it } from 'vitest';
import { sha256 } from '../../core/digest.ts';
import {
  sampleBundle,
  sampleCapturedListing,
  samplePage,
} from '../../test/support/evidence-sample.ts';
import { verifyBytes } from '../verify/verify-bundle.ts';
import { createSigningKey, readSigningKey } from './signing-key.ts';
import { readZip } from './zip-reader.ts';

// Shape of an identity number, check character wrong.
const NUMBER = '110101199003070000';

async function filesOf(page = samplePage()): Promise<ReadonlyMap<string, Buffer>> {
  const zip = readZip((await sampleBundle(page)).bytes);
  return zip.ok ? zip.files : new Map();
}

describe('a bundle', () => {
  it('is the same for the same capture, but for its signature', async () => {
    const [left, right] = await Promise.all([filesOf(), filesOf()]);

    expect([...left.keys()]).toEqual([
      'archive/data.warc.gz',
      'indexes/index.cdxj',
      'pages/pages.jsonl',
      'evidence/capture.json',
      'datapackage.json',
      'datapackage-digest.json',
    ]);
    expect(left.get('datapackage.json')).toEqual(right.get('datapackage.json'));
  });

  it('is sealed by the digest of its manifest, in whole seconds', async () => {
    const { bytes, seal } = await sampleBundle();
    const zip = readZip(bytes);
    const manifest = zip.ok ? zip.files.get('datapackage.json') : undefined;

    expect(seal).toBe(sha256(manifest ?? ''));
    expect(JSON.parse(String(manifest))).toMatchObject({
      profile: 'data-package',
      wacz_version: '1.1.1',
      created: '2026-11-22T01:02:05Z',
      mainPageUrl: 'http://forum.example/thread?id=7',
      mainPageDate: '2026-11-22T01:02:03.456Z',
    });
  });

  it('is sealed and sound with nothing recorded', async () => {
    const page = samplePage({
      exchanges: [],
      screenshot: null,
      dom: null,
      text: null,
      finalUrl: null,
      status: null,
      missing: ['page: no answer from the server'],
    });

    expect(verifyBytes((await sampleBundle(page)).bytes).valid).toBe(true);
  });

  it('is sound with certificates, frames, marked listings and the same address twice', async () => {
    const { exchanges } = samplePage();
    const page = samplePage({
      exchanges: [...exchanges, ...exchanges],
      tls: [{ host: 'forum.example:443', protocol: 'TLSv1.3', cipher: 'AES', pem: 'PEM' }],
      frames: [
        { url: 'http://a.example/', dom: '<p>' },
        { url: 'http://a.example/', dom: '<p>' },
      ],
      listings: [sampleCapturedListing('a'), sampleCapturedListing('b', Buffer.from('png'))],
    });

    expect(verifyBytes((await sampleBundle(page)).bytes).valid).toBe(true);
  });

  it('masks identity numbers in titles and text, and keeps the original', async () => {
    const files = await filesOf(samplePage({ title: `证 ${NUMBER}`, text: NUMBER, dom: NUMBER }));

    const named = ['pages/pages.jsonl', 'evidence/capture.json', 'datapackage.json'];

    expect(named.filter((name) => files.get(name)?.includes(NUMBER))).toEqual([]);
    expect(files.get('pages/pages.jsonl')?.toString()).toContain('证 11***************0');
  });
});

describe('a signing key', () => {
  it('is read as it was made', () => {
    const key = createSigningKey();

    expect(readSigningKey(key.pem).publicKey).toBe(key.publicKey);
    expect(createSigningKey().publicKey).not.toBe(key.publicKey);
  });

  it('is refused where it is none', () => {
    expect(() => readSigningKey('no key')).toThrow(
      expect.objectContaining({ code: 'INPUT_INVALID' }),
    );
  });
});
