import { spawnSync } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sha256 } from '../../core/digest.ts';
import { createSigningKey, createStamper, verifyBytes } from '../../evidence/index.ts';
import { sampleBundle, samplePage } from '../support/evidence-sample.ts';
import {
  changeDigest,
  editWarc,
  type Files,
  filesOf,
  hashOfManifest,
  packed,
  rehashed,
  resealed,
  rewriteWarc,
} from '../support/evidence-tamper.ts';
import { startTimeAuthority, type TimeAuthority } from '../support/time-authority.ts';

const DOCUMENT = new URL('../../docs/verifying-evidence.md', import.meta.url);
const KEY = createSigningKey();
let authority: TimeAuthority;
let bundle: Buffer;
let token: Uint8Array;
let steps: readonly string[];
let chineseSteps: readonly string[];

/** The commands of a part of the document, a block for each step. */
function stepsOf(markdown: string): readonly string[] {
  return [...markdown.matchAll(/^```sh\n([\s\S]*?)^```$/gmu)].map(([, commands = '']) => commands);
}

beforeAll(async () => {
  const markdown = await readFile(DOCUMENT, 'utf8');
  const [english = '', chinese = ''] = markdown.split('\n## 中文\n');
  steps = stepsOf(english);
  chineseSteps = stepsOf(chinese);
  authority = await startTimeAuthority();
  bundle = (await sampleBundle(samplePage(), KEY)).bytes;
  const stamper = createStamper({
    authorities: [],
    roots: [],
    now: () => new Date(),
    random: randomBytes,
  });
  const { stamps } = await stamper.stamp(
    sha256(bundle),
    [authority.url],
    AbortSignal.timeout(20_000),
  );
  token = stamps[0]?.reply ?? Buffer.alloc(0);
});

afterAll(() => authority.close());

/** The number of the first step that fails as the document has it; null where all hold. */
async function firstFailing(archive: Buffer): Promise<number | null> {
  const dir = await mkdtemp(join(tmpdir(), 'stranger-'));
  const fingerprint = createHash('sha256').update(Buffer.from(KEY.publicKey, 'base64'));
  try {
    await writeFile(join(dir, 'EVIDENCE.wacz'), archive);
    await writeFile(join(dir, 'EVIDENCE.wacz.tsr'), token);
    await writeFile(join(dir, 'root.pem'), authority.root);
    await writeFile(join(dir, 'fingerprint.txt'), `${fingerprint.digest('hex')}\n`);
    const script = steps.map((commands, index) => `${commands}echo "step ${index + 1} holds"\n`);
    const run = spawnSync('sh', ['-eu', '-c', script.join('')], { cwd: dir, encoding: 'utf8' });
    const held = run.stdout.match(/^step \d holds$/gmu)?.length ?? 0;
    return run.status === 0 && held === steps.length ? null : held + 1;
  } finally {
    await rm(dir, { recursive: true, force: true });
  }
}

function changed(change: (files: Files) => void): Buffer {
  const files = filesOf(bundle);
  change(files);
  return packed(files);
}

describe('the commands that the document gives to a stranger', () => {
  it('are the same in both languages', () => {
    expect(steps).toHaveLength(7);
    expect(chineseSteps).toEqual(steps);
  });

  it('hold for an honest bundle', async () => {
    expect(await firstFailing(bundle)).toBeNull();
  });

  const tamperings: readonly (readonly [string, number, () => Buffer])[] = [
    ['cut in half', 1, () => bundle.subarray(0, bundle.length / 2)],
    ['whose WARC was edited', 2, () => changed(editWarc)],
    ['without its page list', 2, () => changed((files) => files.delete('pages/pages.jsonl'))],
    [
      'without its page list, which is listed no more',
      2,
      () =>
        changed((files) => {
          files.delete('pages/pages.jsonl');
          resealed(files);
        }),
    ],
    [
      'with a file planted',
      3,
      () => changed((files) => files.set('evidence/note.txt', Buffer.from('x'))),
    ],
    [
      'whose manifest was edited',
      4,
      () =>
        changed((files) =>
          rehashed(
            files,
            (manifest) => void manifest.resources.unshift(...manifest.resources.splice(1)),
          ),
        ),
    ],
    [
      'with an address in a record changed, all digests made right and the old signature kept',
      4,
      () =>
        changed((files) => {
          rewriteWarc(files, 'http://forum.example/api', 'http://other.example/api');
          rehashed(files);
          changeDigest(files, (digest) => {
            digest.hash = hashOfManifest(files);
          });
        }),
    ],
    [
      'that was backdated',
      4,
      () =>
        changed((files) =>
          changeDigest(files, (digest) => {
            digest.signedData.created = '2020-01-01T00:00:00Z';
          }),
        ),
    ],
    [
      'with the signed digest made right too',
      5,
      () =>
        changed((files) => {
          rewriteWarc(files, 'http://forum.example/api', 'http://other.example/api');
          rehashed(files);
          changeDigest(files, (digest) => {
            digest.hash = hashOfManifest(files);
            digest.signedData.hash = digest.hash;
          });
        }),
    ],
    ['sealed anew by a stranger', 6, () => changed(resealed)],
    [
      'packed anew, its content untouched',
      7,
      () => packed(new Map([...filesOf(bundle)].toReversed())),
    ],
  ];

  it.each(tamperings)('fail for a bundle %s, at step %i', async (_, step, make) => {
    expect(await firstFailing(make())).toBe(step);
  });
});

describe('the program', () => {
  it('finds every one of 500 bytes flipped anywhere', () => {
    const passing = Array.from({ length: 500 }, (_, index) => {
      const place = Math.floor((index * bundle.length) / 500) + (index % 7);
      const flipped = Buffer.from(bundle);
      flipped.writeUInt8(flipped.readUInt8(place) ^ (1 << (index % 8)), place);
      return verifyBytes(flipped).valid ? place : null;
    }).filter((place) => place !== null);

    expect(passing).toEqual([]);
  });
});
