import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sampleBundle, samplePage } from '../../test/support/evidence-sample.ts';
import {
  changeDigest,
  editWarc,
  type Files,
  fileOf,
  filesOf,
  hashOfManifest,
  packed,
  rehashed,
  resealed,
  rewriteWarc,
  WARC,
} from '../../test/support/evidence-tamper.ts';
import { createSigningKey } from '../bundle/signing-key.ts';
import { readWarc } from '../bundle/warc-reader.ts';
import { type Verification, verifyBundle, verifyBytes } from './verify-bundle.ts';

const KEY = createSigningKey();
const dir = mkdtempSync(join(tmpdir(), 'verify-'));
let bundle: Buffer;

beforeAll(async () => {
  bundle = (await sampleBundle(samplePage(), KEY)).bytes;
});

afterAll(() => rmSync(dir, { recursive: true, force: true }));

function failing({ checks }: Verification): string[] {
  return checks.filter(({ ok }) => !ok).map(({ id }) => id);
}

/** The bundle with a change to its files, judged. */
function tampered(change: (files: Files) => void, options = {}): string[] {
  const files = filesOf(bundle);
  change(files);
  return failing(verifyBytes(packed(files), options));
}

describe('a sealed bundle', () => {
  it('passes every check', () => {
    const verification = verifyBytes(bundle, { publicKeys: [KEY.publicKey] });

    expect(failing(verification)).toEqual([]);
    expect(verification.valid).toBe(true);
  });

  it('passes in a file, and fails by another key', async () => {
    const path = join(dir, 'good.wacz');
    writeFileSync(path, bundle);

    const verification = await verifyBundle(path, {
      publicKeys: [createSigningKey().publicKey],
    });

    expect(failing(verification)).toEqual(['seal.key']);
  });

  it('is sound to unzip, and to hashlib and openssl', () => {
    const path = join(dir, 'others.wacz');
    writeFileSync(path, bundle);

    const unzip = spawnSync('unzip', ['-t', path], { encoding: 'utf8' });
    const python = spawnSync('python3', ['-c', CHAIN_IN_PYTHON, path, dir], { encoding: 'utf8' });

    expect(unzip.error ?? unzip.stdout).toSatisfy(absentOr(/No errors detected/u));
    expect(python.error ?? python.stdout + python.stderr).toSatisfy(absentOr(/chain holds\n$/u));
    const openssl = spawnSync(
      'openssl',
      ['dgst', '-sha256', '-verify', 'key.pem', '-signature', 'signature.der', 'hash.txt'],
      { encoding: 'utf8', cwd: dir },
    );
    expect(python.error ?? openssl.error ?? openssl.stdout).toSatisfy(absentOr(/Verified OK/u));
  });
});

/** Output that matches, or the error of a program that this machine does not have. */
function absentOr(pattern: RegExp): (output: unknown) => boolean {
  return (output) =>
    output instanceof Error ? String(output).includes('ENOENT') : pattern.test(String(output));
}

/** The chain of digests by other hands, and the signature laid out for openssl. */
const CHAIN_IN_PYTHON = `
import sys, zipfile, hashlib, json, base64
z = zipfile.ZipFile(sys.argv[1])
assert z.testzip() is None
assert all(i.compress_type == zipfile.ZIP_STORED for i in z.infolist())
raw = z.read('datapackage.json')
manifest = json.loads(raw)
for r in manifest['resources']:
    body = z.read(r['path'])
    assert r['hash'] == 'sha256:' + hashlib.sha256(body).hexdigest() and r['bytes'] == len(body)
listed = {r['path'] for r in manifest['resources']}
assert set(z.namelist()) - listed == {'datapackage.json', 'datapackage-digest.json'}
digest = json.loads(z.read('datapackage-digest.json'))
hash = 'sha256:' + hashlib.sha256(raw).hexdigest()
signed = digest['signedData']
assert digest['hash'] == hash == signed['hash'] and signed['created'] == manifest['created']
pem = '-----BEGIN PUBLIC KEY-----\\n' + signed['publicKey'] + '\\n-----END PUBLIC KEY-----\\n'
open(sys.argv[2] + '/key.pem', 'w').write(pem)
open(sys.argv[2] + '/signature.der', 'wb').write(base64.b64decode(signed['signature']))
open(sys.argv[2] + '/hash.txt', 'w').write(hash)
print('chain holds')
`;

