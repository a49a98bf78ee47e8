import { setTimeout as delay } from 'node:timers/promises';
import { findBinaries } from './binaries.ts';
import { type Connection, connectionTo, isReady } from './connection.ts';
import { failureIn, type Log, unavailable } from './failure.ts';
import type { Home } from './home.ts';
import { initCluster } from './init.ts';
import { type Keeper, type ServerCommand, startKeeper } from './keeper.ts';
import { type Postmaster, readPostmaster, removeStaleLock } from './postmaster.ts';
import { bridgePipe, hasOtherSeats, type Seat, takeSeat } from './seat.ts';
import { serverArguments } from './settings.ts';
import { findSocketDir } from './socket-dir.ts';

/** What is asked for. */
export interface Wanted {
  readonly home: Home;
  readonly database: string;
  readonly commonsDir: string | null;
  readonly isDurable: boolean;
  readonly log: Log;
  readonly signal: AbortSignal | undefined;
}

/** A place at a server that takes work. */
export interface Joined {
  readonly seat: Seat;
  readonly connection: Connection;
}

/** One attempt to have a server. */
interface Start {
  readonly wanted: Wanted;
  /** On the clock of `performance.now`. */
  readonly deadline: number;
  /** Servers started in vain, one after the other. */
  failures: number;
}

/** Recovery after a crash is bound by the size of the write-ahead log, 1 GB. */
const START_TIMEOUT_MS = 180_000;
const POLL_MS = 15;
/** A server without a keeper for so long has lost it, and is stopped so that one with a keeper can follow. */
const ORPHAN_AFTER_MS = 3000;
const ATTEMPTS = 3;

/** Joins the server of a home, and starts it where there is none. */
export async function joinServer(wanted: Wanted): Promise<Joined> {
  const { home } = wanted;
  const deadline = performance.now() + START_TIMEOUT_MS;
  const start: Start = { wanted, deadline, failures: 0 };
  while (performance.now() < deadline) {
    const seat = takeSeat(home) ?? (await startServer(start));
    if (seat !== null) {
      const connection = await settle(start, seat);
      if (connection !== null) {
        return { seat, connection };
      }
      await seat.leave();
    }
  }
  throw unavailable(`the database in ${home.dir} is not ready after ${START_TIMEOUT_MS / 1000} s`);
}

/** Waits until the keeper has seen the seat and the server takes work; null where the keeper ends before. */
async function settle(start: Start, seat: Seat): Promise<Connection | null> {
  const { home, database, signal } = start.wanted;
  try {
    while (performance.now() < start.deadline) {
      const postmaster = await readPostmaster(home.cluster);
      if (postmaster !== null && (await seat.isConfirmed())) {
        const connection = connectionTo(postmaster, database);
        if (postmaster.socketDir !== '' && (await isReady(connection))) {
          return connection;
        }
      }
      if (!seat.isKept()) {
        return null;
      }
      await delay(POLL_MS, undefined, { signal });
    }
    return null;
  } catch (error) {
    await seat.leave();
    throw error;
  }
}

/** Starts a keeper and its server, once the server of an earlier keeper is gone; null to be called again. */
async function startServer(start: Start): Promise<Seat | null> {
  const { home, commonsDir, isDurable, log, signal } = start.wanted;
  if (!(await isVacant(start))) {
    return null;
  }
  const binaries = await findBinaries(home.account, commonsDir, log);
  await initCluster(home, binaries, isDurable, signal);
  await hasOtherSeats(home);
  const socketDir = await findSocketDir(home);
  const args = serverArguments(home.cluster, socketDir, isDurable);
  return await startUnder(start, { postgres: binaries.postgres, args, socketDir });
}

/** A seat with a new keeper; null where the keeper ended. */
async function startUnder(start: Start, command: ServerCommand): Promise<Seat | null> {
  const { home, signal } = start.wanted;
  const bridge = bridgePipe(home);
  let keeper: Keeper;
  try {
    keeper = await startKeeper(home, command);
    while (!keeper.hasEnded() && !(await bridge.seat.isConfirmed())) {
      await delay(POLL_MS, undefined, { signal });
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
  const { home } = start.wanted;
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
  const { home, signal } = start.wanted;
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
    await delay(POLL_MS, undefined, { signal });
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
