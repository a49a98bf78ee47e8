import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import type { EvidenceDeps } from '../../console/server/evidence/evidence-deps.ts';
import type { Sha256 } from '../../core/digest.ts';
import { redactPicture } from '../../evidence/index.ts';
import type { Line } from '../line/open-line.ts';
import { replaceFile } from '../machine/replace-file.ts';

/** Largest side that is shown, in pixels, and how a JPEG is packed: to be read, not measured. */
const WIDTH = 1_280;
const HEIGHT = 4_000;
const QUALITY = 72;

/** A picture is read for so long at the most; then it is blurred as a whole this time. */
const READING_MS = 45_000;

/** Pictures of evidence in which cards are covered, kept below the data directory once made: reading one takes seconds. */
export function casePictures(line: Line): EvidenceDeps['picture'] {
  const dir = join(line.settings.dataDir, 'redacted');
  const making = new Map<string, Promise<Buffer | null>>();
  let last: Promise<unknown> = Promise.resolve();
  return async (digest) => {
    const path = join(dir, `${digest}.view.jpg`);
    if (!(await line.deps.vault.has(digest))) {
      await rm(path, { force: true });
      return null;
    }
    const kept = await readFile(path).catch(() => null);
    if (kept !== null) {
      return { mime: 'image/jpeg', bytes: kept };
    }
    // One at a time: each holds the reader of texts, and whoever asks for the same waits for the same.
    const made = making.get(digest) ?? last.then(() => make(line, digest, path));
    making.set(digest, made);
    last = made.catch(() => null).finally(() => making.delete(digest));
    const bytes = await made;
    return bytes === null ? null : { mime: 'image/jpeg', bytes };
  };
}

async function make(line: Line, digest: Sha256, path: string): Promise<Buffer | null> {
  const original = await line.deps.vault.get(digest);
  const copy = await redactPicture(
    original,
    { read: line.readLines },
    AbortSignal.timeout(READING_MS),
  ).catch(() => redactPicture(original, { read: null }, new AbortController().signal));
  if (copy.kind === 'unreadable') {
    return null;
  }
  const bytes = await sharp(copy.png)
    .resize({ width: WIDTH, height: HEIGHT, fit: 'inside', withoutEnlargement: true })
    .jpeg({ quality: QUALITY })
    .toBuffer();
  if (copy.kind !== 'blurred') {
    await mkdir(join(path, '..'), { recursive: true, mode: 0o700 });
    await replaceFile(path, bytes, 0o600);
  }
  return bytes;
}
