import { execFileSync } from 'node:child_process';
import { sha256 } from '../../core/digest.ts';
import { sealManifest } from '../../evidence/bundle/seal.ts';
import { createSigningKey } from '../../evidence/bundle/signing-key.ts';
import { readWarc } from '../../evidence/bundle/warc-reader.ts';
import { readZip } from '../../evidence/bundle/zip-reader.ts';
import { writeZip } from '../../evidence/bundle/zip-writer.ts';

const AT = new Date('2026-11-22T01:02:05.000Z');

/** Place of the WARC in a bundle. */
export const WARC = 'archive/data.warc.gz';

/** Files of a bundle by their place. */
export type Files = Map<string, Buffer>;

/** The files of a bundle, free to change. */
export function filesOf(archive: Buffer): Files {
  const zip = readZip(archive);
  if (!zip.ok) {
    throw new Error(zip.why);
  }
  return new Map(zip.files);
}

/** The files in an archive of the right layout. */
export function packed(files: Files): Buffer {
  return writeZip(
    [...files].map(([name, bytes]) => ({ name, bytes })),
    AT,
  );
}

/** One file, empty where it is not there. */
export function fileOf(files: Files, name: string): Buffer {
  return files.get(name) ?? Buffer.alloc(0);
}

interface ManifestText {
  created: string;
  resources: { name: string; path: string; hash: string; bytes: number }[];
}

/** The manifest with every digest made right again. */
export function rehashed(
  files: Files,
  change: (manifest: ManifestText) => void = () => undefined,
): void {
  const manifest = JSON.parse(fileOf(files, 'datapackage.json').toString()) as ManifestText;
  manifest.resources = manifest.resources.flatMap((resource) => {
    const bytes = files.get(resource.path);
    return bytes === undefined
      ? []
      : [{ ...resource, hash: `sha256:${sha256(bytes)}`, bytes: bytes.length }];
  });
  change(manifest);
  files.set('datapackage.json', Buffer.from(JSON.stringify(manifest, null, 2)));
}

interface DigestText {
  hash: string;
  signedData: { hash: string; created: string; signature: string; publicKey: string };
}

/** Changes `datapackage-digest.json`. */
export function changeDigest(files: Files, change: (digest: DigestText) => void): void {
  const digest = JSON.parse(fileOf(files, 'datapackage-digest.json').toString()) as DigestText;
  change(digest);
  files.set('datapackage-digest.json', Buffer.from(JSON.stringify(digest, null, 2)));
}

/** The labelled digest of the manifest as it is now. */
export function hashOfManifest(files: Files): string {
  return `sha256:${sha256(fileOf(files, 'datapackage.json'))}`;
}

/** Everything made right again, with a new signature by another key: what a forger can do at best. */
export function resealed(files: Files): void {
  rehashed(files);
  const { created } = JSON.parse(fileOf(files, 'datapackage.json').toString()) as ManifestText;
  const facts = { created, software: 'cardsweep 0.1.0' };
  const seal = sealManifest(fileOf(files, 'datapackage.json'), facts, createSigningKey());
  files.set('datapackage-digest.json', seal.digestFile);
}

/** Flips one bit of the WARC. */
export function editWarc(files: Files): void {
  const warc = Buffer.from(fileOf(files, WARC));
  warc.writeUInt8(warc.readUInt8(warc.length - 30) ^ 1, warc.length - 30);
  files.set(WARC, warc);
}

/** The WARC with one text put for another of the same length in every record, each member packed anew. */
export function rewriteWarc(files: Files, from: string, to: string): void {
  const warc = readWarc(fileOf(files, WARC));
  if (!warc.ok) {
    throw new Error(warc.why);
  }
  const parts = warc.records.map(({ fields, block }) => {
    const head = fields
      .map(({ name, value }) => `${name}: ${value.replace(from, to)}\r\n`)
      .join('');
    return execFileSync('gzip', ['-nc'], {
      input: Buffer.concat([
        Buffer.from(`WARC/1.1\r\n${head}\r\n`),
        block,
        Buffer.from('\r\n\r\n'),
      ]),
    });
  });
  files.set(WARC, Buffer.concat(parts));
}
