import { randomUUID } from 'node:crypto';
import { chmod, rename, rm, writeFile } from 'node:fs/promises';

/** Writes a file as a whole: whoever reads it meanwhile sees the old text or the new, never a part. */
export async function replaceFile(
  path: string,
  text: string | Uint8Array,
  mode: number,
): Promise<void> {
  const draft = `${path}.${randomUUID()}`;
  try {
    await writeFile(draft, text, { mode });
    await chmod(draft, mode);
    await rename(draft, path);
  } finally {
    await rm(draft, { force: true });
  }
}
