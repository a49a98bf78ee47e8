import { chown, lstat } from 'node:fs/promises';
import { userInfo } from 'node:os';
import { type Account, run } from './run.ts';

/** PostgreSQL refuses to run as root; these are the ids of `nobody` on Linux where the system does not name them. */
const NOBODY = 65_534;

/** Whether this program runs as root. */
function isRoot(): boolean {
  return userInfo().uid === 0;
}

/**
 * The account that the server runs under: this program's own, or where that is root the owner of an existing directory
 * that is not root's, else `nobody`.
 */
export async function serverAccount(existing: string): Promise<Account> {
  if (!isRoot()) {
    return null;
  }
  const owner = await lstat(existing).catch(() => null);
  if (owner?.isDirectory() === true && owner.uid !== 0) {
    return { uid: owner.uid, gid: owner.gid };
  }
  const [uid, gid] = await Promise.all([idOfNobody('-u'), idOfNobody('-g')]);
  return { uid, gid };
}

async function idOfNobody(flag: '-u' | '-g'): Promise<number> {
  const ended = await run('id', [flag, 'nobody']);
  const id = Number.parseInt(ended.output, 10);
  return ended.code === 0 && Number.isSafeInteger(id) ? id : NOBODY;
}

/** Whether an account can enter a directory, asked of the system itself so that access lists count too. */
export async function canEnter(account: Account, dir: string): Promise<boolean> {
  const ended = await run('/bin/sh', ['-c', 'cd "$1"', 'sh', dir], { account });
  return ended.code === 0;
}

/** Hands a file or directory to the account of the server. */
export async function handOver(path: string, account: Account): Promise<void> {
  if (account !== null) {
    await chown(path, account.uid, account.gid);
  }
}
