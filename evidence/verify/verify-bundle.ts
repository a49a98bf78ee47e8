import { readFile, stat } from 'node:fs/promises';
import { PATHS } from '../bundle/wacz.ts';
import { scanWarc } from '../bundle/warc-reader.ts';
import { readZip } from '../bundle/zip-reader.ts';
import { CaptureDocument, DigestFile, Manifest } from '../schema.ts';
import { type Check, checkOf } from './check.ts';
import { indexChecks } from './index-checks.ts';
import { type JsonReading, readJson } from './json-file.ts';
import { manifestChecks } from './manifest-checks.ts';
import { captureChecks, pagesCheck } from './page-checks.ts';
import { factsOf } from './record-facts.ts';
import { sealChecks, type TrustedKeys } from './seal-checks.ts';
import { type Stamping, stampChecks } from './stamp-checks.ts';
import { warcChecks } from './warc-checks.ts';

/** How a bundle is to be judged. */
export interface VerifyOptions {
  /** Public keys (SPKI, DER, base64) that may have signed it; none given means any, and the key's fingerprint is told. */
  readonly publicKeys?: TrustedKeys;
  /** Largest file that is read, in bytes; 512 MiB unless said otherwise. */
  readonly maxBytes?: number;
  /** The time-stamps that came with it; not judged where this is absent. */
  readonly stamping?: Stamping;
}

/** The judgement: valid when every check holds. */
export interface Verification {
  readonly valid: boolean;
  readonly checks: readonly Check[];
}

/** Twice what a capture of the longest bodies has. */
const MAX_BYTES = 512 * 1024 * 1024;

type Files = ReadonlyMap<string, Buffer>;

function unreadable<T>(id: string, name: string, reading: JsonReading<T>): Check[] {
  return reading.ok
    ? [checkOf(id, null, `${name} is readable`)]
    : [checkOf(id, `${name}: ${reading.why}`, '')];
}

/** What the WARC holds, compared with the index, the page list and the capture's own account. */
function contentChecks(files: Files, manifest: Manifest): Check[] {
  const warc = scanWarc(files.get(PATHS.warc) ?? Buffer.alloc(0), factsOf);
  if (!warc.ok) {
    return [checkOf('warc.records', warc.why, '')];
  }
  const { records } = warc;
  const capture = readJson(files.get(PATHS.capture), CaptureDocument);
  const empty = records.length === 0 ? 'the WARC is empty' : null;
  return [
    checkOf('warc.records', empty, `${records.length} records are readable`),
    ...warcChecks(records),
    ...indexChecks(files.get(PATHS.index) ?? Buffer.alloc(0), records),
    pagesCheck(files.get(PATHS.pages) ?? Buffer.alloc(0), manifest),
    ...unreadable('capture.readable', PATHS.capture, capture),
    ...(capture.ok ? captureChecks(capture.value, manifest, records) : []),
  ];
}

function fileChecks(files: Files, trusted: TrustedKeys): Check[] {
  const manifest = readJson(files.get(PATHS.manifest), Manifest);
  const digest = readJson(files.get(PATHS.digest), DigestFile);
  const manifestBytes = files.get(PATHS.manifest) ?? Buffer.alloc(0);
  const trustedManifest = manifest.ok ? manifest.value : null;
  return [
    ...unreadable('manifest.readable', PATHS.manifest, manifest),
    ...unreadable('seal.readable', PATHS.digest, digest),
    ...(digest.ok ? sealChecks(manifestBytes, trustedManifest, digest.value, trusted) : []),
    ...(manifest.ok ? manifestChecks(manifest.value, files) : []),
    ...(manifest.ok ? contentChecks(files, manifest.value) : []),
  ];
}

function timeChecks(archive: Buffer, files: Files, stamping: Stamping | undefined): Check[] {
  if (stamping === undefined) {
    return [];
  }
  const manifest = readJson(files.get(PATHS.manifest), Manifest);
  return stampChecks(archive, manifest.ok ? manifest.value.created : null, stamping);
}

function judged(checks: readonly Check[]): Verification {
  return { valid: checks.every(({ ok }) => ok), checks };
}

/** Judges a bundle in memory. Never throws: what cannot be read is a check that fails. */
export function verifyBytes(archive: Buffer, options: VerifyOptions = {}): Verification {
  const zip = readZip(archive);
  if (!zip.ok) {
    return judged([checkOf('zip.structure', zip.why, '')]);
  }
  const structure = checkOf('zip.structure', null, `${zip.files.size} stored files, no other byte`);
  try {
    return judged([
      structure,
      ...fileChecks(zip.files, options.publicKeys ?? []),
      ...timeChecks(archive, zip.files, options.stamping),
    ]);
  } catch {
    return judged([structure, checkOf('bundle.readable', 'a file in it cannot be judged', '')]);
  }
}

async function readBundle(path: string, maxBytes: number): Promise<Buffer | string> {
  try {
    const { size } = await stat(path);
    return size > maxBytes ? `larger than ${maxBytes} bytes` : await readFile(path);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unreadable';
    return `the file cannot be read: ${code}`;
  }
}

/** Judges a bundle in a file. Never throws: an absent or unreadable file is a check that fails. */
export async function verifyBundle(
  path: string,
  options: VerifyOptions = {},
): Promise<Verification> {
  const archive = await readBundle(path, options.maxBytes ?? MAX_BYTES);
  return typeof archive === 'string'
    ? judged([checkOf('file.readable', archive, '')])
    : verifyBytes(archive, options);
}
