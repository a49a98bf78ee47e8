import { setTimeout as delay } from 'node:timers/promises';
import { failureCodeOf } from '../../core/failure.ts';
import { joinServer, type Wanted } from './join.ts';
import type { Seat } from './seat.ts';

/** Watches over a server that this program uses. */
export interface Tender {
  /** Ends the watch; the seats that this program holds by now. */
  close(): Promise<readonly Seat[]>;
}

const LOOK_EVERY_MS = 500;

/**
 * Starts the server again where it has ended under its users: killed for want of memory, say. Connections are lost then, and
 * made anew by the pools. Seats taken before count with the new server too.
 */
export function tendServer(wanted: Wanted, first: Seat): Tender {
  const closing = new AbortController();
  const seats = [first];
  const watching = watch(wanted, seats, closing.signal);
  return {
    async close() {
      closing.abort();
      await watching;
      return seats;
    },
  };
}

async function watch(wanted: Wanted, seats: Seat[], signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    await delay(LOOK_EVERY_MS, undefined, { signal, ref: false }).catch(() => undefined);
    if (signal.aborted || seats.at(-1)?.isKept() === true) {
      continue;
    }
    try {
      const { seat } = await joinServer({ ...wanted, signal });
      seats.push(seat);
      wanted.log('database server had ended and runs again', {});
    } catch (error) {
      if (!signal.aborted) {
        wanted.log('database server has ended and does not start', { code: failureCodeOf(error) });
      }
    }
  }
}
