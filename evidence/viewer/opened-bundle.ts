import { type Sha256, sha256 } from '../../core/digest.ts';
import { StageError } from '../../core/failure.ts';
import { type HeaderField, headerValue } from '../bundle/header-field.ts';
import { PATHS } from '../bundle/wacz.ts';
import { type ReadRecord, readWarc } from '../bundle/warc-reader.ts';
import { readZip } from '../bundle/zip-reader.ts';
import { CaptureAccount } from './account.ts';
import { readAnswer } from './http-message.ts';

/** A request that was recorded, and what was answered. */
export interface RecordedExchange {
  /** Address without fragment. */
  readonly url: string;
  readonly method: string;
  readonly status: number;
  readonly headers: readonly HeaderField[];
  /** Media type without parameters, lower case. */
  readonly mime: string;
  readonly body: Buffer;
}

/** What the recorder made of the page: pictures, DOM, text. */
export interface DerivedPart {
  readonly uri: string;
  readonly mime: string;
  readonly bytes: Buffer;
}

/** A bundle taken apart for reading. It says nothing of whether the bundle holds: that is verification's to say. */
export interface OpenedBundle {
  readonly bundleDigest: Sha256;
  readonly bundleBytes: number;
  /** Digest of the manifest; what a notice cites. */
  readonly seal: Sha256;
  readonly files: ReadonlyMap<string, Buffer>;
  readonly account: CaptureAccount;
  readonly exchanges: readonly RecordedExchange[];
  readonly parts: readonly DerivedPart[];
}

/** Takes a bundle apart. Throws `FILE_UNREADABLE` where it is none, its WARC is broken, or it does not tell of itself. */
export function openBundle(bytes: Buffer): OpenedBundle {
  const zip = readZip(bytes);
  if (!zip.ok) {
    throw unreadable(zip.why);
  }
  const { files } = zip;
  const manifest = files.get(PATHS.manifest);
  if (manifest === undefined) {
    throw unreadable('it has no manifest');
  }
  const warc = readWarc(files.get(PATHS.warc) ?? Buffer.alloc(0));
  if (!warc.ok) {
    throw unreadable(warc.why);
  }
  return {
    bundleDigest: sha256(bytes),
    bundleBytes: bytes.length,
    seal: sha256(manifest),
    files,
    account: readAccount(files.get(PATHS.capture)),
    exchanges: exchangesOf(warc.records),
    parts: partsOf(warc.records),
  };
}

function unreadable(why: string): StageError {
  return new StageError('FILE_UNREADABLE', `the bundle cannot be read: ${why}`);
}

function readAccount(bytes: Buffer | undefined): CaptureAccount {
  try {
    return CaptureAccount.parse(JSON.parse((bytes ?? Buffer.alloc(0)).toString('utf8')));
  } catch {
    throw unreadable('it has no readable capture.json');
  }
}

function typeOf({ fields }: ReadRecord): string {
  return headerValue(fields, 'WARC-Type') ?? '';
}

/** The method of each answer's request, by the record that the request names. */
function methodsByAnswer(records: readonly ReadRecord[]): ReadonlyMap<string, string> {
  const requests = records.filter((record) => typeOf(record) === 'request');
  return new Map(
    requests.map(({ fields, block }) => [
      headerValue(fields, 'WARC-Concurrent-To') ?? '',
      block.subarray(0, 20).toString('latin1').split(' ', 1)[0] ?? 'GET',
    ]),
  );
}

function exchangesOf(records: readonly ReadRecord[]): RecordedExchange[] {
  const methods = methodsByAnswer(records);
  return records
    .filter((record) => typeOf(record) === 'response')
    .flatMap(({ fields, block }) => {
      const answer = readAnswer(block);
      const url = headerValue(fields, 'WARC-Target-URI');
      const id = headerValue(fields, 'WARC-Record-ID') ?? '';
      return answer === null || url === null
        ? []
        : [{ ...answer, url, method: methods.get(id) ?? 'GET' }];
    });
}

function partsOf(records: readonly ReadRecord[]): DerivedPart[] {
  return records
    .filter((record) => typeOf(record) === 'resource')
    .map(({ fields, block }) => ({
      uri: headerValue(fields, 'WARC-Target-URI') ?? '',
      mime: headerValue(fields, 'Content-Type')?.split(';', 1)[0]?.toLowerCase() ?? '',
      bytes: block,
    }));
}

/** The first part whose address begins so, such as `urn:fullPage:`, or null. */
export function partOf({ parts }: OpenedBundle, prefix: string): DerivedPart | null {
  return parts.find(({ uri }) => uri.startsWith(prefix)) ?? null;
}
