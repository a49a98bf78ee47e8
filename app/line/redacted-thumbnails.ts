import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Sha256 } from '../../core/digest.ts';
import { type RedactedPicture, redactPicture } from '../../evidence/index.ts';
import { type Picture, thumbnailOf } from '../../reports/index.ts';
import { replaceFile } from '../machine/replace-file.ts';
import type { Line } from './open-line.ts';

/** Small pictures of evidence for reports, in which no card can be seen. */
export interface RedactedThumbnails {
  /** Null where there is no such picture any more, or it cannot be shown. */
  of(digest: Sha256): Promise<Picture | null>;
}

/**
 * Thumbnails of redacted pictures, kept below the data directory once made: reading a picture takes seconds. What cannot be read within
 * `budgetMs` in all is blurred as a whole this time, and tried again the next.
 */
export async function redactedThumbnails(
  { deps: { vault, now }, settings, readLines }: Line,
  budgetMs: number,
): Promise<RedactedThumbnails> {
  const dir = join(settings.dataDir, 'redacted');
  await mkdir(dir, { recursive: true, mode: 0o700 });
  const ends = now().getTime() + budgetMs;

  async function redacted(bytes: Uint8Array): Promise<RedactedPicture> {
    const rest = ends - now().getTime();
    const signal = AbortSignal.timeout(Math.max(0, rest));
    try {
      return await redactPicture(bytes, { read: rest > 0 ? readLines : null }, signal);
    } catch {
      return await redactPicture(bytes, { read: null }, new AbortController().signal);
    }
  }

  return {
    async of(digest) {
      const path = join(dir, `${digest}.jpg`);
      if (!(await vault.has(digest))) {
        await rm(path, { force: true });
        return null;
      }
      const kept = await readFile(path).catch(() => null);
      if (kept !== null) {
        return { mime: 'image/jpeg', bytes: kept };
      }
      const copy = await redacted(await vault.get(digest));
      const small = copy.kind === 'unreadable' ? null : await thumbnailOf(copy.png);
      if (small !== null && copy.kind !== 'blurred') {
        await replaceFile(path, small.bytes, 0o600);
      }
      return small;
    },
  };
}
