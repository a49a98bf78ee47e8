import { mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openS3Gate } from './s3-gate.ts';

/** An S3-compatible server on loopback with one empty bucket. */
export interface TestS3 {
  /** As `BLOB_URL` takes it. */
  readonly url: string;
  /** Where the server keeps its objects. */
  readonly dir: string;
  /** Has the next requests refused as by a store that is busy. */
  beBusy(requests: number): void;
  close(): Promise<void>;
}

/** What is used of `s3rver`, which has no types. */
interface S3Server {
  run(): Promise<AddressInfo>;
  close(): Promise<void>;
}

type S3ServerClass = new (options: object) => S3Server;

/** The one pair of key and secret that `s3rver` knows. */
const KEY = 'S3RVER';
const BUCKET = 'cardsweep-test';

export async function startTestS3(): Promise<TestS3> {
  const S3rver = createRequire(import.meta.url)('s3rver') as S3ServerClass;
  const dir = await mkdtemp(join(tmpdir(), 'cardsweep-s3-'));
  const server = new S3rver({
    address: '127.0.0.1',
    port: 0,
    silent: true,
    directory: dir,
    configureBuckets: [{ name: BUCKET }],
  });
  const behind = await server.run();
  const gate = await openS3Gate(behind.port, KEY);
  return {
    url: `s3+http://${KEY}:${KEY}@127.0.0.1:${gate.port}/${BUCKET}/blobs?region=us-east-1`,
    dir,
    beBusy: (requests) => gate.beBusy(requests),
    async close() {
      await gate.close();
      await server.close();
      await rm(dir, { recursive: true, force: true });
    },
  };
}
