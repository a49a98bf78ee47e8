import { type ChildProcess, spawn } from 'node:child_process';
import { open, readFile, rename, stat } from 'node:fs/promises';
import type { Home } from './home.ts';
import { asAccount } from './run.ts';

/** Beyond this size the server's log is set aside at the next start, in place of the one set aside before. */
const LOG_LIMIT_BYTES = 4_194_304;

/**
 * Runs the server for as long as anyone holds the pipe open for writing, whatever way they end: the system closes the pipe
 * for a program that is killed. A program that wants to use the server writes a name into the pipe; the keeper answers with
 * a file of that name, and only while it holds the cluster's lock and will still notice the pipe's end. The pipe is opened
 * both ways first, because opening it for reading alone would wait for a writer.
 *
 * $1 pipe, $2 directory for the answers, $3 cluster, $4 directory of the socket, the rest: the server's command line.
 */
const SCRIPT = `
set -u
pipe=$1 seats=$2 cluster=$3 sockets=$4
shift 4
mkdir -m 700 "$sockets" 2>/dev/null
[ -O "$sockets" ] && [ ! -L "$sockets" ] && chmod 700 "$sockets" || exit 1
exec 3<>"$pipe" 4<"$pipe" 3>&-
"$@" 4<&- &
server=$!
(
  until { read -r owner <"$cluster/postmaster.pid"; } 2>/dev/null && [ "$owner" = "$server" ]; do
    sleep 0.02
  done
  while read -r seat <&4; do
    case $seat in
      '' | *[!a-z0-9-]*) ;;
      *) : >"$seats/$seat" ;;
    esac
  done
  kill -INT "$server"
) &
watcher=$!
exec 4<&-
wait "$server"
code=$?
kill "$watcher" 2>/dev/null
[ "$code" = 0 ] && rmdir "$sockets" 2>/dev/null
exit "$code"
`;

/** The server that a keeper runs. */
export interface ServerCommand {
  readonly postgres: string;
  readonly args: readonly string[];
  /** Made by the keeper, so that it is its account's own from the first; removed when the server has ended well. */
  readonly socketDir: string;
}

/** A keeper that this program started. */
export interface Keeper {
  /** True once it has ended, and its server with it. */
  hasEnded(): boolean;
  /** The line of the server's log since this start that says best why it ended. */
  lastWords(): Promise<string>;
}

/**
 * Starts a keeper with its server, in a session of its own: a Ctrl-C in the terminal is for the program, not for the
 * database below it. It ends by itself where another server holds the cluster.
 */
export async function startKeeper(home: Home, command: ServerCommand): Promise<Keeper> {
  const size = await stat(home.log).then(
    (file) => file.size,
    () => 0,
  );
  if (size > LOG_LIMIT_BYTES) {
    await rename(home.log, `${home.log}.1`);
  }
  const log = await open(home.log, 'a', 0o600);
  try {
    const script = ['-c', SCRIPT, 'keeper', home.pipe, home.seats, home.cluster];
    const server = [command.socketDir, command.postgres, ...command.args];
    const child = spawn('/bin/sh', [...script, ...server], {
      ...asAccount(home.account),
      cwd: home.dir,
      detached: true,
      stdio: ['ignore', log.fd, log.fd],
    });
    const hasEnded = await started(child);
    return { hasEnded, lastWords: () => lastWords(home.log, size > LOG_LIMIT_BYTES ? 0 : size) };
  } finally {
    await log.close();
  }
}

/** Resolves, with whether it has ended again, when the child runs. */
function started(child: ChildProcess): Promise<() => boolean> {
  return new Promise((resolve, reject) => {
    let ended = false;
    child.once('exit', () => {
      ended = true;
    });
    child.once('error', reject);
    child.once('spawn', () => {
      child.unref();
      resolve(() => ended);
    });
  });
}

async function lastWords(log: string, fromByte: number): Promise<string> {
  const written = await readFile(log).catch(() => Buffer.alloc(0));
  const lines = written.subarray(fromByte).toString('utf8').trimEnd().split('\n');
  const fatal = lines.findLast((line) => /(?:FATAL|PANIC): /u.test(line));
  return fatal?.replace(/^.*?(?:FATAL|PANIC): +/u, '') ?? lines.at(-1) ?? '';
}
