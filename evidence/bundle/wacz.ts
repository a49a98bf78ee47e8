import type { FileHandle } from 'node:fs/promises';
import type { Sha256 } from '../../core/digest.ts';
import { maskIdentityNumbers } from '../../core/identity-number.ts';
import type { PreserveRequest } from '../../core/preserver.ts';
import { writeCaptureDocument } from './capture-document.ts';
import type { CapturedPage } from './captured-page.ts';
import { type CdxjEntry, writeCdxj } from './cdxj.ts';
import { planRecords, WARC_NAME } from './records.ts';
import { sealManifest, sealPlan } from './seal.ts';
import type { SigningKey } from './signing-key.ts';
import type { ToolFacts } from './tool-facts.ts';
import { writeWarc } from './warc-file.ts';
import { type ZippedFile, ZipWriter } from './zip-writer.ts';

/** Places of the files in a bundle (WACZ 1.1.1, section 5). */
export const PATHS = {
  warc: `archive/${WARC_NAME}`,
  index: 'indexes/index.cdxj',
  pages: 'pages/pages.jsonl',
  capture: 'evidence/capture.json',
  manifest: 'datapackage.json',
  digest: 'datapackage-digest.json',
} as const;

/** What stays the same from one capture to the next. */
export interface Sealer {
  readonly key: SigningKey;
  readonly tool: ToolFacts;
  /** Addresses of the authorities that the finished bundle is stamped by; none where absent. */
  readonly authorities?: readonly string[];
}

/** A bundle as it was written. */
export interface Wacz {
  /** Bytes of the file. */
  readonly length: number;
  readonly seal: Sha256;
}

/** Whole seconds: verifiers compare `created` with a timestamp's, which has no fraction. */
function wholeSeconds(at: Date): string {
  return `${at.toISOString().slice(0, 19)}Z`;
}

function writePages(page: CapturedPage): Buffer {
  const header = { format: 'json-pages-1.0', id: 'pages', title: 'All Pages' };
  const line = {
    id: 'page',
    url: page.requestedUrl,
    ts: page.startedAt.toISOString(),
    title: maskIdentityNumbers(page.title),
  };
  return Buffer.from(`${JSON.stringify(header)}\n${JSON.stringify(line)}\n`, 'utf8');
}

function writeManifest(
  files: readonly ZippedFile[],
  page: CapturedPage,
  facts: { readonly created: string; readonly software: string },
): Buffer {
  const manifest = {
    profile: 'data-package',
    wacz_version: '1.1.1',
    title: maskIdentityNumbers(page.title),
    ...facts,
    mainPageUrl: page.requestedUrl,
    mainPageDate: page.startedAt.toISOString(),
    resources: files.map(({ name, digest, length }) => ({
      name: name.slice(name.lastIndexOf('/') + 1).toLowerCase(),
      path: name,
      hash: digest,
      bytes: length,
    })),
  };
  return Buffer.from(JSON.stringify(manifest, null, 2), 'utf8');
}

/**
 * Puts a capture into a WACZ 1.1.1 package at the front of an empty file, and seals it. `sealedAt` becomes `created`, in whole
 * seconds.
 */
export async function writeWacz(
  page: CapturedPage,
  request: PreserveRequest,
  sealer: Sealer,
  sealedAt: Date,
  file: FileHandle,
): Promise<Wacz> {
  const zip = new ZipWriter(file, sealedAt);
  const records = await planRecords(page, request, sealer.tool);
  let index: readonly CdxjEntry[] = [];
  const warc = await zip.stream(PATHS.warc, async (put) => {
    index = await writeWarc(records, WARC_NAME, put);
  });
  const capture = writeCaptureDocument(
    page,
    request,
    sealer.tool,
    records,
    sealPlan(sealer.authorities ?? []),
  );
  const files = [
    warc,
    await zip.add(PATHS.index, writeCdxj(index)),
    await zip.add(PATHS.pages, writePages(page)),
    await zip.add(PATHS.capture, capture),
  ];
  const facts = {
    created: wholeSeconds(sealedAt),
    software: `${sealer.tool.name} ${sealer.tool.version}`,
  };
  const manifest = writeManifest(files, page, facts);
  const { seal, digestFile } = sealManifest(manifest, facts, sealer.key);
  await zip.add(PATHS.manifest, manifest);
  await zip.add(PATHS.digest, digestFile);
  return { length: await zip.end(), seal };
}
