import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { constants } from 'node:os';
import { Refusal } from './say.mjs';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];
/** npm would tidy up for most of a minute first; the next set-up begins from nothing anyway. */
const PATIENCE_MS = 1_000;

/**
 * Runs a program with its output on stderr, so that stdout stays the command's own. Its exit code; 1 for a signal. It has a
 * process group of its own, which ends with us on a signal, and which the lock remembers for a set-up that is killed.
 */
export async function run(lock, file, args, options = {}) {
  const child = spawn(file, args, { stdio: ['ignore', 2, 2], detached: true, ...options });
  if (child.pid !== undefined) {
    lock.remember(child.pid);
  }
  let stoppedBy = null;
  let patience = null;
  function stop(signal) {
    stoppedBy = signal;
    endGroup(child.pid, signal);
    patience ??= setTimeout(() => endGroup(child.pid, 'SIGKILL'), PATIENCE_MS);
  }
  for (const signal of SIGNALS) {
    process.on(signal, stop);
  }
  try {
    const [code] = await once(child, 'close');
    if (stoppedBy !== null) {
      throw new Refusal(
        'set-up stopped; the same command goes on from here',
        128 + constants.signals[stoppedBy],
      );
    }
    return code ?? 1;
  } finally {
    clearTimeout(patience);
    for (const signal of SIGNALS) {
      process.removeListener(signal, stop);
    }
  }
}

/** Sends a signal to all of a process group; one that is gone needs none. */
export function endGroup(leader, signal) {
  try {
    process.kill(-leader, signal);
  } catch {
    // It ended in the meantime.
  }
}
