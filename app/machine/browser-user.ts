import { type SpawnOptions, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';

/**
 * Whom the browser runs as. Started by root it is given a user of its own: hostile pages run in it, and as root Chromium has
 * no sandbox at all.
 */
export interface BrowserUser {
  readonly uid: number;
  readonly gid: number;
  /** The program has to change user before it starts the browser. */
  readonly changes: boolean;
}

/**
 * A user id that nothing else on a machine runs as: systemd's table of ids and Debian's policy both leave 65520-65533 unused.
 * Not `nobody`, as whom the embedded PostgreSQL runs: a browser that a page took over could read its files.
 */
const OWN_UID = 65_530;
/** `nobody`, for user namespaces that map few ids. */
const NOBODY_UID = 65_534;
const SETPRIV = ['/usr/bin/setpriv', '/bin/setpriv'];

/** The user for the browser on this machine: ours, unless we are root and may become another. */
export async function browserUser(): Promise<BrowserUser> {
  const own = { uid: process.getuid?.() ?? -1, gid: process.getgid?.() ?? -1, changes: false };
  return own.uid === 0 ? ((await lesserUser()) ?? own) : own;
}

async function lesserUser(): Promise<BrowserUser | null> {
  if (process.platform !== 'linux' || !SETPRIV.some((path) => existsSync(path))) {
    return null;
  }
  for (const uid of [OWN_UID, NOBODY_UID]) {
    const user = { uid, gid: uid, changes: true };
    if (await succeedsAs(user, '/bin/sh', ['-c', 'exit 0'])) {
      return user;
    }
  }
  return null;
}

/** Whether a command ends with 0 when the browser's user starts it. */
export async function succeedsAs(
  user: BrowserUser,
  command: string,
  args: readonly string[],
): Promise<boolean> {
  const options: SpawnOptions = { stdio: 'ignore', cwd: '/', timeout: 10_000 };
  if (user.changes) {
    options.uid = user.uid;
    options.gid = user.gid;
  }
  return await new Promise((resolve) => {
    try {
      const child = spawn(command, args, options);
      child.once('error', () => resolve(false));
      child.once('close', (code) => resolve(code === 0));
    } catch {
      resolve(false);
    }
  });
}
