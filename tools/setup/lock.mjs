import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** Between looks at a lock that another set-up holds. */
const LOOK_EVERY_MS = 200;
/** A lock without a readable owner is stale after so many looks. */
const UNOWNED_LOOKS = 10;

/** Runs `work` while no other set-up of this checkout does; the lock of a set-up that died is taken over. */
export async function withLock(dir, work) {
  let unowned = 0;
  while (!taken(dir)) {
    const owner = ownerOf(dir);
    unowned = owner === null ? unowned + 1 : 0;
    if ((owner !== null && !isAlive(owner)) || unowned > UNOWNED_LOOKS) {
      rmSync(dir, { recursive: true, force: true });
    } else {
      await sleep(LOOK_EVERY_MS);
    }
  }
  try {
    return await work();
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}

function taken(dir) {
  try {
    mkdirSync(dir);
  } catch (error) {
    if (error.code === 'EEXIST') {
      return false;
    }
    throw error;
  }
  writeFileSync(join(dir, 'pid'), String(process.pid));
  return true;
}

function ownerOf(dir) {
  try {
    return Number.parseInt(readFileSync(join(dir, 'pid'), 'utf8'), 10) || null;
  } catch {
    return null;
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}
