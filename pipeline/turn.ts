import { randomUUID } from 'node:crypto';
import { StageError } from '../core/failure.ts';
import type { Turn } from '../core/fetcher.ts';
import type { Source } from '../core/source.ts';
import { Postponed } from '../queue/queue.ts';
import type { LineDeps } from './deps.ts';

/** Between two looks for a free place with a host. */
const LOOK_EVERY_MS = 200;

/**
 * Does what asks a host beside the fetcher, within its pace and its places. A rest postpones it, where that is over within the
 * time that the source gives a sweep; else `SOURCE_PAUSED`.
 */
export async function inTurn<T>(
  host: string,
  { pace, budget }: Pick<Source, 'pace' | 'budget'>,
  deps: Pick<LineDeps, 'paceBook' | 'waitUntil' | 'now'>,
  signal: AbortSignal,
  act: () => Promise<T>,
): Promise<T> {
  const wish = { intervalMs: 1_000 / pace.requestsPerSecond, concurrency: pace.concurrency };
  const ticket = randomUUID();
  let turn: Turn = await deps.paceBook.reserve(host, wish, ticket);
  while (turn.kind === 'full') {
    await deps.waitUntil(new Date(deps.now().getTime() + LOOK_EVERY_MS), signal);
    turn = await deps.paceBook.reserve(host, wish, ticket);
  }
  if (turn.kind === 'resting') {
    if (turn.until.getTime() - deps.now().getTime() > budget.minutes * 60_000) {
      throw new StageError('SOURCE_PAUSED', 'the host asked to be left alone for long');
    }
    throw new Postponed(turn.until);
  }
  try {
    await deps.waitUntil(turn.moment, signal);
    return await act();
  } finally {
    await turn.release();
  }
}
