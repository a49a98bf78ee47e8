import type { Readable } from 'node:stream';
import { setTimeout as delay } from 'node:timers/promises';
import { AwsV4Signer } from 'aws4fetch';
import { request } from 'undici';
import { type Sha256, sha256 } from '../../core/digest.ts';
import { blobFailure, errnoOf } from './failure.ts';
import type { S3Address } from './schema.ts';

interface S3Request {
  readonly method: 'GET' | 'HEAD' | 'PUT' | 'DELETE';
  /** Within the bucket; empty for the bucket itself. */
  readonly key: string;
  readonly signal: AbortSignal | undefined;
  /** The body is asked for anew with each try. */
  readonly upload?: {
    readonly body: () => Uint8Array | Readable;
    readonly digest: Sha256;
    readonly size: number;
  };
}

interface S3Answer {
  readonly status: number;
  /** Of the object, in bytes; null where the store does not say. */
  readonly size: number | null;
  readonly bytes: Uint8Array;
}

/** Speaks to one bucket. */
export interface S3Client {
  /** The answer, whatever its status; tried again where the store is busy or unreachable. */
  ask(asked: S3Request): Promise<S3Answer>;
}

const TRIES = 4;
const BACKOFF_MS = 200;
const HEADERS_TIMEOUT_MS = 30_000;
const BODY_TIMEOUT_MS = 60_000;
/** Statuses that ask to come back. */
const BUSY = new Set([429, 500, 502, 503, 504]);
/** What a retry does not mend: a file that is gone, an abort. */
const FINAL = new Set(['ENOENT', 'EACCES', 'UND_ERR_ABORTED', 'ABORT_ERR']);

const NO_BODY_DIGEST = sha256('');

export function createS3Client(address: S3Address): S3Client {
  return {
    async ask(asked) {
      for (let attempt = 1; ; attempt += 1) {
        const answer = await tryOnce(address, asked).catch((error: unknown) => {
          if (attempt === TRIES || isFinal(error, asked.signal)) {
            throw blobFailure(error);
          }
          return null;
        });
        if (answer !== null && (!BUSY.has(answer.status) || attempt === TRIES)) {
          return answer;
        }
        await delay(BACKOFF_MS * 2 ** (attempt - 1), undefined, { signal: asked.signal });
      }
    },
  };
}

function isFinal(error: unknown, signal: AbortSignal | undefined): boolean {
  return signal?.aborted === true || FINAL.has(errnoOf(error) ?? '');
}

async function tryOnce(address: S3Address, asked: S3Request): Promise<S3Answer> {
  const { method, upload, signal } = asked;
  const signed = await new AwsV4Signer({
    method,
    url: `${address.origin}/${address.bucket}/${asked.key}`,
    headers: { 'x-amz-content-sha256': upload?.digest ?? NO_BODY_DIGEST },
    accessKeyId: address.key,
    secretAccessKey: address.secret,
    service: 's3',
    region: address.region,
  }).sign();
  const answer = await request(signed.url, {
    method,
    headers: {
      ...Object.fromEntries(signed.headers),
      ...(upload === undefined ? {} : { 'content-length': String(upload.size) }),
    },
    body: upload?.body() ?? null,
    headersTimeout: HEADERS_TIMEOUT_MS,
    bodyTimeout: BODY_TIMEOUT_MS,
    ...(signal === undefined ? {} : { signal }),
  });
  const bytes = new Uint8Array(await answer.body.arrayBuffer());
  const length = Number(answer.headers['content-length'] ?? Number.NaN);
  return { status: answer.statusCode, size: Number.isNaN(length) ? null : length, bytes };
}
