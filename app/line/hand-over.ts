import { setTimeout as sleep } from 'node:timers/promises';
import type { Notice } from '../../core/notice.ts';
import { acquireLock, isLocked } from '../machine/lock.ts';
import type { Line } from './open-line.ts';
import { startWorker } from './worker.ts';

/** How long a command waits for its notices to be handed over; they stay due, and the next sweep goes on with them. */
const PATIENCE_MS = 30_000;
const LOOK_EVERY_MS = 100;

/** Hands notices over now, where no other process of this data directory works on the queue; else waits for that one. */
export async function handOver(
  line: Line,
  notices: readonly Notice[],
  signal: AbortSignal,
): Promise<void> {
  if (notices.length === 0) {
    return;
  }
  const lock = await tryLock(line.settings.dataDir);
  const worker = lock === null ? null : await startWorker(line, signal, { notify: 1 });
  try {
    await untilHandedOver(line, notices, signal);
  } finally {
    await worker?.close();
    await lock?.release();
  }
}

async function tryLock(dir: string): Promise<{ release(): Promise<void> } | null> {
  return (await isLocked(dir, 'sweep')) ? null : await acquireLock(dir, 'sweep');
}

async function untilHandedOver(
  { deps: { store, now } }: Line,
  notices: readonly Notice[],
  signal: AbortSignal,
): Promise<void> {
  const deadline = now().getTime() + PATIENCE_MS;
  while (now().getTime() < deadline) {
    const states = await Promise.all(notices.map(({ id }) => store.notices.get(id)));
    if (states.every(({ state }) => state !== 'due')) {
      return;
    }
    await sleep(LOOK_EVERY_MS, undefined, { signal });
  }
}