describe('a bundle that was tampered with', () => {
  it('is caught with an edited WARC', () => {
    expect(tampered(editWarc)).toContain('manifest.files');
  });

  it('is caught with all hashes made right again and the old signature kept', () => {
    const failed = tampered((files) => {
      rewriteWarc(files, 'no-such-text', '');
      rehashed(files);
      changeDigest(files, (digest) => {
        digest.hash = hashOfManifest(files);
      });
    });

    expect(failed).toContain('seal.link');
    expect(failed).not.toContain('seal.digest');
  });

  it('is caught with the signed hash made right too', () => {
    const failed = tampered((files) => {
      rehashed(files, (manifest) => {
        manifest.created = '2020-01-01T00:00:00Z';
      });
      changeDigest(files, (digest) => {
        digest.hash = hashOfManifest(files);
        digest.signedData.hash = digest.hash;
        digest.signedData.created = '2020-01-01T00:00:00Z';
      });
    });

    expect(failed).toEqual(['seal.signature']);
  });

  it('is caught without its page list', () => {
    expect(tampered((files) => files.delete('pages/pages.jsonl'))).toContain('manifest.files');
    expect(
      tampered((files) => {
        files.delete('pages/pages.jsonl');
        resealed(files);
      }),
    ).toEqual(expect.arrayContaining(['manifest.expected', 'pages.main']));
  });

  it('is caught with a file planted', () => {
    expect(tampered((files) => files.set('evidence/note.txt', Buffer.from('x')))).toEqual([
      'manifest.unlisted',
    ]);
  });

  it('is caught with its manifest edited', () => {
    expect(
      tampered((files) =>
        rehashed(files, (manifest) => {
          manifest.resources.reverse();
        }),
      ),
    ).toEqual(['seal.digest', 'seal.link']);
  });

  it('is caught with its time put back', () => {
    const failed = tampered((files) =>
      changeDigest(files, (digest) => {
        digest.signedData.created = '2020-01-01T00:00:00Z';
      }),
    );

    expect(failed).toEqual(['seal.created']);
  });

  it('is caught with a property that nothing signs', () => {
    const failed = tampered((files) =>
      changeDigest(files, (digest) => {
        Object.assign(digest.signedData, { domain: 'police.example' });
      }),
    );

    expect(failed).toEqual(['seal.readable']);
  });

  it('is caught with the address of a record changed, even under a new seal', () => {
    const failed = tampered((files) => {
      rewriteWarc(files, 'http://forum.example/api', 'http://other.example/api');
      resealed(files);
    });

    expect(failed).toContain('index.records');
    expect(failed).toContain('capture.artefacts');
  });

  it('is caught resealed by a stranger, where the key is known', () => {
    expect(tampered(resealed, { publicKeys: [KEY.publicKey] })).toEqual(['seal.key']);
    expect(tampered(resealed)).toEqual([]);
  });

  it('is caught with a record taken out or an index line changed, under a new seal', () => {
    const withoutLast = tampered((files) => {
      const warc = readWarc(fileOf(files, WARC));
      const last = warc.ok ? warc.records.at(-1) : undefined;
      files.set(WARC, fileOf(files, WARC).subarray(0, last?.offset));
      resealed(files);
    });
    const otherLine = tampered((files) => {
      const index = fileOf(files, 'indexes/index.cdxj').toString();
      files.set('indexes/index.cdxj', Buffer.from(index.replace('"status":200', '"status":404')));
      resealed(files);
    });

    expect(withoutLast).toEqual(expect.arrayContaining(['index.records', 'capture.artefacts']));
    expect(otherLine).toEqual(['index.records']);
  });

  it('is caught with any byte flipped', () => {
    const step = Math.floor(bundle.length / 200);
    const places = Array.from({ length: 200 }, (_, index) => index * step + (index % step));

    const passing = places.filter((place) => {
      const flipped = Buffer.from(bundle);
      flipped.writeUInt8(flipped.readUInt8(place) ^ (1 << (place % 8)), place);
      return verifyBytes(flipped).valid;
    });

    expect(passing).toEqual([]);
  });

  it('is caught with any byte of its zip headers flipped', () => {
    const central = bundle.readUInt32LE(bundle.length - 6);
    const places = [
      ...Array.from({ length: 30 }, (_, index) => index),
      ...Array.from({ length: bundle.length - central }, (_, index) => central + index),
    ];

    const passing = places.filter((place) => {
      const flipped = Buffer.from(bundle);
      flipped.writeUInt8(flipped.readUInt8(place) ^ 1, place);
      return verifyBytes(flipped).valid;
    });

    expect(passing).toEqual([]);
  });

  it('is caught cut short anywhere, and with anything behind or before it', () => {
    const cut = Array.from({ length: 100 }, (_, index) =>
      bundle.subarray(0, Math.floor((bundle.length * index) / 100)),
    );
    const grown = [
      Buffer.concat([bundle, Buffer.from('x')]),
      Buffer.concat([Buffer.from('x'), bundle]),
      Buffer.concat([bundle, bundle]),
    ];

    const verifications = [...cut, ...grown].map((archive) => verifyBytes(archive));

    expect(verifications.filter(({ valid }) => valid)).toEqual([]);
    expect(verifications.every(({ checks }) => failing({ valid: false, checks }).length > 0)).toBe(
      true,
    );
  });
});

describe('a file that is no bundle', () => {
  it('is a failed check, never a throw', async () => {
    const absent = await verifyBundle(join(dir, 'absent.wacz'));
    const folder = await verifyBundle(dir);
    const large = await verifyBundle(join(dir, 'good.wacz'), { maxBytes: 10 });

    expect([absent, folder, large].map(failing)).toEqual([
      ['file.readable'],
      ['file.readable'],
      ['file.readable'],
    ]);
  });

  it('is a failed check for any bytes in any file of it', () => {
    const names = [...filesOf(bundle).keys()];

    fc.assert(
      fc.property(fc.constantFrom(...names), fc.uint8Array({ maxLength: 300 }), (name, bytes) => {
        const files = filesOf(bundle).set(name, Buffer.from(bytes));
        expect(verifyBytes(packed(files)).valid).toBe(false);
      }),
      { numRuns: 200 },
    );
  });

  it('is a failed check for any bytes in a file under a new seal', () => {
    const names = [...filesOf(bundle).keys()].filter((name) => name.includes('/'));

    fc.assert(
      fc.property(fc.constantFrom(...names), fc.uint8Array({ maxLength: 300 }), (name, bytes) => {
        const files = filesOf(bundle).set(name, Buffer.from(bytes));
        resealed(files);
        expect(verifyBytes(packed(files)).valid).toBe(false);
      }),
      { numRuns: 100 },
    );
  });
});
