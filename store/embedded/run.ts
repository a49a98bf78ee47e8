import { spawn } from 'node:child_process';

/** The account that a child runs under; null for the account of this program. */
export type Account = { readonly uid: number; readonly gid: number } | null;

/** How a short-lived command ended. */
export interface Ended {
  /** Null where it could not be started or was killed. */
  readonly code: number | null;
  /** What it wrote on both streams, at most 64 kB. */
  readonly output: string;
}

export interface RunOptions {
  readonly account?: Account;
  readonly cwd?: string;
  readonly signal?: AbortSignal | undefined;
}

const OUTPUT_LIMIT = 65_536;

/** Runs a command to its end. Never throws: a command that cannot be started ends with code null. */
export function run(
  command: string,
  args: readonly string[],
  options: RunOptions = {},
): Promise<Ended> {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      ...asAccount(options.account ?? null),
      cwd: options.cwd ?? '/',
      stdio: ['ignore', 'pipe', 'pipe'],
      ...(options.signal === undefined ? {} : { signal: options.signal }),
    });
    let output = '';
    function take(chunk: Buffer): void {
      output = (output + chunk.toString('utf8')).slice(-OUTPUT_LIMIT);
    }
    child.stdout.on('data', take);
    child.stderr.on('data', take);
    child.once('error', (error) => resolve({ code: null, output: `${output}${error.message}` }));
    child.once('close', (code) => resolve({ code, output }));
  });
}

/** Spawn options that put a child under an account. */
export function asAccount(account: Account): { uid?: number; gid?: number } {
  return account === null ? {} : { uid: account.uid, gid: account.gid };
}
