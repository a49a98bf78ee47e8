import { randomUUID } from 'node:crypto';
import { chmod, lstat, mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sha256 } from '../../core/digest.ts';
import { StageError } from '../../core/failure.ts';
import { type BrowserUser, succeedsAs } from './browser-user.ts';
import { installationFolder } from './packages.ts';

/**
 * A directory of ours from which the browser's user can read and run files: beside the installed packages where that user
 * can enter, else under /var/tmp. It holds what is unpacked once (browser, fonts) and never anything of a case.
 */
export async function commonsDirectory(user: BrowserUser): Promise<string> {
  const installation = installationFolder();
  const name = `cardsweep-${process.getuid?.() ?? 0}-${sha256(installation).slice(0, 12)}`;
  const candidates = [
    join(installation, 'node_modules', '.cache', 'cardsweep'),
    join('/var/tmp', name),
    join(tmpdir(), name),
  ];
  for (const directory of candidates) {
    if (await serves(directory, user)) {
      return directory;
    }
  }
  throw new StageError(
    'BROWSER_MISSING',
    `no directory from which the browser can be started: none of ${candidates.join(', ')} can be written and executed from`,
  );
}

async function serves(directory: string, user: BrowserUser): Promise<boolean> {
  try {
    await mkdir(directory, { recursive: true, mode: 0o755 });
    if (!(await isOurs(directory))) {
      return false;
    }
    await chmod(directory, 0o755);
    return await runsFrom(directory, user);
  } catch {
    return false;
  }
}

/** Whether the browser's user can enter the directory and start a file in it: modes above it and `noexec` decide too. */
async function runsFrom(directory: string, user: BrowserUser): Promise<boolean> {
  const probe = join(directory, `probe-${randomUUID()}.sh`);
  try {
    await writeFile(probe, '#!/bin/sh\nexit 0\n', { mode: 0o755 });
    await chmod(probe, 0o755);
    return await succeedsAs(user, probe, []);
  } finally {
    await rm(probe, { force: true });
  }
}

/** Whether nobody else can put files there: in a directory that all may write, a name can be taken by another user first. */
async function isOurs(directory: string): Promise<boolean> {
  const stats = await lstat(directory);
  const uid = process.getuid?.() ?? stats.uid;
  return stats.isDirectory() && stats.uid === uid && (stats.mode & 0o022) === 0;
}
