import { randomBytes } from 'node:crypto';
import { closeSync, constants, openSync, writeSync } from 'node:fs';
import { lstat, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { handOver } from './account.ts';
import { errnoOf, failureIn, unavailable } from './failure.ts';
import type { Home } from './home.ts';
import { isAlive } from './postmaster.ts';
import { run } from './run.ts';

/** This program's hold on a server: the server runs until the last seat is left, be it by the death of its holder. */
export interface Seat {
  /** The keeper has seen this seat, and will not stop the server while it is held. */
  isConfirmed(): Promise<boolean>;
  /** The keeper is still there. */
  isKept(): boolean;
  leave(): Promise<void>;
}

/** Makes the pipe that seats are held on, once. */
export async function makePipe(home: Home): Promise<void> {
  const made = await run('mkfifo', ['-m', '600', home.pipe]);
  const there = await lstat(home.pipe).catch(() => null);
  if (there?.isFIFO() !== true) {
    throw await failureIn(home.dir, `no pipe can be made at ${home.pipe}: ${made.output.trim()}`);
  }
  await handOver(home.pipe, home.account);
}

/** Takes a seat; null where no keeper is there to give one. */
export function takeSeat(home: Home): Seat | null {
  const descriptor = openPipe(home, constants.O_WRONLY);
  if (descriptor === null) {
    return null;
  }
  const name = `${process.pid}-${randomBytes(8).toString('hex')}`;
  try {
    writeSync(descriptor, `${name}\n`);
  } catch {
    closeSync(descriptor);
    return null;
  }
  let isHeld = true;
  return {
    async isConfirmed() {
      return (await lstat(join(home.seats, name)).catch(() => null)) !== null;
    },
    isKept() {
      const probe = openPipe(home, constants.O_WRONLY);
      if (probe !== null) {
        closeSync(probe);
      }
      return probe !== null;
    },
    async leave() {
      if (isHeld) {
        isHeld = false;
        await rm(join(home.seats, name), { force: true });
        closeSync(descriptor);
      }
    },
  };
}

/**
 * Takes the first seat of a keeper that is about to be started. Until `letGo`, the pipe is held open both ways, so that the
 * seat's name waits in it for its reader.
 */
export function bridgePipe(home: Home): { readonly seat: Seat; letGo(): void } {
  const descriptor = openPipe(home, constants.O_RDWR);
  const seat = takeSeat(home);
  if (descriptor === null || seat === null) {
    throw unavailable(`the pipe ${home.pipe} cannot be opened`);
  }
  return { seat, letGo: () => closeSync(descriptor) };
}

/** Whether any other living program seems to hold a seat; answers left by dead ones are cleared away. */
export async function hasOtherSeats(home: Home): Promise<boolean> {
  const names = await readdir(home.seats).catch(() => []);
  let others = false;
  for (const name of names) {
    if (isAlive(Number.parseInt(name, 10))) {
      others = true;
    } else {
      await rm(join(home.seats, name), { force: true });
    }
  }
  return others;
}

/** Opened without waiting: where nobody reads, opening for writing fails with ENXIO. */
function openPipe(home: Home, mode: number): number | null {
  try {
    return openSync(home.pipe, mode | constants.O_NONBLOCK);
  } catch (error) {
    const code = errnoOf(error);
    if (code === 'ENXIO' || code === 'ENOENT') {
      return null;
    }
    throw unavailable(`the pipe ${home.pipe} cannot be opened: ${code ?? 'unknown'}`, error);
  }
}
