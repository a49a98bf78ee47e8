import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { packageRoot } from './package-root.ts';

const run = promisify(execFile);

/** Commit of the checkout that the program runs from, `-dirty` behind it where files differ; null where it is no checkout. */
export async function commitOf(root: string = packageRoot()): Promise<string | null> {
  try {
    const { stdout } = await run(
      'git',
      ['--git-dir=.git', 'describe', '--always', '--dirty', '--abbrev=40', '--exclude=*'],
      { cwd: root, timeout: 5_000 },
    );
    return stdout.trim() === '' ? null : stdout.trim();
  } catch {
    return null;
  }
}
