import { setTimeout as wait } from 'node:timers/promises';
import { abortErrorOf } from './abort.ts';

/** The longest wait that a timer of Node takes: 2^31 - 1 milliseconds. */
const LONGEST_MS = 2_147_483_647;

/** Waits by the machine's clock; rejects with an `AbortError` when the signal aborts. */
export async function sleep(ms: number, signal: AbortSignal): Promise<void> {
  try {
    await wait(Math.min(ms, LONGEST_MS), undefined, { signal });
  } catch {
    throw abortErrorOf(signal);
  }
}
