import { randomBytes } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { BlobStore } from '../../core/blobs.ts';
import { sha256 } from '../../core/digest.ts';
import { failureCodeOf } from '../../core/failure.ts';
import { blobFailure } from '../../store/blobs/failure.ts';
import { openBlobStore } from '../../store/blobs/index.ts';
import { startTestS3 } from '../support/s3.ts';

interface Service {
  readonly blobs: BlobStore;
  /** Where the bytes lie in the end, so that a test can damage them. */
  readonly dir: string;
  stop(): Promise<void>;
}

const SERVICES = [
  { name: 'disk', start: startOnDisk },
  { name: 'S3', start: startOnS3 },
];

async function startOnDisk(): Promise<Service> {
  const dir = await mkdtemp(join(tmpdir(), 'cardsweep-blobs-'));
  return {
    blobs: await openBlobStore(null, { dir }),
    dir,
    stop: () => rm(dir, { recursive: true, force: true }),
  };
}

async function startOnS3(): Promise<Service> {
  const s3 = await startTestS3();
  return {
    blobs: await openBlobStore(s3.url, { dir: '/nowhere' }),
    dir: s3.dir,
    stop: () => s3.close(),
  };
}

/** The files that hold a content, wherever the store put them. */
async function filesHolding(dir: string, content: Buffer): Promise<readonly string[]> {
  const found: string[] = [];
  for (const entry of await readdir(dir, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    if (entry.isFile() && content.equals(await readFile(path))) {
      found.push(path);
    }
  }
  return found;
}

describe.each(SERVICES)('blobs on $name', ({ start }) => {
  const bytes = Buffer.from('<html>公安</html>\u0000\u00ff');
  let service: Service;
  let blobs: BlobStore;

  beforeEach(async () => {
    service = await start();
    ({ blobs } = service);
  });

  afterEach(async () => {
    await service.stop();
  });

  it('gives back what was put, under its digest', async () => {
    const digest = await blobs.put(bytes);

    expect(digest).toBe(sha256(bytes));
    expect(Buffer.from(await blobs.get(digest)).equals(bytes)).toBe(true);
    expect(await blobs.has(digest)).toBe(true);
  });

  it('takes no bytes at all as well as many', async () => {
    const none = await blobs.put(new Uint8Array(0));
    const many = randomBytes(9_000_001);
    const digest = await blobs.put(many);

    expect(await blobs.get(none)).toHaveLength(0);
    expect(many.equals(await blobs.get(digest))).toBe(true);
  });

  it('stores the same bytes once, however many put them at once', async () => {
    const digests = await Promise.all(Array.from({ length: 12 }, () => blobs.put(bytes)));

    expect(new Set(digests)).toEqual(new Set([sha256(bytes)]));
    expect(await filesHolding(service.dir, bytes)).toHaveLength(1);
  });

  it('takes a file in and leaves it where it is', async () => {
    const source = await mkdtemp(join(tmpdir(), 'cardsweep-source-'));
    const path = join(source, 'bundle.wacz');
    const content = randomBytes(3_500_000);
    await writeFile(path, content);

    const digest = await blobs.putFile(path);

    expect(digest).toBe(sha256(content));
    expect(content.equals(await blobs.get(digest))).toBe(true);
    expect(content.equals(await readFile(path))).toBe(true);
    await rm(source, { recursive: true });
  });

  it('says NOT_FOUND for what is not there', async () => {
    const digest = sha256('never put');

    expect(await blobs.has(digest)).toBe(false);
    await expect(blobs.get(digest)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('deletes, and deletes again', async () => {
    const digest = await blobs.put(bytes);

    await blobs.delete(digest);
    await blobs.delete(digest);

    expect(await blobs.has(digest)).toBe(false);
    await expect(blobs.get(digest)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('sees a damaged blob, and mends one that was cut off when it is put again', async () => {
    const digest = await blobs.put(bytes);
    const [path = ''] = await filesHolding(service.dir, bytes);
    await writeFile(path, bytes.subarray(1));

    const damaged = blobs.get(digest);

    await expect(damaged).rejects.toMatchObject({ code: 'FILE_UNREADABLE' });
    await blobs.put(bytes);
    expect(bytes.equals(await blobs.get(digest))).toBe(true);
  });

  it('refuses what is no digest', async () => {
    await expect(blobs.get('../../etc/passwd')).rejects.toMatchObject({ code: 'INPUT_INVALID' });
    await expect(blobs.has('A'.repeat(64))).rejects.toMatchObject({ code: 'INPUT_INVALID' });
  });

  it('says that a file is unreadable', async () => {
    await expect(blobs.putFile('/nowhere/at/all')).rejects.toMatchObject({
      code: 'FILE_UNREADABLE',
    });
  });

  it('stops for an abort', async () => {
    const signal = AbortSignal.abort();

    const codes = [
      blobs.put(randomBytes(10), signal),
      blobs.putFile('/dev/null', signal),
      blobs.get(sha256('x'), signal),
    ].map((work) => work.then(() => 'done', failureCodeOf));

    expect(await Promise.all(codes)).toEqual(['ABORTED', 'ABORTED', 'ABORTED']);
  });
});

describe('blobs on a disk that fails', () => {
  it('is DISK_FULL where the system says so', async () => {
    const full: unknown = await writeFile('/dev/full', 'x').catch((error: unknown) => error);

    expect(blobFailure(full)).toMatchObject({ code: 'DISK_FULL', class: 'unavailable' });
  });

  it('is BLOBS_UNAVAILABLE where no directory can be made', async () => {
    const dir = await mkdtemp(join(tmpdir(), 'cardsweep-blobs-'));
    const blocked = join(dir, 'file');
    await writeFile(blocked, '');

    const opening = openBlobStore(null, { dir: blocked });

    await expect(opening).rejects.toMatchObject({ code: 'BLOBS_UNAVAILABLE' });
    await rm(dir, { recursive: true });
  });
});

describe('blobs at an address', () => {
  it.each([
    ['no address', 'x'],
    ['another protocol', 'https://KEY:SECRET@127.0.0.1/bucket'],
    ['no secret', 's3+http://KEY@127.0.0.1/bucket'],
    ['no bucket', 's3+http://KEY:SECRET@127.0.0.1/'],
    ['a region that is none', 's3+http://KEY:SECRET@127.0.0.1/bucket?region=a%20b'],
  ])('refuses %s and keeps the secret to itself', async (_, url) => {
    const opening = openBlobStore(url, { dir: '/nowhere' });

    await expect(opening).rejects.toMatchObject({
      code: 'INPUT_INVALID',
      message: expect.not.stringContaining('SECRET@127') as string,
    });
  });

  it('is BLOBS_UNAVAILABLE where nobody answers', async () => {
    const opening = openBlobStore('s3+http://KEY:SECRET@127.0.0.1:1/bucket', { dir: '/nowhere' });

    await expect(opening).rejects.toMatchObject({ code: 'BLOBS_UNAVAILABLE' });
  });

  it('comes back to a store that is busy, and gives up on one that stays so', async () => {
    const s3 = await startTestS3();
    const blobs = await openBlobStore(s3.url, { dir: '/nowhere' });

    s3.beBusy(2);
    const digest = await blobs.put(Buffer.from('in the end'));
    s3.beBusy(100);
    const refused = blobs.get(digest);

    await expect(refused).rejects.toMatchObject({ code: 'BLOBS_UNAVAILABLE' });
    s3.beBusy(0);
    expect(Buffer.from(await blobs.get(digest)).toString()).toBe('in the end');
    await s3.close();
  });

  it('is BLOBS_UNAVAILABLE where the bucket is not there, or the secret is wrong', async () => {
    const s3 = await startTestS3();

    const bucket = openBlobStore(s3.url.replace('cardsweep-test', 'another'), { dir: '/nowhere' });
    await expect(bucket).rejects.toMatchObject({ code: 'BLOBS_UNAVAILABLE' });
    const secret = openBlobStore(s3.url.replace(':S3RVER', ':wrong'), { dir: '/nowhere' });
    const putting = secret.then((blobs) => blobs.put(new Uint8Array(1)));

    await expect(putting).rejects.toMatchObject({ code: 'BLOBS_UNAVAILABLE' });
    await s3.close();
  });
});
