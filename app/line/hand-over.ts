import { setTimeout as sleep } from 'node:timers/promises';
import type { Notice } from '../../core/notice.ts';
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
  const taken = await line.takeWork();
  const isOurs = !('heldBy' in taken);
  const worker = isOurs ? await startWorker(line, signal, { notify: 1 }) : null;
  try {
    await untilHandedOver(line, notices, signal);
  } finally {
    await worker?.close();
    if (isOurs) {
      taken.release();
    }
  }
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
