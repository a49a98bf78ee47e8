import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { endGroup } from './run.mjs';
import { tell } from './say.mjs';

/** Between looks at a lock that another set-up holds, and at a program that one left running. */
const LOOK_EVERY_MS = 200;
/** A lock that nobody alive holds or takes over is removed after so many looks. */
const UNOWNED_LOOKS = 25;
/** A program that a killed set-up left running has so many looks to end when it is asked. */
const LAST_LOOKS = 50;

/**
 * Runs `work` while no other set-up of this checkout does. The lock of a set-up that died is taken over, and the program that
 * it left running is ended first. `work` is given what remembers such a program.
 */
export async function withLock(dir, work) {
  await take(dir);
  try {
    return await work({ remember: (pid) => write(dir, 'child', pid) });
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}

async function take(dir) {
  let unowned = 0;
  let told = false;
  while (!made(dir)) {
    const owner = read(dir, 'owner');
    if (owner !== null && isAlive(owner)) {
      unowned = 0;
      if (!told) {
        tell(`set-up: waiting for process ${owner.pid}, which sets this checkout up`);
        told = true;
      }
    } else if (owner !== null && inherits(dir, owner)) {
      await endChild(dir);
      return;
    } else {
      unowned += 1;
      if (unowned > UNOWNED_LOOKS) {
        rmSync(dir, { recursive: true, force: true });
      }
    }
    await sleep(LOOK_EVERY_MS);
  }
}

/** Makes the lock with its owner in it, in one step. */
function made(dir) {
  const draft = `${dir}-${process.pid}`;
  mkdirSync(draft, { recursive: true });
  write(draft, 'owner', process.pid);
  try {
    renameSync(draft, dir);
    return true;
  } catch (error) {
    if (error.code === 'ENOTEMPTY' || error.code === 'EEXIST') {
      return false;
    }
    throw error;
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
}

/** Takes the place of a dead owner; of several that try, one does. */
function inherits(dir, dead) {
  try {
    mkdirSync(join(dir, `heir-of-${dead.pid}-${dead.startedAt}`));
  } catch {
    return false;
  }
  write(dir, 'owner', process.pid);
  return true;
}

/** Ends what the dead owner left running: two of them in one folder would spoil it. */
async function endChild(dir) {
  const child = read(dir, 'child');
  if (child === null) {
    return;
  }
  for (let looks = 0; isAlive(child) && looks <= LAST_LOOKS; looks += 1) {
    endGroup(child.pid, looks < LAST_LOOKS ? 'SIGTERM' : 'SIGKILL');
    await sleep(LOOK_EVERY_MS);
  }
}

/** Notes a process with its start time, which tells it from a later one of the same number. */
function write(dir, name, pid) {
  const draft = join(dir, `${name}.${process.pid}`);
  writeFileSync(draft, `${pid} ${startTimeOf(pid)}`);
  renameSync(draft, join(dir, name));
}

function read(dir, name) {
  try {
    const [pid, startedAt] = readFileSync(join(dir, name), 'utf8').split(' ');
    return Number(pid) > 0 ? { pid: Number(pid), startedAt } : null;
  } catch {
    return null;
  }
}

function isAlive({ pid, startedAt }) {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (error.code !== 'EPERM') {
      return false;
    }
  }
  return startTimeOf(pid) === startedAt;
}

/** In clock ticks since boot (proc(5), fields 3 and 22); empty where the system does not say, `ended` for a zombie. */
function startTimeOf(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return fields[0] === 'Z' ? 'ended' : (fields[19] ?? '');
  } catch {
    return '';
  }
}
