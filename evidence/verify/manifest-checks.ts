import { PATHS } from '../bundle/wacz.ts';
import { labelledDigest } from '../bundle/warc-record.ts';
import type { Manifest } from '../schema.ts';
import { type Check, checkOf } from './check.ts';

type Files = ReadonlyMap<string, Buffer>;
type Resource = Manifest['resources'][number];

/** The two files that list and sign the others, and so are not listed themselves. */
const UNLISTED: readonly string[] = [PATHS.manifest, PATHS.digest];

function wrongWith({ path, hash, bytes }: Resource, files: Files): string | null {
  const file = files.get(path);
  if (file === undefined) {
    return `${path}: listed, but not there`;
  }
  if (file.length !== bytes) {
    return `${path}: ${file.length} bytes, listed with ${bytes}`;
  }
  return labelledDigest(file) === hash ? null : `${path}: content differs from its listed digest`;
}

function firstWrong(resources: readonly Resource[], files: Files): string | null {
  const paths = new Set(resources.map(({ path }) => path));
  if (paths.size !== resources.length) {
    return 'a file is listed twice';
  }
  for (const resource of resources) {
    const wrong = wrongWith(resource, files);
    if (wrong !== null) {
      return wrong;
    }
  }
  return null;
}

/** Whether the manifest lists every file with its digest, and nothing is in the archive beside. */
export function manifestChecks(manifest: Manifest, files: Files): Check[] {
  const listed = new Set([...manifest.resources.map(({ path }) => path), ...UNLISTED]);
  const stranger = [...files.keys()].find((name) => !listed.has(name));
  const expected = [PATHS.warc, PATHS.index, PATHS.pages, PATHS.capture];
  const absent = expected.find((path) => !listed.has(path));
  return [
    checkOf(
      'manifest.files',
      firstWrong(manifest.resources, files),
      `${manifest.resources.length} files match their digests`,
    ),
    checkOf(
      'manifest.unlisted',
      stranger === undefined ? null : `${stranger}: in the archive, but not listed`,
      'nothing unlisted',
    ),
    checkOf(
      'manifest.expected',
      absent === undefined ? null : `${absent}: not listed`,
      'WARC, index, pages and capture are listed',
    ),
  ];
}
